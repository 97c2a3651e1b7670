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
        for kind in Set(checks.map(\.kind)).subtracting([ConditionRule<ProvisionFacts>.kindName]) {
            if let known = Self.names(readBy: kind) { names.formUnion(known) } else { readsAnything = true }
        }
        for check in checks where check.kind == ConditionRule<ProvisionFacts>.kindName {
            for fact in BoundaryValues([check], over: facts).names {
                if let known = Self.names(behind: fact) { names.formUnion(known) } else { notVaried.append(fact) }
            }
        }
        let conditioned = Set(bounds.names)
        if conditioned.isSuperset(of: ["cost.total", "cost.charged"]) { names.insert("cost.salaried-time") }
        let all = Self.money(bounds) + Self.timing(bounds) + Self.people(bounds) + Self.attested(bounds) + Self.words
        // The day comes first: other values are counted from it.
        let wanted = all.filter { readsAnything || names.contains($0.name) }
        return (
            wanted.filter { $0.name == "asked-on" } + wanted.filter { $0.name != "asked-on" }, all,
            Set(notVaried).sorted()
        )
    }
}
