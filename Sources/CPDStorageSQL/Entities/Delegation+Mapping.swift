internal import CPDDomain
internal import CPDStorage

extension Delegation: MappedEntity {
    static let mapping = Mapping<Delegation>(
        table: "delegations",
        columnOfAttribute: [
            "school": "school_id", "post": "post", "person": "person_id", "from": "from_day", "until": "until_day",
        ],
        columns: [
            "school_id", "post", "person_id", "from_day", "until_day", "minute",
        ],
        write: { entity, values in
            values.append(entity.school.map { StoredValue($0) })
            values.append(.text(entity.post))
            values.append(StoredValue(entity.person))
            values.append(entity.period)
            values.append(.text(entity.minute))
        },
        read: { id, row throws(StorageError) in
            Delegation(
                id: id, school: try row.optionalIdentifier(), post: try row.text(), person: try row.identifier(),
                period: try row.period(), minute: try row.text())
        })
}
