internal import CPDDomain
internal import CPDStorage

extension Evaluation: MappedEntity {
    static let mapping = Mapping<Evaluation>(
        table: "evaluations",
        columnOfAttribute: [
            "opportunity": "opportunity_id", "person": "person_id", "evaluatedOn": "evaluated_on",
            "rating": "rating", "needMet": "need_met",
        ],
        columns: [
            "opportunity_id", "person_id", "evaluated_on", "rating", "changed_practice", "need_met",
        ],
        write: { entity, values in
            values.append(StoredValue(entity.opportunity))
            values.append(StoredValue(entity.person))
            values.append(StoredValue(entity.evaluatedOn))
            values.append(.integer(Int64(entity.rating)))
            values.append(.text(entity.changedPractice))
            values.append(entity.needMet)
        },
        read: { id, row throws(StorageError) in
            Evaluation(
                id: id, opportunity: try row.identifier(), person: try row.identifier(), evaluatedOn: try row.date(),
                rating: try row.number(), changedPractice: try row.text(), needMet: try row.flag())
        })
}
