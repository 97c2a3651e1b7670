internal import CPDDomain
internal import CPDStorage

extension JournalEntry: MappedEntity {
    static let mapping = Mapping<JournalEntry>(
        table: "journal",
        columnOfAttribute: [
            "at": "at", "process": "process", "actor": "actor_id", "onBehalfOf": "on_behalf_of_id",
        ],
        columns: ["process", "actor_id", "on_behalf_of_id", "at", "changes"],
        write: { entity, values in
            values.append(.text(entity.process))
            values.append(entity.actor.person.map { StoredValue($0) })
            values.append(entity.actor.onBehalfOf.map { StoredValue($0) })
            values.append(.integer(entity.at.millisecondsSinceEpoch))
            values.append(.text(text(of: entity.changes)))
        },
        read: { id, row throws(StorageError) in
            JournalEntry(
                id: id, process: try row.text(),
                actor: actor(try row.optionalIdentifier(), onBehalfOf: try row.optionalIdentifier()),
                at: Timestamp(millisecondsSinceEpoch: try row.integer()),
                changes: try changes(in: try row.text()))
        })

    private static func actor(_ person: Identifier<Person>?, onBehalfOf other: Identifier<Person>?) -> Actor {
        person.map { Actor(person: $0, onBehalfOf: other) } ?? .system
    }

    /// One change a line: kind, identity and revision, separated by spaces.
    private static func text(of changes: [Change]) -> String {
        changes.map { "\($0.kind) \($0.id) \($0.revision)" }.joined(separator: "\n")
    }

    private static func changes(in text: String) throws(StorageError) -> [Change] {
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
