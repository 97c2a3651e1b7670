internal import CPDDomain
internal import CPDStorage

extension Departure: MappedEntity {
    static let mapping = Mapping<Departure>(
        table: "departures",
        columnOfAttribute: [
            "decision": "decision_id", "clause": "clause", "departedBy": "departed_by_id",
            "departedOn": "departed_on",
        ],
        columns: [
            "decision_id", "clause", "departed_by_id", "departed_on", "reason",
        ],
        write: { entity, values in
            values.append(StoredValue(entity.decision))
            values.append(StoredValue(entity.clause))
            values.append(StoredValue(entity.departedBy))
            values.append(StoredValue(entity.departedOn))
            values.append(.text(entity.reason))
        },
        read: { id, row throws(StorageError) in
            Departure(
                id: id, decision: try row.identifier(), clause: try row.code(), departedBy: try row.identifier(),
                departedOn: try row.date(), reason: try row.text())
        })
}
