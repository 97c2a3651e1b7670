internal import CPDDomain
internal import CPDStorage

extension Virement: MappedEntity {
    static let mapping = Mapping<Virement>(
        table: "virements",
        columnOfAttribute: [
            "source": "source_id", "target": "target_id", "amount": "amount_minor_units",
            "amountCurrency": "amount_currency", "decidedBy": "decided_by_id", "onBehalfOf": "on_behalf_of_id",
            "decidedOn": "decided_on",
        ],
        columns: [
            "source_id", "target_id", "amount_minor_units", "amount_currency", "decided_by_id", "on_behalf_of_id",
            "decided_on", "minute", "reason",
        ],
        write: { entity, values in
            values.append(StoredValue(entity.source))
            values.append(StoredValue(entity.target))
            values.append(entity.amount)
            values.append(StoredValue(entity.decidedBy))
            values.append(entity.onBehalfOf.map { StoredValue($0) })
            values.append(StoredValue(entity.decidedOn))
            values.append(.text(entity.minute))
            values.append(.text(entity.reason))
        },
        read: { id, row throws(StorageError) in
            Virement(
                id: id, source: try row.identifier(), target: try row.identifier(), amount: try row.money(),
                decidedBy: try row.identifier(), onBehalfOf: try row.optionalIdentifier(), decidedOn: try row.date(),
                minute: try row.text(), reason: try row.text())
        })
}
