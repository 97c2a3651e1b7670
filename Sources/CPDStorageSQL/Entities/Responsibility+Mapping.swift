internal import CPDDomain
internal import CPDStorage

extension Responsibility: MappedEntity {
    static let mapping = Mapping<Responsibility>(
        table: "responsibilities",
        columnOfAttribute: [
            "person": "person_id", "school": "school_id", "name": "name", "from": "from_day", "until": "until_day",
        ],
        columns: [
            "person_id", "school_id", "name", "from_day", "until_day",
        ],
        write: { entity, values in
            values.append(StoredValue(entity.person))
            values.append(entity.school.map { StoredValue($0) })
            values.append(.text(entity.name))
            values.append(entity.period)
        },
        read: { id, row throws(StorageError) in
            Responsibility(
                id: id, person: try row.identifier(), school: try row.optionalIdentifier(), name: try row.text(),
                period: try row.period())
        })
}
