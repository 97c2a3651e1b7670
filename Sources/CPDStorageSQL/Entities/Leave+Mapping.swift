internal import CPDDomain
internal import CPDStorage

extension Leave: MappedEntity {
    static let mapping = Mapping<Leave>(
        table: "leaves",
        columnOfAttribute: [
            "person": "person_id", "from": "from_day", "until": "until_day",
        ],
        columns: [
            "person_id", "from_day", "until_day",
        ],
        write: { entity, values in
            values.append(StoredValue(entity.person))
            values.append(entity.period)
        },
        read: { id, row throws(StorageError) in
            Leave(id: id, person: try row.identifier(), period: try row.period())
        })
}
