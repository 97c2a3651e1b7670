internal import CPDDomain
internal import CPDStorage

extension Supervision: MappedEntity {
    static let mapping = Mapping<Supervision>(
        table: "supervisions",
        columnOfAttribute: [
            "person": "person_id", "supervisor": "supervisor_id", "capacity": "capacity", "school": "school_id",
            "from": "from_day", "until": "until_day",
        ],
        columns: [
            "person_id", "supervisor_id", "capacity", "school_id", "from_day", "until_day",
        ],
        write: { entity, values in
            values.append(StoredValue(entity.person))
            values.append(StoredValue(entity.supervisor))
            values.append(StoredValue(entity.capacity))
            values.append(entity.school.map { StoredValue($0) })
            values.append(entity.period)
        },
        read: { id, row throws(StorageError) in
            Supervision(
                id: id, person: try row.identifier(), supervisor: try row.identifier(), capacity: try row.code(),
                school: try row.optionalIdentifier(), period: try row.period())
        })
}
