import CPDDomain

/// One clause as two editions say it, each ready to be asked alone.
struct ClauseQuestion: Sendable {
    let clause: ClauseIdentifier
    let checks: [ClauseCheck]
    private let old: Policy<ProvisionFacts>
    private let new: Policy<ProvisionFacts>

    init(_ clause: ClauseIdentifier, old: PolicyClause?, new: PolicyClause?, registry: RuleRegistry) {
        self.clause = clause
        self.checks = (old?.checks ?? []) + (new?.checks ?? [])
        self.old = Self.policy(old, registry)
        self.new = Self.policy(new, registry)
    }

    /// What both editions say.
    func answers(_ facts: ProvisionFacts) -> (old: ClauseAnswer, new: ClauseAnswer) {
        (Self.answer(self.old, facts), Self.answer(self.new, facts))
    }

    private static func answer(_ policy: Policy<ProvisionFacts>, _ facts: ProvisionFacts) -> ClauseAnswer {
        let verdict = policy.assess(facts)
        return ClauseAnswer(findings: verdict.findings, answer: verdict.answer)
    }

    /// The clause alone, its rules in the order of their kinds' names, so that another order is no difference.
    private static func policy(_ clause: PolicyClause?, _ registry: RuleRegistry) -> Policy<ProvisionFacts> {
        guard var clause else { return Policy(rules: []) }
        clause.checks.sort { $0.kind < $1.kind }
        return PolicyEdition(
            title: "", name: "", inForce: Period(startingOn: CivilDate(daysSinceEpoch: 0)), clauses: [clause]
        ).makePolicy(registry: registry)
    }
}
