import CPDDomain

extension ShownFact {
    /// A fact as it was recorded, with its value where one word or figure says it.
    init(_ name: String, recordedIn facts: ProvisionFacts) {
        self.init(name: name, value: Self.value(of: name, in: facts))
    }

    private static func value(of name: String, in facts: ProvisionFacts) -> ReasonArgument? {
        switch name {
        case "sessions":
            guard let sessions = facts.sessions else { return nil }
            return .list([.count(sessions.count)] + sessions.compactMap { $0.date.map { .date($0) } })
        case "evidence": return facts.currentEvidence?.sourceDatedOn.map { .date($0) }
        case "budget":
            let short = FactCatalogue<ProvisionFacts>.provision.fact(named: "budget.short-by")?.value(facts)
            return short.map { .list([.term("short by"), $0.argument]) }
        case "cost-alternative": return facts.costAlternative.map { .money($0.cost) }
        case "impact.plan":
            return FactCatalogue<ProvisionFacts>.provision.fact(named: "impact.level")?.value(facts)?.argument
        default: return FactCatalogue<ProvisionFacts>.provision.fact(named: name)?.value(facts)?.argument
        }
    }
}
