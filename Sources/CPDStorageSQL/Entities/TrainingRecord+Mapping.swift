internal import CPDDomain
internal import CPDStorage

extension TrainingRecord: MappedEntity {
    static let mapping = Mapping<TrainingRecord>(
        table: "training_records",
        columnOfAttribute: [
            "person": "person_id", "course": "course", "completedOn": "completed_on", "expiresOn": "expires_on",
            "proofKind": "proof_kind", "school": "school_id", "recordedOn": "recorded_on",
        ],
        columns: [
            "person_id", "course", "completed_on", "expires_on", "proof_kind", "proof", "edition", "school_id",
            "recorded_on",
        ],
        write: { entity, values in
            values.append(StoredValue(entity.person))
            values.append(.text(entity.course))
            values.append(StoredValue(entity.completedOn))
            values.append(entity.expiresOn.map { StoredValue($0) })
            values.append(entity.proofKind.map { StoredValue($0) })
            values.append(entity.proof.map { .text($0) })
            values.append(entity.edition.map { .text($0) })
            values.append(entity.school.map { StoredValue($0) })
            values.append(StoredValue(entity.recordedOn))
        },
        read: { id, row throws(StorageError) in
            TrainingRecord(
                id: id, person: try row.identifier(), course: try row.text(), completedOn: try row.date(),
                expiresOn: try row.optionalDate(), proofKind: try row.optionalCode(), proof: try row.optionalText(),
                edition: try row.optionalText(), school: try row.optionalIdentifier(), recordedOn: try row.date())
        })
}
