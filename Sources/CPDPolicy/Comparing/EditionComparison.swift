import CPDDomain

/// Compares two editions: what they judge differently, shown by facts, and what else differs.
///
/// Pure and deterministic: the same editions and facts give the same differences in the same order. A difference of a
/// verdict is one of outcome or of effect; that a reason names another figure is no difference. The order of clauses and
/// rules is none either.
public struct EditionComparison: Sendable {
    /// The edition that counted before.
    public let old: PolicyEdition
    /// The edition that is to count.
    public let new: PolicyEdition
    /// Where rule kinds are looked up.
    public let registry: RuleRegistry<ProvisionFacts>
    /// The most sets of facts that are tried for one clause in order of their size; where that is not all, a quarter as
    /// many larger ones follow.
    public let setsAtMost: Int

    /// How many sets of facts are tried for one clause where nothing else is asked for.
    public static let usualSetsAtMost = 20_000

    /// A comparison of two editions.
    public init(
        old: PolicyEdition, new: PolicyEdition, registry: RuleRegistry<ProvisionFacts> = .standard,
        setsAtMost: Int = Self.usualSetsAtMost
    ) {
        self.old = old
        self.new = new
        self.registry = registry
        self.setsAtMost = setsAtMost
    }

    /// Everything in which the editions differ.
    ///
    /// - Parameters:
    ///   - recorded: facts as they were recorded; each is judged by both editions, and its values are searched beside
    ///     those at the bounds.
    ///   - requests: requests as they were recorded; each takes the routes of both editions, and what it costs is paid by
    ///     both.
    public func differences(
        replaying recorded: [ProvisionFacts] = [], requests: [RecordedRequest] = []
    ) -> EditionDifferences {
        let searches = self.questions.map { FactSearch(question: $0, comparison: self).run(recorded) }
        let routes = RouteSearch(self)
        let (found, extent) = routes.run()
        var differences = EditionDifferences(
            listed: self.listed, replayed: self.replay(recorded), found: searches.flatMap(\.found),
            searched: searches.map(\.extent))
        differences.routes = found
        differences.replayedRoutes = routes.replay(requests)
        differences.routesSearched = routes.old == routes.new ? nil : extent
        differences.payments = PaymentSearch(self)?.run() ?? []
        differences.replayedPayments = self.replayPayments(requests)
        let terms = self.termQuestions.map { $0.run(setsAtMost: max(self.setsAtMost, 1)) }
        differences.terms = terms.flatMap(\.found)
        differences.termsSearched = terms.map(\.extent)
        return differences
    }

    /// Every recorded subject that the editions judge differently, in the order given.
    public func replay(_ recorded: [ProvisionFacts]) -> [VerdictDifference] {
        let policies = (old: self.old.makePolicy(registry: self.registry), self.new.makePolicy(registry: self.registry))
        let searches = self.questions.map { FactSearch(question: $0, comparison: self) }
        return recorded.enumerated().compactMap { index, facts in
            let clauses = searches.compactMap { $0.shrunk(facts) }
            let (old, new) = (policies.old.assess(facts).answer, policies.1.assess(facts).answer)
            guard !clauses.isEmpty || old != new else { return nil }
            return VerdictDifference(index: index, facts: facts, old: old, new: new, clauses: clauses)
        }
    }

    /// The clauses that may be judged differently: those of which rules or force are not the same in both, in the order
    /// of the new edition, dropped ones last.
    var questions: [ClauseQuestion] {
        self.clauses.compactMap { id in
            let (before, after) = (self.old.clause(id), self.new.clause(id))
            let isSame = before?.force == after?.force && before?.checks == after?.checks
            guard !isSame, before?.checks.isEmpty == false || after?.checks.isEmpty == false else { return nil }
            return ClauseQuestion(id, old: before, new: after, registry: self.registry)
        }
    }

    /// Every clause of either edition, once.
    var clauses: [ClauseIdentifier] {
        let kept = Set(self.new.clauses.map(\.id))
        return self.new.clauses.map(\.id) + self.old.clauses.map(\.id).filter { !kept.contains($0) }
    }
}
