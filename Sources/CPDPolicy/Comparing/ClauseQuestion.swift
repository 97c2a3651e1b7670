import CPDDomain

/// One clause as two editions say it, each ready to be asked alone.
struct ClauseQuestion: Sendable {
    let clause: ClauseIdentifier
    let checks: [ClauseCheck]
    /// The conditions of either edition.
    private let conditions: [ConditionTree<ProvisionFacts>]
    private let old: Policy<ProvisionFacts>
    private let new: Policy<ProvisionFacts>

    init(_ clause: ClauseIdentifier, old: PolicyClause?, new: PolicyClause?, registry: RuleRegistry<ProvisionFacts>) {
        self.clause = clause
        self.checks = (old?.checks ?? []) + (new?.checks ?? [])
        self.conditions = self.checks.flatMap { check in
            ["when", "require"].compactMap { name in
                check.parameters.condition(name).flatMap { ConditionTree.make($0, over: registry.facts) }
            }
        }
        self.old = Self.policy(old, registry)
        self.new = Self.policy(new, registry)
    }

    /// What both editions say.
    func answers(_ facts: ProvisionFacts) -> (old: ClauseAnswer, new: ClauseAnswer) {
        (Self.answer(self.old, facts), Self.answer(self.new, facts))
    }

    /// How far facts are from what both editions ask: findings that are not met, and tests of conditions that do not hold.
    func distance(of facts: ProvisionFacts) -> Int {
        let (old, new) = self.answers(facts)
        return (old.outcomes + new.outcomes).count { $0 == .notMet || $0 == .notEvidenced }
            + self.conditions.reduce(0) { $0 + $1.distance(of: facts) }
    }

    private static func answer(_ policy: Policy<ProvisionFacts>, _ facts: ProvisionFacts) -> ClauseAnswer {
        let verdict = policy.assess(facts)
        return ClauseAnswer(findings: Array(verdict.findings), answer: verdict.answer)
    }

    /// The clause alone, its rules in the order of their kinds' names, so that another order is no difference.
    private static func policy(_ clause: PolicyClause?, _ registry: RuleRegistry<ProvisionFacts>) -> Policy<
        ProvisionFacts
    > {
        guard var clause else { return Policy(rules: []) }
        clause.checks.sort { $0.kind < $1.kind }
        return PolicyEdition(
            title: "", name: "", inForce: Period(startingOn: CivilDate(daysSinceEpoch: 0)), clauses: [clause]
        ).makePolicy(registry: registry)
    }
}

extension ConditionTree {
    /// How many tests would have to come out otherwise for the condition to hold, or, negated, not to hold.
    func distance(of subject: Subject, isNegated: Bool = false) -> Int {
        let isOpposite = self.kind == .not ? !isNegated : isNegated
        let distances = self.parts.map { $0.distance(of: subject, isNegated: isOpposite) }
        switch self.kind {
        case .test: return self.answer(subject) == (isNegated ? .no : .yes) ? 0 : 1
        case .not: return distances.reduce(0, +)
        case .all: return isNegated ? distances.min() ?? 0 : distances.reduce(0, +)
        case .any: return isNegated ? distances.reduce(0, +) : distances.min() ?? 0
        }
    }
}
