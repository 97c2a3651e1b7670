internal import CPDDomain
internal import CPDStorage

extension Opportunity: MappedEntity {
    static let mapping = Mapping<Opportunity>(
        table: "opportunities",
        columnOfAttribute: [
            "school": "school_id", "title": "title", "approach": "approach", "mode": "mode",
            "provider": "provider_id", "priority": "priority_id", "expectedParticipants": "expected_participants",
            "requiredByLaw": "required_by_law", "recordedOn": "recorded_on", "offeredOn": "offered_on",
            "course": "course",
        ],
        columns: [
            "school_id", "title", "approach", "mode", "provider_id", "priority_id", "pupil_outcome", "builds_on",
            "standard", "alternative", "expected_participants", "required_by_law", "recorded_on", "offered_on",
            "course", "alternative_title", "alternative_minor_units", "alternative_currency",
        ],
        write: { entity, values in
            values.append(StoredValue(entity.school))
            values.append(.text(entity.title))
            values.append(StoredValue(entity.approach))
            values.append(StoredValue(entity.mode))
            values.append(entity.provider.map { StoredValue($0) })
            values.append(entity.priority.map { StoredValue($0) })
            values.append(entity.pupilOutcome.map { .text($0) })
            values.append(entity.buildsOn.map { .text($0) })
            values.append(entity.standard.map { .text($0) })
            values.append(entity.alternative.map { .text($0) })
            values.append(.integer(Int64(entity.expectedParticipants)))
            values.append(entity.requiredByLaw)
            values.append(StoredValue(entity.recordedOn))
            values.append(entity.offeredOn.map { StoredValue($0) })
            values.append(entity.course.map { .text($0) })
            values.append((entity.costAlternative?.title).map { .text($0) })
            values.append(entity.costAlternative?.cost)
        },
        read: { id, row throws(StorageError) in
            var opportunity = Opportunity(
                id: id, school: try row.identifier(), title: try row.text(), approach: try row.code(),
                mode: try row.code(), provider: try row.optionalIdentifier(), priority: try row.optionalIdentifier(),
                pupilOutcome: try row.optionalText(), buildsOn: try row.optionalText(),
                standard: try row.optionalText(), alternative: try row.optionalText(),
                expectedParticipants: try row.number(), requiredByLaw: try row.flag(), recordedOn: try row.date(),
                offeredOn: try row.optionalDate())
            opportunity.course = try row.optionalText()
            opportunity.costAlternative = try row.costAlternative()
            return opportunity
        })
}

extension RowReader {
    /// The title and the cost; one without the other cannot be.
    fileprivate mutating func costAlternative() throws(StorageError) -> CostAlternative? {
        let title = try self.optionalText()
        let cost = try self.optionalMoney()
        guard title != nil || cost != nil else { return nil }
        return CostAlternative(title: try self.present(title), cost: try self.present(cost))
    }
}
