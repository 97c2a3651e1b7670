internal import CPDDomain
internal import CPDStorage

extension Decision: MappedEntity {
    static let mapping = Mapping<Decision>(
        table: "decisions",
        columnOfAttribute: [
            "request": "request_id", "decidedBy": "decided_by_id", "decidedOn": "decided_on", "outcome": "outcome",
            "check": "check_id",
        ],
        columns: [
            "request_id", "outcome", "decided_by_id", "decided_on", "reason", "check_id", "includes_decider",
        ],
        write: { entity, values in
            values.append(StoredValue(entity.request))
            values.append(StoredValue(entity.outcome))
            values.append(StoredValue(entity.decidedBy))
            values.append(StoredValue(entity.decidedOn))
            values.append(.text(entity.reason))
            values.append(StoredValue(entity.check))
            values.append(entity.includesDecider.map { .integer($0 ? 1 : 0) })
        },
        read: { id, row throws(StorageError) in
            Decision(
                id: id, request: try row.identifier(), outcome: try row.code(), decidedBy: try row.identifier(),
                decidedOn: try row.date(), reason: try row.text(), check: try row.identifier(),
                includesDecider: try row.optionalFlag())
        })
}
