import CPDDomain

/// Somebody who asks for money.
private struct AskerSample {
    var facts = EligibilityFacts()
}

extension EditionComparison {
    /// Who may ask, at the day from which each term is met.
    func eligibilityQuestions(_ old: FundingTerms, _ new: FundingTerms) -> [TermQuestion] {
        let day = self.sampleDay
        return Self.pairs(old.eligibility, new.eligibility, by: \.name).compactMap { name, old, new in
            TermQuestion(
                .funding("eligibility, \(name)"), old, new, AskerSample(),
                { terms in terms.map(\.kind).prefix(1).flatMap { Self.dimensions($0, of: terms, day) } },
                answer: { $0.answer($1.facts, on: day) })
        }
    }

    /// What a kind of term reads; both terms are of one kind.
    private static func dimensions(
        _ kind: EligibilityTerm.Kind, of terms: [EligibilityTerm], _ day: CivilDate
    ) -> [TermDimension<AskerSample>] {
        let months = terms.compactMap { term -> Int? in
            switch term.kind {
            case .minimumService(let months), .contractOutlasts(let months): months
            default: nil
            }
        }
        switch kind {
        case .minimumService:
            let since = months.flatMap { day.adding(months: -$0).around }
            return [.days("eligibility.serves-since", \.facts.servesSince, [day] + Set(since).sorted())]
        case .probationPassed:
            return [
                .init(
                    "eligibility.probation", \.facts.probation, given: true,
                    [(.term("not passed"), .until(day)), (.term("passed"), .passed(day))])
            ]
        case .contractOutlasts:
            let ends = Set(months.flatMap { day.adding(months: $0).around }).sorted()
            return [
                .days("eligibility.course-ends-on", \.facts.courseEndsOn, [day]),
                .init(
                    "eligibility.contract-ends-on", \.facts.contractEndsOn, given: true,
                    FactDimension.unique([day] + ends).map { (.date($0), .value($0)) }
                        + [(.term("without an end"), .nothing(because: "permanent"))]),
            ]
        case .excludes:
            let groups = terms.flatMap { term -> [String] in
                if case .excludes(let groups) = term.kind { groups } else { [] }
            }
            return [
                .init(
                    "eligibility.groups", \.facts.groups, given: true,
                    FactDimension.unique(groups + ["another group"]).map { (.text($0), [$0]) })
            ]
        case .noEvaluationOwed:
            return [
                .init(
                    "eligibility.owed", \.facts.evaluationsOwed, given: true,
                    [(.text("an evaluation"), ["an evaluation"]), (.term("none"), [])])
            ]
        }
    }
}

extension EligibilityTerm {
    /// Whether they may ask, and who may waive it where they may not.
    fileprivate func answer(_ facts: EligibilityFacts, on date: CivilDate) -> TermAnswer {
        let context = FundingContext(person: Identifier(high: 0, low: 1), date: date, register: PostRegister())
        let note = self.check(facts, in: context)
        let isOpen = note.outcome == .notMet || note.outcome == .notEvidenced
        return TermAnswer(note, isOpen ? [self.waivedBy.map { .text($0.name) } ?? .term("nobody")] : [])
    }
}
