internal import CPDDomain
internal import CPDStorage

extension Organisation: MappedEntity {
    static let mapping = Mapping<Organisation>(
        table: "organisations",
        columnOfAttribute: [
            "kind": "kind", "financialYearStartMonth": "financial_year_start_month",
            "academicYearStartMonth": "academic_year_start_month",
        ],
        columns: [
            "name", "kind", "financial_year_start_month", "academic_year_start_month",
        ],
        write: { entity, values in
            values.append(.text(entity.name))
            values.append(StoredValue(entity.kind))
            values.append(.integer(Int64(entity.financialYearStartMonth)))
            values.append(.integer(Int64(entity.academicYearStartMonth)))
        },
        read: { id, row throws(StorageError) in
            Organisation(
                id: id, name: try row.text(), kind: try row.code(), financialYearStartMonth: try row.number(),
                academicYearStartMonth: try row.number())
        })
}
