internal import CPDDomain
internal import CPDStorage

extension ExpectedParticipant: MappedEntity {
    static let mapping = Mapping<ExpectedParticipant>(
        table: "expected_participants",
        columnOfAttribute: [
            "request": "request_id", "person": "person_id",
        ],
        columns: [
            "request_id", "person_id",
        ],
        write: { entity, values in
            values.append(StoredValue(entity.request))
            values.append(StoredValue(entity.person))
        },
        read: { id, row throws(StorageError) in
            ExpectedParticipant(
                id: id, request: try row.identifier(), person: try row.identifier())
        })
}
