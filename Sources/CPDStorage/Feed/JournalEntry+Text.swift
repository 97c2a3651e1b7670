package import CPDDomain

extension JournalEntry {
    /// The changes as text, one a line: kind, identity, revision and, where there is one, the seal, separated by spaces.
    /// What databases keep and what the chain is a digest of.
    package var changesText: String {
        String(decoding: self.changesBytes(behind: []), as: UTF8.self)
    }

    /// The changes as UTF-8, behind what comes before them.
    func changesBytes(behind before: [UInt8]) -> [UInt8] {
        var bytes = before
        // Kind, identity and revision of a row just added take about as much.
        bytes.reserveCapacity(bytes.count + 56 * self.changes.count)
        for (index, change) in self.changes.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: "\n")) }
            change.appendText(to: &bytes)
        }
        return bytes
    }

    /// The changes that a text says. Throws `corrupt`.
    package static func changes(in text: String) throws(StorageError) -> [Change] {
        var text = text
        guard let changes = text.withUTF8(Self.changes(in:)) else {
            throw StorageError(.corrupt, "A journal entry cannot be read; restore a backup.")
        }
        return changes
    }

    private static func changes(in bytes: UnsafeBufferPointer<UInt8>) -> [Change]? {
        var changes: [Change] = []
        var kind = ""
        for line in bytes.split(separator: UInt8(ascii: "\n")) {
            let parts = line.split(separator: UInt8(ascii: " "))
            guard 3...4 ~= parts.count, let id = Identifier<AnyEntity>(text: parts[1]),
                let revision = Int64(String(decoding: parts[2], as: UTF8.self))
            else { return nil }
            // Most lines repeat the kind of the line before; so does the text of it then.
            if !kind.utf8.elementsEqual(parts[0]) { kind = String(decoding: parts[0], as: UTF8.self) }
            let seal = parts.count == 4 ? String(decoding: parts[3], as: UTF8.self) : nil
            guard seal.map(Self.isSeal) ?? true else { return nil }
            changes.append(Change(kind: kind, id: id, revision: revision, seal: seal))
        }
        return changes
    }

    private static func isSeal(_ text: String) -> Bool {
        text.utf8.count == 64
            && text.utf8.allSatisfy {
                UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 || UInt8(ascii: "a")...UInt8(ascii: "f") ~= $0
            }
    }
}

extension JournalEntry.Change {
    /// Appends kind, identity, revision and seal as UTF-8.
    package func appendText(to bytes: inout [UInt8]) {
        bytes.append(contentsOf: self.kind.utf8)
        bytes.append(UInt8(ascii: " "))
        self.id.appendText(to: &bytes)
        bytes.append(UInt8(ascii: " "))
        if 0..<10 ~= self.revision {
            bytes.append(UInt8(ascii: "0") + UInt8(self.revision))
        } else {
            bytes.append(contentsOf: String(self.revision).utf8)
        }
        guard let seal = self.seal else { return }
        bytes.append(UInt8(ascii: " "))
        bytes.append(contentsOf: seal.utf8)
    }
}
