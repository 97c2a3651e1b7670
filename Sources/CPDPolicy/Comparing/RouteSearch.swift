import CPDDomain

/// Finds where two routes differ, each way with the smallest set of facts: sets are tried from the smallest up, every
/// value at the bounds of either route.
struct RouteSearch {
    let old: ApprovalTerms
    let new: ApprovalTerms
    private let dimensions: [RouteDimension]
    private let notVaried: [String]
    private let setsAtMost: Int
    private let start: RouteSample

    init(_ comparison: EditionComparison) {
        self.old = comparison.old.route ?? comparison.old.approvalTerms
        self.new = comparison.new.route ?? comparison.new.approvalTerms
        (self.dimensions, self.notVaried) = RouteDimension.space(of: [self.old, self.new])
        self.setsAtMost = max(comparison.setsAtMost, 1)
        self.start = RouteSample(
            facts: ProvisionFacts(
                title: "Example", date: max(comparison.old.inForce.from, comparison.new.inForce.from)))
    }

    /// Something that is not the same: a stage, exemption, or what is usual.
    private enum Change: Hashable {
        case stage(String, RouteAnswer.Step?, RouteAnswer.Step?)
        case exempt(Bool?, Bool?)
        case usual(String, isBeyond: Bool)
    }

    /// The differences found, those that need fewest facts first, and how far the search went.
    func run() -> (found: [RouteDifference], extent: RouteSearchExtent) {
        var found: [RouteDifference] = []
        var seen: Set<Change> = []
        var tried = 0
        let isSame = self.old == self.new
        let isWhole =
            isSame
            || (0...self.dimensions.count).allSatisfy { size in
                self.visit(from: 0, size, self.start, []) { sample, shown in
                    guard tried < self.setsAtMost else { return false }
                    tried += 1
                    let facts = sample.asked
                    let (old, new) = (self.old.answer(facts), self.new.answer(facts))
                    let changes = Self.changes(old, new)
                    guard !changes.isSubset(of: seen) else { return true }
                    seen.formUnion(changes)
                    found.append(RouteDifference(old: old, new: new, shown: shown))
                    return true
                }
            }
        return (found, RouteSearchExtent(tried: tried, isWhole: isWhole && self.notVaried.isEmpty))
    }

    /// Recorded requests that the routes take otherwise, in the order given, with the values that the routes read.
    func replay(_ requests: [RecordedRequest]) -> [RecordedRouteDifference] {
        let names = self.old.factsRead.union(self.new.factsRead)
        return requests.compactMap { request in
            let facts = ApprovalFacts(request.matter, roles: request.askersRoles)
            let (old, new) = (self.old.answer(facts), self.new.answer(facts))
            guard !Self.changes(old, new).isEmpty else { return nil }
            let shown = FactCatalogue.approval.facts.filter { names.contains($0.name) }.compactMap { fact in
                fact.value(facts).map { ShownFact(name: fact.name, value: $0.argument) }
            }
            return RecordedRouteDifference(
                request: request, difference: RouteDifference(old: old, new: new, shown: shown))
        }
    }

    private static func changes(_ old: RouteAnswer, _ new: RouteAnswer) -> Set<Change> {
        var changes: Set<Change> = []
        if old.isExempt != new.isExempt { changes.insert(.exempt(old.isExempt, new.isExempt)) }
        guard old.isExempt != true, new.isExempt != true else { return changes }
        for name in Set((old.steps + new.steps).map(\.stage)) {
            let steps = (old.steps.first { $0.stage == name }, new.steps.first { $0.stage == name })
            if steps.0 != steps.1 { changes.insert(.stage(name, steps.0, steps.1)) }
        }
        for name in Set(old.beyondUsual).symmetricDifference(new.beyondUsual) {
            changes.insert(.usual(name, isBeyond: new.beyondUsual.contains(name)))
        }
        return changes
    }

    /// Calls for every set of so many dimensions with every choice of each, until one call says to stop.
    private func visit(
        from index: Int, _ size: Int, _ sample: RouteSample, _ shown: [ShownFact],
        _ body: (RouteSample, [ShownFact]) -> Bool
    ) -> Bool {
        guard size > 0 else { return body(sample, shown) }
        guard index + size <= self.dimensions.count else { return true }
        for place in index...(self.dimensions.count - size) {
            for choice in self.dimensions[place].choices {
                var next = sample
                let value = choice(&next)
                let more = shown + [ShownFact(name: self.dimensions[place].name, value: value)]
                guard self.visit(from: place + 1, size - 1, next, more, body) else { return false }
            }
        }
        return true
    }
}

/// How far the routes of two editions were searched for differences.
public struct RouteSearchExtent: Hashable, Sendable {
    /// How many sets of facts were tried.
    public let tried: Int
    /// Whether that was every combination of the values at the bounds.
    public let isWhole: Bool
}

extension ApprovalTerms {
    /// The facts that the route reads.
    fileprivate var factsRead: Set<String> {
        let conditions =
            self.stages.compactMap(\.applies) + [self.exempt].compactMap(\.self) + self.usually.map(\.usual)
        let brackets: Set<String> = self.stages.allSatisfy(\.brackets.isEmpty) ? [] : ["cost.total"]
        return conditions.reduce(into: brackets) { $0.formUnion($1.names) }
            .union(["request.for-governors", "asker.is-headteacher"])
    }
}
