internal import CPDDomain
internal import CPDStorage

extension StageDecision: MappedEntity {
    static let mapping = Mapping<StageDecision>(
        table: "stage_decisions",
        columnOfAttribute: [
            "request": "request_id", "stage": "stage", "outcome": "outcome", "decidedBy": "decided_by_id",
            "onBehalfOf": "on_behalf_of_id", "decidedOn": "decided_on", "check": "check_id",
        ],
        columns: [
            "request_id", "stage", "outcome", "decided_by_id", "on_behalf_of_id", "decided_on", "reason", "exception",
            "check_id",
        ],
        write: { entity, values in
            values.append(StoredValue(entity.request))
            values.append(.text(entity.stage))
            values.append(StoredValue(entity.outcome))
            values.append(StoredValue(entity.decidedBy))
            values.append(entity.onBehalfOf.map { StoredValue($0) })
            values.append(StoredValue(entity.decidedOn))
            values.append(.text(entity.reason))
            values.append(entity.exception.map { .text($0) })
            values.append(entity.check.map { StoredValue($0) })
        },
        read: { id, row throws(StorageError) in
            StageDecision(
                id: id, request: try row.identifier(), stage: try row.text(), outcome: try row.code(),
                decidedBy: try row.identifier(), onBehalfOf: try row.optionalIdentifier(), decidedOn: try row.date(),
                reason: try row.text(), exception: try row.optionalText(), check: try row.optionalIdentifier())
        })
}
