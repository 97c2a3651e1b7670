internal import CPDDomain
internal import CPDStorage

extension OutboxMessage: MappedEntity {
    static let mapping = Mapping<OutboxMessage>(
        table: "outbox",
        columnOfAttribute: [
            "position": "position", "number": "number", "state": "state", "subject": "subject", "unit": "unit_id",
            "topic": "topic", "leftAt": "left_at", "attempts": "attempts", "dueAt": "due_at",
        ],
        columns: [
            "unit_id", "number", "position", "topic", "subject", "payload", "left_at", "state", "attempts", "due_at",
            "last_failure",
        ],
        write: { entity, values in
            values.append(StoredValue(entity.unit))
            values.append(.integer(Int64(entity.number)))
            values.append(.integer(entity.position))
            values.append(.text(entity.topic))
            values.append(.text(entity.subject))
            values.append(.text(entity.payload))
            values.append(.integer(entity.leftAt.millisecondsSinceEpoch))
            values.append(StoredValue(entity.state))
            values.append(.integer(Int64(entity.attempts)))
            values.append(.integer(entity.dueAt.millisecondsSinceEpoch))
            values.append(entity.lastFailure.map { .text($0) })
        },
        read: { id, row throws(StorageError) in
            OutboxMessage(
                id: id, unit: try row.identifier(), number: try row.number(), position: try row.integer(),
                topic: try row.text(), subject: try row.text(), payload: try row.text(),
                leftAt: Timestamp(millisecondsSinceEpoch: try row.integer()), state: try row.code(),
                attempts: try row.number(), dueAt: Timestamp(millisecondsSinceEpoch: try row.integer()),
                lastFailure: try row.optionalText())
        })
}
