public import CPDDomain

/// Everything in which two editions differ.
public struct EditionDifferences: Hashable, Sendable {
    /// Differences that no facts show: words, force, duties, approval and the like.
    public let listed: [ListedDifference]
    /// The recorded subjects whose verdicts differ.
    public let replayed: [VerdictDifference]
    /// The differences found in the space of facts, by clause, those that need fewest facts first.
    public let found: [ClauseDifference]
    /// The differences of who approves, those that need fewest facts first.
    public internal(set) var routes: [RouteDifference] = []
    /// The recorded requests that take another route.
    public internal(set) var replayedRoutes: [RecordedRouteDifference] = []
    /// How far the routes were searched; `nil` where the editions have the same.
    public internal(set) var routesSearched: RouteSearchExtent?
    /// The differences of who pays.
    public internal(set) var payments: [PaymentDifference] = []
    /// The recorded requests of which something is paid otherwise.
    public internal(set) var replayedPayments: [RecordedPaymentDifference] = []
    /// The differences of what the other terms answer, by term: repayment, limits, hours, duties and the rest.
    public internal(set) var terms: [TermDifference] = []
    /// How far each of these terms was searched.
    public internal(set) var termsSearched: [TermSearchExtent] = []
    /// How far each clause that may be judged differently was searched.
    public let searched: [ClauseSearch]

    /// Whether nothing differs.
    public var isEmpty: Bool {
        self.listed.isEmpty && self.replayed.isEmpty && self.found.isEmpty && self.routes.isEmpty
            && self.replayedRoutes.isEmpty && self.payments.isEmpty && self.replayedPayments.isEmpty
            && self.terms.isEmpty
    }
}

/// How far the space of facts was searched for one clause.
public struct ClauseSearch: Hashable, Sendable {
    /// The clause.
    public let clause: ClauseIdentifier
    /// How many sets of facts both editions were asked about.
    public let tried: Int
    /// Whether that was every combination of the values at the bounds.
    public let isWhole: Bool
    /// Facts a condition names that the search has no values for: an embedder's own.
    public let notVaried: [String]
}
