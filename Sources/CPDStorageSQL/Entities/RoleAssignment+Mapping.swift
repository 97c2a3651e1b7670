internal import CPDDomain
internal import CPDStorage

extension RoleAssignment: MappedEntity {
    static let mapping = Mapping<RoleAssignment>(
        table: "role_assignments",
        columnOfAttribute: [
            "person": "person_id", "school": "school_id", "role": "role", "from": "from_day", "until": "until_day",
        ],
        columns: [
            "person_id", "school_id", "role", "from_day", "until_day",
        ],
        write: { entity, values in
            values.append(StoredValue(entity.person))
            values.append(entity.school.map { StoredValue($0) })
            values.append(StoredValue(entity.role))
            values.append(entity.period)
        },
        read: { id, row throws(StorageError) in
            RoleAssignment(
                id: id, person: try row.identifier(), school: try row.optionalIdentifier(), role: try row.code(),
                period: try row.period())
        })
}
