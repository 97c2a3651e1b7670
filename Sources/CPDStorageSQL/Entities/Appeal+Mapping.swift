internal import CPDDomain
internal import CPDStorage

extension Appeal: MappedEntity {
    static let mapping = Mapping<Appeal>(
        table: "appeals",
        columnOfAttribute: [
            "decision": "decision_id", "lodgedBy": "lodged_by_id", "lodgedOn": "lodged_on", "heardBy": "heard_by_id",
            "heardOn": "heard_on", "outcome": "outcome",
        ],
        columns: [
            "decision_id", "ground", "lodged_by_id", "lodged_on", "heard_by_id", "heard_on", "outcome", "reason",
        ],
        write: { entity, values in
            values.append(StoredValue(entity.decision))
            values.append(.text(entity.ground))
            values.append(StoredValue(entity.lodgedBy))
            values.append(StoredValue(entity.lodgedOn))
            values.append(entity.heardBy.map { StoredValue($0) })
            values.append(entity.heardOn.map { StoredValue($0) })
            values.append(entity.outcome.map { StoredValue($0) })
            values.append(entity.reason.map { .text($0) })
        },
        read: { id, row throws(StorageError) in
            Appeal(
                id: id, decision: try row.identifier(), ground: try row.text(), lodgedBy: try row.identifier(),
                lodgedOn: try row.date(), heardBy: try row.optionalIdentifier(), heardOn: try row.optionalDate(),
                outcome: try row.optionalCode(), reason: try row.optionalText())
        })
}
