internal import CPDDomain
internal import CPDStorage

extension Person: MappedEntity {
    static let mapping = Mapping<Person>(
        table: "people",
        columnOfAttribute: [
            "sourceIdentifier": "source_identifier", "familyName": "family_name", "givenName": "given_name",
        ],
        columns: [
            "given_name", "family_name", "source_identifier",
        ],
        write: { entity, values in
            values.append(.text(entity.givenName))
            values.append(.text(entity.familyName))
            values.append(entity.sourceIdentifier.map { .text($0) })
        },
        read: { id, row throws(StorageError) in
            Person(
                id: id, givenName: try row.text(), familyName: try row.text(),
                sourceIdentifier: try row.optionalText())
        })
}
