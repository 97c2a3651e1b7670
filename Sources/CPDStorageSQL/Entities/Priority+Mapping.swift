internal import CPDDomain
internal import CPDStorage

extension Priority: MappedEntity {
    static let mapping = Mapping<Priority>(
        table: "priorities",
        columnOfAttribute: [
            "school": "school_id", "title": "title", "level": "level", "from": "from_day", "until": "until_day",
        ],
        columns: [
            "school_id", "level", "title", "plan_reference", "from_day", "until_day",
        ],
        write: { entity, values in
            values.append(StoredValue(entity.school))
            values.append(StoredValue(entity.level))
            values.append(.text(entity.title))
            values.append(entity.planReference.map { .text($0) })
            values.append(entity.period)
        },
        read: { id, row throws(StorageError) in
            Priority(
                id: id, school: try row.identifier(), level: try row.code(), title: try row.text(),
                planReference: try row.optionalText(), period: try row.period())
        })
}
