internal import CPDDomain
internal import CPDStorage

extension Commitment: MappedEntity {
    static let mapping = Mapping<Commitment>(
        table: "commitments",
        columnOfAttribute: [
            "budgetLine": "budget_line_id", "decision": "decision_id", "amount": "minor_units",
            "currency": "currency", "fallsOn": "falls_on",
        ],
        columns: [
            "budget_line_id", "decision_id", "minor_units", "currency", "falls_on",
        ],
        write: { entity, values in
            values.append(StoredValue(entity.budgetLine))
            values.append(StoredValue(entity.decision))
            values.append(entity.amount)
            values.append(StoredValue(entity.fallsOn))
        },
        read: { id, row throws(StorageError) in
            Commitment(
                id: id, budgetLine: try row.identifier(), decision: try row.identifier(), amount: try row.money(),
                fallsOn: try row.date())
        })
}
