internal import CPDDomain
internal import CPDStorage

extension ImpactConfirmation: MappedEntity {
    static let mapping = Mapping<ImpactConfirmation>(
        table: "impact_confirmations",
        columnOfAttribute: [
            "evaluation": "evaluation_id", "outcome": "outcome", "confirmedBy": "confirmed_by_id",
            "onBehalfOf": "on_behalf_of_id", "confirmedOn": "confirmed_on",
        ],
        columns: ["evaluation_id", "outcome", "seen", "confirmed_by_id", "on_behalf_of_id", "confirmed_on"],
        write: { entity, values in
            values.append(StoredValue(entity.evaluation))
            values.append(StoredValue(entity.outcome))
            values.append(.text(entity.seen))
            values.append(StoredValue(entity.confirmedBy))
            values.append(entity.onBehalfOf.map { StoredValue($0) })
            values.append(StoredValue(entity.confirmedOn))
        },
        read: { id, row throws(StorageError) in
            ImpactConfirmation(
                id: id, evaluation: try row.identifier(), outcome: try row.code(), seen: try row.text(),
                confirmedBy: try row.identifier(), onBehalfOf: try row.optionalIdentifier(),
                confirmedOn: try row.date())
        })
}
