import CPDDomain

extension PolicyEdition {
    /// The rules of the edition, ready to be asked; the clauses that must hold are those of force *must*.
    ///
    /// - Parameter registry: where rule kinds are looked up. A kind it does not know is *not evidenced* for every
    ///   subject: a clause is never silently left unchecked.
    public func makePolicy<Subject>(registry: RuleRegistry<Subject>) -> Policy<Subject> {
        self.makePolicy(registry, and: [])
    }

    /// The same about opportunities and requests: with what days that are kept for a purpose ask of whatever is held then.
    public func makePolicy(registry: RuleRegistry<ProvisionFacts>) -> Policy<ProvisionFacts> {
        self.makePolicy(registry, and: self.reservedDays.compactMap { ReservedDaysRule($0) })
    }

    private func makePolicy<Subject>(
        _ registry: RuleRegistry<Subject>, and more: [any PolicyRule<Subject>]
    ) -> Policy<Subject> {
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
        rules += more
        let mustHold = Set(self.clauses.lazy.filter { $0.force == .must }.map(\.id))
        return Policy(rules: rules, exemptions: exemptions, mustHold: mustHold)
    }

    /// The rules of the edition about opportunities and requests, of the standard kinds.
    public func makePolicy() -> Policy<ProvisionFacts> { self.makePolicy(registry: .standard) }
}
