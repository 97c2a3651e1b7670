internal import CPDDomain
internal import CPDStorage

extension CostItem: MappedEntity {
    static let mapping = Mapping<CostItem>(
        table: "cost_items",
        columnOfAttribute: [
            "opportunity": "opportunity_id", "budgetLine": "budget_line_id", "kind": "kind", "basis": "basis",
            "amount": "minor_units", "currency": "currency", "fallsOn": "falls_on",
        ],
        columns: [
            "opportunity_id", "kind", "basis", "minor_units", "currency", "falls_on", "budget_line_id",
        ],
        write: { entity, values in
            values.append(StoredValue(entity.opportunity))
            values.append(StoredValue(entity.kind))
            values.append(StoredValue(entity.basis))
            values.append(entity.amount)
            values.append(StoredValue(entity.fallsOn))
            values.append(entity.budgetLine.map { StoredValue($0) })
        },
        read: { id, row throws(StorageError) in
            CostItem(
                id: id, opportunity: try row.identifier(), kind: try row.code(), basis: try row.code(),
                amount: try row.money(), fallsOn: try row.date(), budgetLine: try row.optionalIdentifier())
        })
}
