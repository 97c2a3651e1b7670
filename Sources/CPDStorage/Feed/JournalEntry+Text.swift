package import CPDDomain

extension JournalEntry {
    /// The changes as text: one a line, kind, identity and revision, separated by spaces. What databases keep and what
    /// the chain is a digest of.
    package var changesText: String {
        var text = ""
        text.reserveCapacity(self.changes.count * 64)
        for change in self.changes {
            if !text.isEmpty { text += "\n" }
            text += change.kind
            text += " "
            text += change.id.description
            text += " "
            text += String(change.revision)
        }
        return text
    }

    /// The changes that a text says. Throws `corrupt`.
    package static func changes(in text: String) throws(StorageError) -> [Change] {
        var changes: [Change] = []
        for line in text.split(separator: "\n") {
            let parts = line.split(separator: " ")
            guard parts.count == 3, let id = Identifier<AnyEntity>(String(parts[1])), let revision = Int64(parts[2])
            else { throw StorageError(.corrupt, "A journal entry cannot be read; restore a backup.") }
            changes.append(Change(kind: String(parts[0]), id: id, revision: revision))
        }
        return changes
    }
}
