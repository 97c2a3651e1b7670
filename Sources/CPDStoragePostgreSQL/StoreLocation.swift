internal import CLibPQ
internal import CPDStorage

/// Where a store is: the URL as libpq understands it, and our own parameters taken out of it.
struct StoreLocation: Sendable {
    private(set) var url: String
    var schema = "cpd"
    private(set) var connections = 8
    /// Into how many partitions a new store's tables are divided; `nil` for none.
    var partitions: Int?
    /// To whom a migration grants what an application needs, and what a bulk load needs.
    var appRole: String?
    private(set) var loaderRole: String?
    var timeouts = Timeouts()
    /// Whether statements are prepared once a connection; unsaid, they are, where no connection pooler stands between.
    private(set) var prepares: Bool?
    /// Whether commits are told to whoever listens.
    private(set) var notifies = true
    /// Host and port of the server itself, where the URL names a pooler.
    private var direct: String?

    init(url: String) throws(StorageError) {
        guard url.hasPrefix("postgresql://") || url.hasPrefix("postgres://") else {
            throw StorageError(.unavailable, "The address of a PostgreSQL store begins with postgresql://.")
        }
        let parts = url.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        var theirs: [Substring] = []
        self.url = url
        for parameter in parts.count == 2 ? parts[1].split(separator: "&") : [] {
            guard parameter.hasPrefix("cpd_") else {
                theirs.append(parameter)
                continue
            }
            let pair = parameter.split(separator: "=", maxSplits: 1)
            try self.take(pair[0], pair.count == 2 ? pair[1] : "")
        }
        self.url = String(parts[0]) + (theirs.isEmpty ? "" : "?" + theirs.joined(separator: "&"))
    }

    /// The role it connects as, where it says so.
    var role: String? { self.setting("user") }

    /// What a URL says of one of libpq's settings.
    func setting(_ name: String) -> String? {
        guard let options = PQconninfoParse(self.url, nil) else { return nil }
        defer { PQconninfoFree(options) }
        var option = options
        while let keyword = option.pointee.keyword {
            if String(cString: keyword) == name { return option.pointee.val.map { String(cString: $0) } }
            option = option.successor()
        }
        return nil
    }

    /// The server itself, where a pooler may stand between.
    var directly: Self {
        guard let direct, let colon = self.url.firstIndex(of: ":") else { return self }
        // Behind the scheme and its two slashes: who, at which host and port, then the database.
        let authority = self.url.index(colon, offsetBy: 3)
        let end = self.url[authority...].firstIndex { "/?".contains($0) } ?? self.url.endIndex
        let who = self.url[authority..<end].lastIndex(of: "@").map { self.url.index(after: $0) } ?? authority
        var location = self
        location.url = String(self.url[..<who]) + direct + String(self.url[end...])
        return location
    }

    private mutating func take(_ name: Substring, _ value: Substring) throws(StorageError) {
        switch name {
        case "cpd_schema": self.schema = try fitting(name, isPlainName(value) ? String(value) : nil)
        case "cpd_notify": self.notifies = try fitting(name, value == "on" ? true : value == "off" ? false : nil)
        case "cpd_direct":
            let isPlace = !value.isEmpty && !value.contains { "/@ ".contains($0) }
            self.direct = try fitting(name, isPlace ? String(value) : nil)
        case "cpd_connections":
            self.connections = try fitting(name, Int(value).flatMap { (1...200).contains($0) ? $0 : nil })
        case "cpd_partitions":
            self.partitions = try fitting(name, Int(value).flatMap { (2...1024).contains($0) ? $0 : nil })
        case "cpd_app_role": self.appRole = try fitting(name, percentDecoded(value))
        case "cpd_loader_role": self.loaderRole = try fitting(name, percentDecoded(value))
        case "cpd_prepare":
            self.prepares = try fitting(name, value == "on" ? true : value == "off" ? false : nil)
        case "cpd_connection_timeout": self.timeouts.connection = try fitting(name, duration(value))
        case "cpd_statement_timeout": self.timeouts.statement = try fitting(name, duration(value))
        case "cpd_lock_timeout": self.timeouts.lock = try fitting(name, duration(value))
        case "cpd_idle_timeout": self.timeouts.idle = try fitting(name, duration(value))
        default: _ = try fitting(name, nil as Int?)
        }
    }
}

private func fitting<Value>(_ name: Substring, _ value: Value?) throws(StorageError) -> Value {
    if let value { return value }
    throw StorageError(
        .unavailable, "The parameter \(name) of the store's address is unknown or its value does not fit.")
}

/// A schema's name that needs no quoting: lower-case letters, digits and underscores, at most 40.
private func isPlainName(_ name: Substring) -> Bool {
    let isLetter = { (byte: UInt8) in
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || byte == UInt8(ascii: "_")
    }
    guard let first = name.utf8.first, isLetter(first), name.utf8.count <= 40 else { return false }
    return name.utf8.allSatisfy { isLetter($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
}

/// A value of a URL with its `%20` and the like read; `nil` where it is empty or no text that a database can keep.
private func percentDecoded(_ value: Substring) -> String? {
    var bytes: [UInt8] = []
    var rest = value.utf8
    while let byte = rest.popFirst() {
        guard byte == UInt8(ascii: "%") else {
            bytes.append(byte)
            continue
        }
        guard rest.count >= 2, let decoded = UInt8(String(Substring(rest.prefix(2))), radix: 16), decoded != 0 else {
            return nil
        }
        bytes.append(decoded)
        rest = rest.dropFirst(2)
    }
    return bytes.isEmpty ? nil : String(validating: bytes, as: UTF8.self)
}
