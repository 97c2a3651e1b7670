import CPDDomain

/// A request for money, with what the terms of funding ask of it.
private struct FundingSample {
    var facts: ProvisionFacts
    var provider: String?
}

/// Money of a year, spent and asked.
private struct SpendingSample {
    var spending = YearlySpending(asked: nil, spent: nil)
}

extension EditionComparison {
    /// Terms of funding beside who pays, which is searched for itself.
    var fundingQuestions: [TermQuestion] {
        let (old, new) = (self.old.funding ?? FundingTerms(), self.new.funding ?? FundingTerms())
        let start = FundingSample(facts: ProvisionFacts(title: "Example", date: self.sampleDay))
        let limits = Self.pairs(old.yearlyLimits, new.yearlyLimits, by: \.plainName).compactMap { name, old, new in
            TermQuestion(.funding(name), old, new, SpendingSample(), Self.spending) { limit, sample in
                TermAnswer(limit.check(sample.spending))
            }
        }
        let triggers = Self.pairs(old.triggers, new.triggers, by: \.name).compactMap { name, old, new in
            TermQuestion(
                .funding("first, \(name)"), old, new, start, { TermDimension.facts(of: $0.map(\.applies), \.facts) },
                answer: { $0.answer($1.facts) })
        }
        let providers = TermQuestion(
            .funding("providers"), old.providers, new.providers, start,
            { lists in
                let names = FactDimension.unique(lists.flatMap(\.names) + ["another provider"])
                return [TermDimension("funding.provider", \.provider, given: true, names.map { (.text($0), $0) })]
            },
            answer: { $0.answer($1.provider, on: $1.facts.date) })
        let order = TermQuestion(
            .funding("order"), old.order, new.order, start,
            { TermDimension.facts(of: $0.flatMap(\.ranks).map(\.applies), \.facts) },
            answer: { $0.answer($1.facts) })
        return [self.repaymentQuestion].compactMap(\.self) + limits + triggers
            + [providers, order].compactMap(\.self) + self.eligibilityQuestions(old, new)
    }

    /// What is asked, and what was spent before, around each limit and each part-timer's share of it.
    private static func spending(_ limits: [YearlyLimit]) -> [TermDimension<SpendingSample>] {
        let amounts = limits.compactMap(\.atMost).flatMap { limit in
            limit.around + (limit.share(500, of: 1000, rounding: MoneyRounding(.up))?.around ?? [])
        }
        let currency = amounts.first?.currency ?? .gbp
        let asked = FactDimension.unique([Money(minorUnits: 100, currency: currency)] + amounts)
        let categories = FactDimension.unique(limits.flatMap(\.categories) + ["another category"])
        return [
            .init("funding.category", \.spending.category, given: true, categories.map { (.text($0), $0) }),
            .init("funding.asked", \.spending.asked, given: true, asked.map { (.money($0), $0) }),
            .init(
                "funding.spent", \.spending.spent, given: true,
                [(.money(.zero(currency)), .zero(currency))]),
            .share(\.spending.contractShare),
        ]
    }
}

extension FundingTrigger {
    /// What has to be done first, and by whom.
    fileprivate func answer(_ facts: ProvisionFacts) -> TermAnswer {
        let name = ReasonArgument.text(self.name)
        switch self.applies.answer(facts) {
        case (.no, _): return TermAnswer(FundingNote(.triggerNotReached, [name]))
        case (.unknown, let missing): return TermAnswer(FundingNote(.triggerFactsMissing, [name, missing]))
        case (.yes, _):
            let reason: FundingReason = self.asks == .interview ? .interviewMissing : .agreementMissing
            return TermAnswer(FundingNote(reason, [name, .text(self.by.name)]), [.text(self.by.name)])
        }
    }
}

extension ApprovedProviders {
    fileprivate func answer(_ provider: String?, on date: CivilDate) -> TermAnswer {
        let context = FundingContext(
            person: Identifier(high: 0, low: 1), date: date, register: PostRegister())
        let note = self.check(provider, nil, in: context)
        return TermAnswer(note, Array(note.reason == .providerNotDecided ? note.arguments.dropFirst() : []))
    }
}

extension FundingOrder {
    /// The rank of a request for which there is money.
    fileprivate func answer(_ facts: ProvisionFacts) -> TermAnswer {
        let pound = Money(minorUnits: 100)
        let request = FundingRequest("Example", askedOn: facts.date, amount: pound, facts: facts)
        guard let ranked = self.distribute(pound, among: [request]).first else { return TermAnswer() }
        return TermAnswer(ranked.note, ranked.rank == nil ? [] : Array(ranked.note.arguments.prefix(1)))
    }
}
