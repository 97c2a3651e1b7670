internal import CPDStorage

/// Where a store is: the URL as libpq understands it, and our own parameters taken out of it.
struct StoreLocation: Sendable {
    private(set) var url: String
    private(set) var schema = "cpd"
    private(set) var connections = 8
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

    /// The URL of the server itself.
    var directURL: String {
        guard let direct, let colon = self.url.firstIndex(of: ":") else { return self.url }
        // Behind the scheme and its two slashes: who, at which host and port, then the database.
        let authority = self.url.index(colon, offsetBy: 3)
        let end = self.url[authority...].firstIndex { "/?".contains($0) } ?? self.url.endIndex
        let who = self.url[authority..<end].lastIndex(of: "@").map { self.url.index(after: $0) } ?? authority
        return String(self.url[..<who]) + direct + String(self.url[end...])
    }

    private mutating func take(_ name: Substring, _ value: Substring) throws(StorageError) {
        switch name {
        case "cpd_schema" where isPlainName(value): self.schema = String(value)
        case "cpd_direct" where !value.isEmpty && !value.contains { "/@ ".contains($0) }: self.direct = String(value)
        case "cpd_connections":
            guard let connections = Int(value), (1...200).contains(connections) else { fallthrough }
            self.connections = connections
        default:
            throw StorageError(
                .unavailable, "The parameter \(name) of the store's address is unknown or its value does not fit.")
        }
    }
}

/// A schema's name that needs no quoting: lower-case letters, digits and underscores, at most 40.
private func isPlainName(_ name: Substring) -> Bool {
    let isLetter = { (byte: UInt8) in
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || byte == UInt8(ascii: "_")
    }
    guard let first = name.utf8.first, isLetter(first), name.utf8.count <= 40 else { return false }
    return name.utf8.allSatisfy { isLetter($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
}
