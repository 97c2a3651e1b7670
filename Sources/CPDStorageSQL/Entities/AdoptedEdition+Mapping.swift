internal import CPDDomain
internal import CPDStorage

extension AdoptedEdition: MappedEntity {
    static let mapping = Mapping<AdoptedEdition>(
        table: "adopted_editions",
        columnOfAttribute: [
            "school": "school_id", "adoptedOn": "adopted_on", "name": "name", "inForceFrom": "in_force_from_day",
            "inForceUntil": "in_force_until_day", "adoptedBy": "adopted_by",
        ],
        columns: [
            "school_id", "name", "text", "digest", "in_force_from_day", "in_force_until_day", "adopted_by",
            "adopted_on", "minute",
        ],
        write: { entity, values in
            values.append(entity.school.map { StoredValue($0) })
            values.append(.text(entity.name))
            values.append(.text(entity.text))
            values.append(.text(entity.digest))
            values.append(entity.inForce)
            values.append(.text(entity.adoptedBy))
            values.append(StoredValue(entity.adoptedOn))
            values.append(.text(entity.minute))
        },
        read: { id, row throws(StorageError) in
            AdoptedEdition(
                id: id, school: try row.optionalIdentifier(), name: try row.text(), text: try row.text(),
                digest: try row.text(), inForce: try row.period(), adoptedBy: try row.text(),
                adoptedOn: try row.date(), minute: try row.text())
        })
}
