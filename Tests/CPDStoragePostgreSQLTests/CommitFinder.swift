/// Follows what one client says in PostgreSQL's protocol, and finds the COMMIT in it, prepared or not.
struct CommitFinder {
    private var bytes: [UInt8] = []
    private var hasBegun = false
    private var names: Set<String> = []

    /// Whether a COMMIT begins to be executed in what the client says next.
    mutating func findsCommit(in new: some Sequence<UInt8>) -> Bool {
        self.bytes.append(contentsOf: new)
        var found = false
        while let message = self.nextMessage() {
            let texts = message.body.split(separator: 0, maxSplits: 2, omittingEmptySubsequences: false)
                .prefix(2).map { String(decoding: $0, as: UTF8.self) }
            guard texts.count == 2 else { continue }
            switch message.type {
            case UInt8(ascii: "P"):
                // Parse: the statement's name, its text.
                if texts[1] == "COMMIT" { self.names.insert(texts[0]) } else { self.names.remove(texts[0]) }
            case UInt8(ascii: "B"):
                // Bind: the portal, the statement's name.
                found = found || self.names.contains(texts[1])
            default: break
            }
        }
        return found
    }

    private mutating func nextMessage() -> (type: UInt8, body: ArraySlice<UInt8>)? {
        // The first message has no type.
        let header = self.hasBegun ? 5 : 4
        guard self.bytes.count >= header else { return nil }
        let length = self.bytes[(header - 4)..<header].reduce(0) { $0 << 8 | Int($1) }
        guard self.bytes.count >= header - 4 + length else { return nil }
        defer {
            // A question whether to encrypt comes before the first message, is eight bytes long and has no type either.
            self.hasBegun = self.hasBegun || length != 8
            self.bytes.removeFirst(header - 4 + length)
        }
        return (self.hasBegun ? self.bytes[0] : 0, self.bytes[header..<(header - 4 + length)])
    }
}
