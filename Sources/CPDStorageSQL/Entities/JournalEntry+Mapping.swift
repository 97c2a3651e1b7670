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
            values.append(.text(entity.changesText))
        },
        read: { id, row throws(StorageError) in
            JournalEntry(
                id: id, process: try row.text(),
                actor: actor(try row.optionalIdentifier(), onBehalfOf: try row.optionalIdentifier()),
                at: Timestamp(millisecondsSinceEpoch: try row.integer()),
                changes: try JournalEntry.changes(in: try row.text()))
        })

    private static func actor(_ person: Identifier<Person>?, onBehalfOf other: Identifier<Person>?) -> Actor {
        person.map { Actor(person: $0, onBehalfOf: other) } ?? .system
    }
}
