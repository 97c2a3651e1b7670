internal import CPDDomain
internal import CPDStorage

extension DutyRecord: MappedEntity {
    static let mapping = Mapping<DutyRecord>(
        table: "duty_records",
        columnOfAttribute: [
            "school": "school_id", "duty": "duty", "doneBy": "done_by_id", "doneOn": "done_on", "post": "post",
        ],
        columns: [
            "school_id", "duty", "done_by_id", "done_on", "reference", "occasion", "post", "person_id",
        ],
        write: { entity, values in
            values.append(entity.school.map { StoredValue($0) })
            values.append(.text(entity.duty))
            values.append(StoredValue(entity.doneBy))
            values.append(StoredValue(entity.doneOn))
            values.append(.text(entity.reference))
            values.append(entity.occasion.map { .text($0) })
            values.append(entity.post.map { .text($0) })
            values.append(entity.person.map { StoredValue($0) })
        },
        read: { id, row throws(StorageError) in
            DutyRecord(
                id: id, school: try row.optionalIdentifier(), duty: try row.text(), doneBy: try row.identifier(),
                doneOn: try row.date(), reference: try row.text(), occasion: try row.optionalText(),
                post: try row.optionalText(), person: try row.optionalIdentifier())
        })
}
