public import CPDDomain

/// What the terms of an edition answer to one set of facts: why, and what it comes to.
public struct TermAnswer: Hashable, Sendable {
    /// The reasons, each with its arguments; empty where the edition says nothing of it.
    public let notes: [PolicyNote]
    /// What it comes to: what is owed, how many days, who acts.
    public let figures: [ReasonArgument]

    init(_ notes: [PolicyNote] = [], _ figures: [ReasonArgument] = []) {
        self.notes = notes
        self.figures = figures
    }

    init(_ note: FundingNote, _ figures: [ReasonArgument] = []) {
        self.init([PolicyNote(note.reason.code, note.outcome, note.arguments)], figures)
    }

    /// The reasons alone.
    var reasons: [ReasonCode] { self.notes.map(\.reason) }

    /// Whether another answer comes to the same: a figure within a reason may be another.
    func agrees(with other: Self) -> Bool { self.reasons == other.reasons && self.figures == other.figures }
}

/// One way in which the terms of two editions answer differently, with the fewest facts that show it.
public struct TermDifference: Hashable, Sendable {
    /// Which term.
    public let subject: ListedDifference.Subject
    /// What the old edition answers.
    public let old: TermAnswer
    /// What the new edition answers.
    public let new: TermAnswer
    /// The facts that are needed to see it.
    public let shown: [ShownFact]
}

/// How far the facts a term depends on were searched.
public struct TermSearchExtent: Hashable, Sendable {
    /// Which term.
    public let subject: ListedDifference.Subject
    /// How many sets of facts were tried.
    public let tried: Int
    /// Whether that was every combination of the values at the bounds.
    public let isWhole: Bool
}
