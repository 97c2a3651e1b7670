internal import CPDDomain
internal import CPDStorage

extension Request: MappedEntity {
    static let mapping = Mapping<Request>(
        table: "requests",
        columnOfAttribute: [
            "school": "school_id", "opportunity": "opportunity_id", "askedBy": "asked_by_id", "need": "need_id",
            "askedOn": "asked_on", "kind": "kind",
        ],
        columns: [
            "school_id", "opportunity_id", "kind", "asked_by_id", "need_id", "asked_on",
            "needs_cover",
        ],
        write: { entity, values in
            values.append(StoredValue(entity.school))
            values.append(StoredValue(entity.opportunity))
            values.append(StoredValue(entity.kind))
            values.append(StoredValue(entity.askedBy))
            values.append(entity.need.map { StoredValue($0) })
            values.append(StoredValue(entity.askedOn))
            values.append(entity.needsCover.map { .integer($0 ? 1 : 0) })
        },
        read: { id, row throws(StorageError) in
            Request(
                id: id, school: try row.identifier(), opportunity: try row.identifier(), kind: try row.code(),
                askedBy: try row.identifier(), need: try row.optionalIdentifier(), askedOn: try row.date(),
                needsCover: try row.optionalFlag())
        })
}
