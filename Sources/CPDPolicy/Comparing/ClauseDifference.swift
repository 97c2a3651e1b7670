public import CPDDomain

/// What an edition says of one clause, asked alone: the findings of its rules, and whether the clause stands in the way.
public struct ClauseAnswer: Hashable, Sendable {
    /// The findings, in the order of the names of their rule kinds; empty where the edition has no such rule.
    public let findings: [Finding]
    /// The whole answer if this clause were the only one: *meets* wherever the clause does not bind.
    public let answer: Answer

    /// The outcomes alone.
    public var outcomes: [Outcome] { self.findings.map(\.outcome) }

    /// Whether another answer comes to the same: reasons and figures may differ, outcome and effect may not.
    func agrees(with other: Self) -> Bool { self.outcomes == other.outcomes && self.answer == other.answer }
}

/// One fact of an example: its name, and what somebody recorded.
public struct ShownFact: Hashable, Sendable {
    /// The name, that of the catalogue of facts where it has one, such as `cost.fee`.
    public let name: String
    /// What is recorded; `nil` where it takes more than a word or figure to say.
    public let value: ReasonArgument?
}

/// One way in which two editions judge a clause differently, with the smallest set of facts that shows it.
public struct ClauseDifference: Hashable, Sendable {
    /// The clause.
    public let clause: ClauseIdentifier
    /// What the old edition says.
    public let old: ClauseAnswer
    /// What the new edition says.
    public let new: ClauseAnswer
    /// The facts that are needed to see it; none where it shows with nothing recorded. Each is needed: without any one
    /// of them the difference is gone or is another one.
    public let shown: [ShownFact]
    /// The same facts as the editions were asked.
    public let facts: ProvisionFacts
}

/// A recorded subject whose verdict differs.
public struct VerdictDifference: Hashable, Sendable {
    /// Which of the recorded facts, counted from 0.
    public let index: Int
    /// The facts as they were recorded.
    public let facts: ProvisionFacts
    /// The whole answer of the old edition.
    public let old: Answer
    /// The whole answer of the new edition.
    public let new: Answer
    /// Every clause that is judged differently, with the smallest part of these facts that shows it.
    public let clauses: [ClauseDifference]
}
