import CPDDomain

extension EligibilityTerm {
    /// Whether a person may ask. What is not met or not evidenced may be waived by whom the edition names.
    public func check(_ facts: EligibilityFacts, in context: FundingContext) -> FundingNote {
        if facts.requiredByLaw { return FundingNote(.eligibilityNotForRequired, [.term(self.name)]) }
        let note = self.kind.check(facts, on: context.date)
        guard note.outcome == .notMet || note.outcome == .notEvidenced, let post = self.waivedBy,
            let act = facts.waivers[self.name]
        else { return note }
        if let fault = context.fault(of: act, in: post, .term(self.name)) {
            return note.outcome == .notMet ? fault : note
        }
        return act.grants ? FundingNote(.eligibilityWaived, [.term(self.name), .date(act.on)]) : note
    }
}

extension EligibilityTerm.Kind {
    fileprivate func check(_ facts: EligibilityFacts, on date: CivilDate) -> FundingNote {
        switch self {
        case .minimumService(let months):
            guard let months else { return FundingNote(.serviceUnset) }
            guard let since = facts.servesSince else { return FundingNote(.serviceNotRecorded, [.months(months)]) }
            let from = since.later(byMonths: months)
            return date >= from
                ? FundingNote(.serviceLongEnough, [.date(since), .months(months)])
                : FundingNote(.serviceTooShort, [.date(since), .months(months), .date(from)])
        case .probationPassed:
            switch facts.probation {
            case nil: return FundingNote(.probationNotRecorded)
            case .notAgreed: return FundingNote(.noProbation)
            case .until(let last):
                // Once it is over, nobody knows how it went until it is recorded.
                return date <= last
                    ? FundingNote(.onProbation, [.date(last)]) : FundingNote(.probationNotRecorded)
            case .passed(let passed):
                return FundingNote(passed <= date ? .probationPassed : .onProbation, [.date(passed)])
            }
        case .contractOutlasts(let months):
            guard let months else { return FundingNote(.outlastingUnset) }
            switch facts.contractEndsOn {
            case nil: return FundingNote(.contractEndNotRecorded)
            case .nothing: return FundingNote(.contractHasNoEnd)
            case .value(let end):
                guard let course = facts.courseEndsOn else { return FundingNote(.courseEndNotRecorded) }
                let needed = course.later(byMonths: months)
                return FundingNote(
                    end >= needed ? .contractOutlasts : .contractEndsTooSoon, [.date(end), .date(needed)])
            }
        case .excludes(let groups):
            guard let own = facts.groups else { return FundingNote(.groupsNotRecorded) }
            let excluded = groups.filter(own.contains)
            guard excluded.isEmpty else {
                return FundingNote(.groupExcluded, [.list(excluded.map { .text($0) })])
            }
            return FundingNote(
                groups.contains(where: facts.groupsNotTold.contains) ? .groupsNotRecorded : .groupNotExcluded)
        case .noEvaluationOwed:
            guard let owed = facts.evaluationsOwed else { return FundingNote(.evaluationsNotRecorded) }
            return owed.isEmpty
                ? FundingNote(.noEvaluationOwed)
                : FundingNote(.evaluationOwed, [.list(owed.map { .text($0) })])
        }
    }
}
