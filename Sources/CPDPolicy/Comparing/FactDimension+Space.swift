import CPDDomain

extension FactDimension {
    /// The dimensions of some checks, with their values at the bounds, every dimension
    /// there is, and the facts of which no values are known.
    static func space(
        of checks: [ClauseCheck], over facts: FactCatalogue<ProvisionFacts>
    ) -> (dimensions: [FactDimension], all: [FactDimension], notVaried: [String]) {
        let bounds = BoundaryValues(checks, over: facts)
        var names: Set<String> = []
        var notVaried: [String] = []
        var readsAnything = false
        for kind in Set(checks.map(\.kind)).subtracting(RuleVocabulary.saidAsConditions) {
            if let known = Self.names(readBy: kind) { names.formUnion(known) } else { readsAnything = true }
        }
        for check in checks where RuleVocabulary.saidAsConditions.contains(check.kind) {
            for fact in BoundaryValues([check], over: facts).names {
                if let known = Self.names(behind: fact) { names.formUnion(known) } else { notVaried.append(fact) }
            }
        }
        let conditioned = Set(bounds.names)
        if conditioned.isSuperset(of: ["cost.total", "cost.charged"]) { names.insert("cost.salaried-time") }
        // The day comes first, since other values are counted from it; what it costs last, since it is told by the hour.
        let all = Self.timing(bounds) + Self.people(bounds) + Self.attested(bounds) + Self.words + Self.money(bounds)
        return (all.filter { readsAnything || names.contains($0.name) }, all, Set(notVaried).sorted())
    }
}
