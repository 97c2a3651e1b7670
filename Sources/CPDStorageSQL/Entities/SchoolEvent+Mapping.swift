internal import CPDDomain
internal import CPDStorage

extension SchoolEvent: MappedEntity {
    static let mapping = Mapping<SchoolEvent>(
        table: "school_events",
        columnOfAttribute: [
            "school": "school_id", "name": "name", "date": "date",
        ],
        columns: [
            "school_id", "name", "date", "reference",
        ],
        write: { entity, values in
            values.append(entity.school.map { StoredValue($0) })
            values.append(.text(entity.name))
            values.append(StoredValue(entity.date))
            values.append(.text(entity.reference))
        },
        read: { id, row throws(StorageError) in
            SchoolEvent(
                id: id, school: try row.optionalIdentifier(), name: try row.text(), date: try row.date(),
                reference: try row.text())
        })
}
