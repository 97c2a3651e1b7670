internal import CPDDomain
internal import CPDStorage

extension Provider: MappedEntity {
    static let mapping = Mapping<Provider>(
        table: "providers",
        columnOfAttribute: [
            "name": "name", "kind": "kind",
        ],
        columns: [
            "name", "kind",
        ],
        write: { entity, values in
            values.append(.text(entity.name))
            values.append(StoredValue(entity.kind))
        },
        read: { id, row throws(StorageError) in
            Provider(
                id: id, name: try row.text(), kind: try row.code())
        })
}
