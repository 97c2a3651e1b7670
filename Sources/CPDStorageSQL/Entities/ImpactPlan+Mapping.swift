internal import CPDDomain
internal import CPDStorage

extension ImpactPlan: MappedEntity {
    static let mapping = Mapping<ImpactPlan>(
        table: "impact_plans",
        columnOfAttribute: [
            "opportunity": "opportunity_id", "baselineOn": "baseline_on", "followUpOn": "follow_up_on",
            "levelAimedAt": "level_aimed_at",
        ],
        columns: [
            "opportunity_id", "intended_change", "follow_up_question", "measure", "baseline_on", "follow_up_on",
            "level_aimed_at",
        ],
        write: { entity, values in
            values.append(StoredValue(entity.opportunity))
            values.append(.text(entity.intendedChange))
            values.append(entity.followUpQuestion.map { .text($0) })
            values.append(entity.measure.map { .text($0) })
            values.append(entity.baselineOn.map { StoredValue($0) })
            values.append(entity.followUpOn.map { StoredValue($0) })
            values.append(entity.levelAimedAt.map { .integer(Int64($0)) })
        },
        read: { id, row throws(StorageError) in
            ImpactPlan(
                id: id, opportunity: try row.identifier(), intendedChange: try row.text(),
                followUpQuestion: try row.optionalText(), measure: try row.optionalText(),
                baselineOn: try row.optionalDate(), followUpOn: try row.optionalDate(),
                levelAimedAt: try row.optionalNumber())
        })
}
