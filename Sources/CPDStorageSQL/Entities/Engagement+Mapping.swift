internal import CPDDomain
internal import CPDStorage

extension Engagement: MappedEntity {
    static let mapping = Mapping<Engagement>(
        table: "engagements",
        columnOfAttribute: [
            "person": "person_id", "school": "school_id", "capacity": "capacity", "staffGroup": "staff_group",
            "from": "from_day", "until": "until_day", "contractShare": "contract_share",
        ],
        columns: [
            "person_id", "school_id", "capacity", "staff_group", "title", "from_day", "until_day",
            "contract_share", "source_identifier",
        ],
        write: { entity, values in
            values.append(StoredValue(entity.person))
            values.append(StoredValue(entity.school))
            values.append(StoredValue(entity.capacity))
            values.append(StoredValue(entity.staffGroup))
            values.append(.text(entity.title))
            values.append(entity.period)
            values.append(.integer(Int64(entity.contractShare)))
            values.append(entity.sourceIdentifier.map { .text($0) })
        },
        read: { id, row throws(StorageError) in
            Engagement(
                id: id, person: try row.identifier(), school: try row.identifier(), capacity: try row.code(),
                staffGroup: try row.code(), title: try row.text(), period: try row.period(),
                contractShare: try row.number(), sourceIdentifier: try row.optionalText())
        })
}
