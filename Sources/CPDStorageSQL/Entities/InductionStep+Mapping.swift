internal import CPDDomain
internal import CPDStorage

extension InductionStep: MappedEntity {
    static let mapping = Mapping<InductionStep>(
        table: "induction_steps",
        columnOfAttribute: [
            "person": "person_id", "school": "school_id", "item": "item", "doneOn": "done_on",
            "doneBy": "done_by_id", "onBehalfOf": "on_behalf_of_id", "recordedOn": "recorded_on",
        ],
        columns: [
            "person_id", "school_id", "item", "done_on", "done_by_id", "on_behalf_of_id", "assurance", "recorded_on",
        ],
        write: { entity, values in
            values.append(StoredValue(entity.person))
            values.append(StoredValue(entity.school))
            values.append(.text(entity.item))
            values.append(StoredValue(entity.doneOn))
            values.append(StoredValue(entity.doneBy))
            values.append(entity.onBehalfOf.map { StoredValue($0) })
            values.append(entity.assurance.map { .text($0) })
            values.append(StoredValue(entity.recordedOn))
        },
        read: { id, row throws(StorageError) in
            InductionStep(
                id: id, person: try row.identifier(), school: try row.identifier(), item: try row.text(),
                doneOn: try row.date(), doneBy: try row.identifier(), onBehalfOf: try row.optionalIdentifier(),
                assurance: try row.optionalText(), recordedOn: try row.date())
        })
}
