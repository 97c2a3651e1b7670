package import CPDDomain

extension PolicyEdition {
    /// Whether a clause says that there must be money, by the rule kind for it or by a condition over the budget: beyond it
    /// money is moved, and nobody departs.
    package func isOverBudget(_ clause: ClauseIdentifier) -> Bool {
        self.clause(clause)?.checks.contains { check in
            check.kind == WithinBudget.kind.name
                || check.parameters.condition("require")?.asks { $0.hasPrefix("budget.") } == true
        } == true
    }

    /// Whether training that the law requires costs more than is left, or may: a clause about money is not met, or the
    /// facts say so where the edition has none (MAT-1). That is for whom the edition names for it, and nobody else.
    package func lacksMoneyForWhatTheLawRequires(_ verdict: Verdict, facts: ProvisionFacts) -> Bool {
        guard facts.requiredByLaw else { return false }
        if verdict.findings.contains(where: { self.isOverBudget($0.clause) && $0.outcome != .met }) { return true }
        return WithinBudget(clause: ClauseIdentifier(WithinBudget.kind.name)).check(facts).outcome == .notMet
    }

    /// The post that decides about training the law requires and there is no money for: the governing body, where the
    /// edition names nobody.
    package var postForLackOfMoney: ApprovalPost {
        .role(
            self.decider(of: PolicyDecider.lackOfMoney)
                .flatMap { PolicyDecider.role(meantBy: $0, words: self.words) } ?? .chairOfGovernors)
    }
}

extension Condition {
    /// Whether it asks about a fact whose name is one of those meant.
    fileprivate func asks(_ isMeant: (String) -> Bool) -> Bool {
        switch self {
        case .all(let parts), .any(let parts): parts.contains { $0.asks(isMeant) }
        case .not(let part): part.asks(isMeant)
        case .compares(let name, _, .fact(let other)): isMeant(name) || isMeant(other)
        case .present(let name), .compares(let name, _, .value), .isOneOf(let name, _), .isWithin(let name, _):
            isMeant(name)
        }
    }
}
