import CPDDomain

/// One way in which two editions have a cost paid differently, with the fewest facts that show it.
public struct PaymentDifference: Hashable, Sendable {
    /// What each pays under the old edition, and why.
    public let old: CostSplit
    /// What each pays under the new edition, and why.
    public let new: CostSplit
    /// The facts that are needed to see it, the cost among them.
    public let shown: [ShownFact]
}

/// Finds what two editions have paid differently: one cost at a time, of each item, of each category and sitting that a
/// rule speaks of, at the amounts from which a limit holds.
struct PaymentSearch {
    let old: WhoPays
    let new: WhoPays
    private let facts: [FactDimension]
    private let setsAtMost: Int
    private let start: ProvisionFacts
    private let ownItems: [String]

    /// A search; `nil` where one of the editions does not say who pays.
    init?(_ comparison: EditionComparison) {
        guard let old = comparison.old.funding?.whoPays, let new = comparison.new.funding?.whoPays, old != new else {
            return nil
        }
        (self.old, self.new) = (old, new)
        let checks = (old.rules + new.rules).compactMap(\.applies).map {
            ClauseCheck(
                kind: RuleVocabulary.conditionKind, parameters: RuleParameters(["require": .condition($0)]))
        }
        self.facts = FactDimension.space(of: checks, over: .provision).dimensions
        self.ownItems = [comparison.old, comparison.new].flatMap { $0.funding?.items ?? [] }
        self.setsAtMost = max(comparison.setsAtMost, 1)
        self.start = ProvisionFacts(
            title: "Example", date: max(comparison.old.inForce.from, comparison.new.inForce.from))
    }

    /// Which rules settle a cost on each side, and what they come to.
    private struct Way: Hashable {
        let rules: [Int?]
        let reasons: [FundingReason]
    }

    /// The differences, those that need fewest facts first.
    func run() -> [PaymentDifference] {
        var found: [PaymentDifference] = []
        var seen: Set<Way> = []
        var tried = 0
        let names = (self.categories, self.items, self.attempts)
        for facts in self.factSets {
            for category in names.0 {
                for attempt in names.2 {
                    for item in names.1 {
                        for amount in self.amounts {
                            guard tried < self.setsAtMost else { return found }
                            tried += 1
                            let matter = FundingMatter(
                                category: category, attempt: attempt, costs: [FundingCost(item, amount)],
                                facts: facts.facts)
                            guard let difference = self.difference(matter, facts.shown) else { continue }
                            let way = Way(
                                rules: [self.old.place(of: item, in: matter), self.new.place(of: item, in: matter)],
                                reasons: [difference.old.note.reason, difference.new.note.reason])
                            if seen.insert(way).inserted { found.append(difference) }
                        }
                    }
                }
            }
        }
        return found
    }

    private func difference(_ matter: FundingMatter, _ shown: [ShownFact]) -> PaymentDifference? {
        guard let old = self.old.split(matter)?.first, let new = self.new.split(matter)?.first,
            Self.paid(old) != Self.paid(new) || old.note.reason != new.note.reason
        else { return nil }
        var facts = shown
        if let category = matter.category { facts.append(ShownFact(name: "funding.category", value: .text(category))) }
        switch matter.attempt {
        case .value(let attempt): facts.append(ShownFact(name: "funding.attempt", value: .term(attempt.rawValue)))
        case .nothing, nil: break
        }
        let cost: [ReasonArgument] = [.text(old.cost.item)] + (old.cost.amount.map { [.money($0)] } ?? [])
        return PaymentDifference(old: old, new: new, shown: facts + [ShownFact(name: "cost", value: .list(cost))])
    }

    /// What each pays; nothing is as good as not being named.
    private static func paid(_ split: CostSplit) -> [String: Money]? {
        split.payments.map { payments in
            Dictionary(
                payments.filter { $0.amount.minorUnits != 0 }.map { ($0.payer, $0.amount) }, uniquingKeysWith: { $1 })
        }
    }

    /// Nothing recorded, each value alone, then each pair.
    private var factSets: [(facts: ProvisionFacts, shown: [ShownFact])] {
        var singles: [(place: Int, facts: ProvisionFacts, shown: [ShownFact])] = []
        for (place, dimension) in self.facts.enumerated() {
            for choice in dimension.choices {
                var facts = self.start
                let value = choice(&facts)
                singles.append((place, facts, [ShownFact(name: dimension.name, value: value)]))
            }
        }
        let pairs = singles.flatMap { single in
            self.facts.indices.filter { $0 > single.place }.flatMap { place in
                self.facts[place].choices.map { choice in
                    var facts = single.facts
                    let value = choice(&facts)
                    return (facts, single.shown + [ShownFact(name: self.facts[place].name, value: value)])
                }
            }
        }
        return [(self.start, [])] + singles.map { ($0.facts, $0.shown) } + pairs
    }

    private var categories: [String?] {
        [nil] + Set((self.old.rules + self.new.rules).flatMap(\.categories)).sorted().map(Optional.some)
    }

    /// Each kind that every school has and each item of the schools' own, whether a rule names it or not: what no rule
    /// names falls to one that is for all.
    private var items: [String] {
        let named = (self.old.rules + self.new.rules).flatMap(\.items) + self.old.excluded + self.new.excluded
        return FactDimension.unique(CostKind.fixed.map(\.word) + self.ownItems + named)
    }

    private var attempts: [Recorded<ExaminationAttempt>?] {
        let speaks = (self.old.rules + self.new.rules).contains { !$0.attempts.isEmpty }
        return speaks
            ? [nil, .nothing(because: "none")] + ExaminationAttempt.allCases.map { .value($0) }
            : [.nothing(because: "none")]
    }

    /// A hundred pounds, and the amounts at which a payer's share comes to their limit, and a penny more.
    private var amounts: [Money] {
        let limits = (self.old.rules + self.new.rules).flatMap { $0.shares ?? [] }.flatMap { share -> [Money] in
            guard let limit = share.atMost, share.hundredths > 0 else { return [] }
            let full = Int64(clamping: Int128(limit.minorUnits) * 10_000 / Int128(share.hundredths))
            return [full, full &+ 100].map { Money(minorUnits: $0, currency: limit.currency) }
        }
        return FactDimension.unique([Money(minorUnits: 10_000)] + limits)
    }
}
