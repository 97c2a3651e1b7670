internal import CPDStorage

/// Where a store is: the URL as libpq understands it, and our own parameters taken out of it.
struct StoreLocation: Sendable {
    private(set) var url: String
    private(set) var schema = "cpd"
    private(set) var connections = 8
    /// Into how many partitions a new store's tables are divided; `nil` for none.
    private(set) var partitions: Int?

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

    private mutating func take(_ name: Substring, _ value: Substring) throws(StorageError) {
        switch name {
        case "cpd_schema" where isPlainName(value): self.schema = String(value)
        case "cpd_connections":
            guard let connections = Int(value), (1...200).contains(connections) else { fallthrough }
            self.connections = connections
        case "cpd_partitions":
            guard let partitions = Int(value), (2...1024).contains(partitions) else { fallthrough }
            self.partitions = partitions
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
