package import CPDDomain

extension JournalEntry {
    /// The changes as text: one a line, kind, identity and revision, separated by spaces. What databases keep and what
    /// the chain is a digest of.
    package var changesText: String {
        self.changes.map { "\($0.kind) \($0.id) \($0.revision)" }.joined(separator: "\n")
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
