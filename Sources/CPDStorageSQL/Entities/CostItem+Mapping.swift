internal import CPDDomain
internal import CPDStorage

extension CostItem: MappedEntity {
    static let mapping = Mapping<CostItem>(
        table: "cost_items",
        columnOfAttribute: [
            "opportunity": "opportunity_id", "budgetLine": "budget_line_id", "kind": "kind", "item": "own_item",
            "basis": "basis", "amount": "minor_units", "currency": "currency", "fallsOn": "falls_on",
        ],
        columns: [
            "opportunity_id", "kind", "basis", "minor_units", "currency", "falls_on", "budget_line_id",
            "own_item",
        ],
        write: { entity, values in
            values.append(StoredValue(entity.opportunity))
            values.append(.text(entity.kind.code))
            values.append(StoredValue(entity.basis))
            values.append(entity.amount)
            values.append(StoredValue(entity.fallsOn))
            values.append(entity.budgetLine.map { StoredValue($0) })
            values.append(entity.kind.ownWord.map { .text($0) })
        },
        read: { id, row throws(StorageError) in
            let (opportunity, code): (Identifier<Opportunity>, String) = (try row.identifier(), try row.text())
            let (basis, amount): (CostBasis, Money) = (try row.code(), try row.money())
            let (fallsOn, line): (CivilDate, Identifier<BudgetLine>?) = (try row.date(), try row.optionalIdentifier())
            let own = try row.optionalText()
            return CostItem(
                id: id, opportunity: opportunity, kind: try row.present(CostKind(code: code, ownWord: own)),
                basis: basis, amount: amount, fallsOn: fallsOn, budgetLine: line)
        })
}
