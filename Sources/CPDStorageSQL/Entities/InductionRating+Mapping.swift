internal import CPDDomain
internal import CPDStorage

extension InductionRating: MappedEntity {
    static let mapping = Mapping<InductionRating>(
        table: "induction_ratings",
        columnOfAttribute: [
            "person": "person_id", "school": "school_id", "rating": "rating", "ratedOn": "rated_on",
        ],
        columns: ["person_id", "school_id", "rating", "rated_on", "comment"],
        write: { entity, values in
            values.append(StoredValue(entity.person))
            values.append(StoredValue(entity.school))
            values.append(.integer(Int64(entity.rating)))
            values.append(StoredValue(entity.ratedOn))
            values.append(entity.comment.map { .text($0) })
        },
        read: { id, row throws(StorageError) in
            InductionRating(
                id: id, person: try row.identifier(), school: try row.identifier(), rating: try row.number(),
                ratedOn: try row.date(), comment: try row.optionalText())
        })
}
