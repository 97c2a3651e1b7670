import CPDDomain

extension FactCatalogue where Subject == ProvisionFacts {
    /// The facts about an opportunity or a request that conditions may name.
    public static let provision = Self(
        provisionFactsOfCost + provisionFactsOfTime + provisionFactsOfKind + provisionFactsOfAttestation)
}

private typealias Fact = TypedFact<ProvisionFacts>

private let provisionFactsOfCost = [
    Fact("cost.total", .money, "The full cost of all together: fee, travel, cover, own items and time already paid.") {
        $0.fullCost.map { .money($0) }
    },
    Fact("cost.charged", .money, "What budget lines have to pay: the full cost without time already paid.") {
        $0.chargedCost.map { .money($0) }
    },
    Fact("cost.per-participant", .money, "The full cost for each who takes part, rounded up to whole pence.") { facts in
        guard let cost = facts.fullCost, let people = facts.participants, people > 0 else { return nil }
        let (whole, rest) = cost.minorUnits.quotientAndRemainder(dividingBy: Int64(people))
        return .money(Money(minorUnits: whole + (rest > 0 ? 1 : 0), currency: cost.currency))
    },
    fact("cost.fee", "The provider's fees.") { $0 == .fee },
    fact("cost.travel", "Travel.") { $0 == .travel },
    fact("cost.accommodation", "Board and lodging.") { $0 == .accommodation },
    fact("cost.cover", "Cover for lessons.") { $0 == .cover },
    fact("cost.own", "The items the school has words of its own for, such as books, all together.") {
        $0.ownWord != nil
    },
    Fact("budget.short-by", .money, "How much more is asked of budget lines than is left in them, all together.") {
        facts in
        guard let budget = facts.budget else { return nil }
        var missing = Money.zero(budget.first?.asked.currency ?? .gbp)
        for line in budget {
            guard let left = line.left, let over = try? line.asked.subtracting(left) else { return nil }
            guard let sum = try? missing.adding(over.minorUnits > 0 ? over : .zero(over.currency)) else { return nil }
            missing = sum
        }
        return .money(missing)
    },
]

private let provisionFactsOfTime = [
    Fact("asked-on", .date, "The day for which it is checked.") { .date($0.date) },
    Fact("starts-on", .date, "The day of the first session.") { facts in
        facts.sessionDates.flatMap { $0.min() }.map { .date($0) }
    },
    Fact("ends-on", .date, "The day of the last session.") { facts in
        facts.sessionDates.flatMap { $0.max() }.map { .date($0) }
    },
    Fact(
        "days-until-start", .count,
        "How many days lie between the day it is checked for and its start; below 0 once begun."
    ) { facts in
        guard let start = facts.sessionDates?.min() else { return nil }
        return .count(Int(start.daysSinceEpoch) - Int(facts.date.daysSinceEpoch))
    },
    Fact("time.total", .minutes, "How long it lasts in all, for each who takes part.") {
        $0.totalMinutes.map { .minutes($0) }
    },
    Fact("starts-at", .timeOfDay, "The earliest time of day at which a session begins.") { facts in
        guard let sessions = facts.sessions, !sessions.isEmpty else { return nil }
        let times = sessions.compactMap(\.startMinute)
        return times.count == sessions.count ? times.min().map { .timeOfDay($0) } : nil
    },
    Fact("ends-at", .timeOfDay, "The latest time of day at which a session ends.") { facts in
        guard let sessions = facts.sessions, !sessions.isEmpty else { return nil }
        let times = sessions.compactMap { session -> Int? in
            guard let start = session.startMinute, let minutes = session.minutes else { return nil }
            return min(max(start, 0), 1_000_000) + min(max(minutes, 0), 1_000_000)
        }
        return times.count == sessions.count ? times.max().map { .timeOfDay($0) } : nil
    },
    Fact(
        "basis", .code(TimeBasis.allCases.map(\.rawValue)),
        "On what basis its hours are given, where that is the same for every session."
    ) { facts in
        guard let first = facts.sessions?.first?.basis, facts.sessions?.allSatisfy({ $0.basis == first }) == true else {
            return nil
        }
        return .code(first.rawValue)
    },
    Fact("sessions", .count, "How many sessions are planned.") { $0.sessions.map { .count($0.count) } },
]

private let provisionFactsOfKind = [
    Fact("approach", .code(Approach.allCases.map(\.rawValue)), "Which of the nineteen approaches of MAT-2 it is.") {
        $0.approach.map { .code($0.rawValue) }
    },
    Fact("mode", .code(DeliveryMode.allCases.map(\.rawValue)), "How it reaches people.") {
        $0.mode.map { .code($0.rawValue) }
    },
    Fact("participants", .count, "How many are expected to take part.") { $0.participants.map { .count($0) } },
    Fact("required-by-law", .truth, "Whether the law requires the training.") { .truth($0.requiredByLaw) },
    Fact("is-repeated", .truth, "Whether it was provided before.") { $0.isRepeated.map { .truth($0) } },
    Fact("priorities", .count, "How many open priorities and needs at a stated level it serves.") { facts in
        facts.priorities.map { .count($0.count { $0.level != nil && $0.isOpen(on: facts.date) }) }
    },
    Fact("impact.level", .count, "The level of impact aimed at, from 1 (reaction) to 5 (pupils).") { facts in
        guard case .value(let plan) = facts.impactPlan else { return nil }
        return plan.levelAimedAt.map { .count($0) }
    },
]

private let provisionFactsOfAttestation = [
    attested(
        "attested.effective-practice", "whether it is based on recognised effective practice", \.effectivePractice),
    attested("attested.diversity", "whether its content respects cultural diversity", \.diversityCheck),
    attested("attested.current-evidence", "whether current research or inspection informs it", \.currentEvidence),
    Fact("evidence.dated-on", .date, "The date of the research or inspection evidence that informs it.") {
        $0.currentEvidence?.sourceDatedOn.map { .date($0) }
    },
]

/// Costs of some kinds; nothing where costs are recorded and none is of them.
private func fact(_ name: String, _ meaning: String, of isCounted: @escaping @Sendable (CostKind) -> Bool) -> Fact {
    Fact(name, .money, meaning) { facts in
        var some = facts
        some.costs = facts.costs.map { costs in
            let counted = costs.filter { isCounted($0.kind) }
            return counted.isEmpty
                ? [CostFact(kind: .fee, amount: .zero(costs.first?.amount.currency ?? .gbp))] : counted
        }
        return some.fullCost.map { .money($0) }
    }
}

/// What a named person with a source said; without either it is no evidence.
private func attested(
    _ name: String, _ meaning: String, _ path: any KeyPath<ProvisionFacts, AttestedFact?> & Sendable
) -> Fact {
    Fact(name, .truth, "What a named person, from a named source, says: \(meaning).") { facts in
        facts[keyPath: path].flatMap { $0.isEvidence ? .truth($0.holds) : nil }
    }
}

extension ProvisionFacts {
    /// The days of the sessions; `nil` where none is recorded, or one of them has no day yet.
    fileprivate var sessionDates: [CivilDate]? {
        guard let sessions, !sessions.isEmpty else { return nil }
        let dates = sessions.compactMap(\.date)
        return dates.count == sessions.count ? dates : nil
    }
}
