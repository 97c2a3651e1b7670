import CPDDomain

extension PolicyEdition {
    /// The rules of the edition, ready to be asked; the clauses that must hold are those of force *must*.
    ///
    /// - Parameter registry: where rule kinds are looked up. A kind it does not know is *not evidenced* for every
    ///   subject: a clause is never silently left unchecked.
    public func makePolicy<Subject>(registry: RuleRegistry<Subject>) -> Policy<Subject> {
        var rules: [any PolicyRule<Subject>] = []
        var exemptions: [any PolicyExemption<Subject>] = []
        for clause in self.clauses {
            for check in clause.checks {
                switch registry.makeRule(check, for: clause.id) {
                case .rule(let rule): rules.append(rule)
                case .exemption(let exemption): exemptions.append(exemption)
                }
            }
        }
        let mustHold = Set(self.clauses.lazy.filter { $0.force == .must }.map(\.id))
        return Policy(rules: rules, exemptions: exemptions, mustHold: mustHold)
    }

    /// The rules of the edition about opportunities and requests, of the standard kinds.
    public func makePolicy() -> Policy<ProvisionFacts> { self.makePolicy(registry: .standard) }
}
