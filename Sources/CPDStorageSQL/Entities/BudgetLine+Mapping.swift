internal import CPDDomain
internal import CPDStorage

extension BudgetLine: MappedEntity {
    static let mapping = Mapping<BudgetLine>(
        table: "budget_lines",
        columnOfAttribute: [
            "school": "school_id", "financialYear": "financial_year", "name": "name", "amount": "minor_units",
            "currency": "currency", "financeCode": "finance_code",
        ],
        columns: [
            "school_id", "name", "financial_year", "minor_units", "currency", "finance_code", "minute",
        ],
        write: { entity, values in
            values.append(StoredValue(entity.school))
            values.append(.text(entity.name))
            values.append(.integer(Int64(entity.financialYear)))
            values.append(entity.amount)
            values.append(entity.financeCode.map { .text($0) })
            values.append(entity.minute.map { .text($0) })
        },
        read: { id, row throws(StorageError) in
            BudgetLine(
                id: id, school: try row.identifier(), name: try row.text(), financialYear: try row.number(),
                amount: try row.optionalMoney(), financeCode: try row.optionalText(), minute: try row.optionalText())
        })
}
