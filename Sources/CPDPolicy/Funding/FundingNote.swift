public import CPDDomain

/// A typed reason about funding with its arguments: what the answer is, and why.
public struct FundingNote: Hashable, Sendable {
    /// The reason.
    public var reason: FundingReason
    /// Its arguments, in the order in which its sentence counts them.
    public var arguments: [ReasonArgument]

    /// A reason with its arguments.
    public init(_ reason: FundingReason, _ arguments: [ReasonArgument] = []) {
        self.reason = reason
        self.arguments = arguments
    }

    /// What the reason comes to: each has one outcome.
    public var outcome: Outcome { self.reason.outcome }

    /// The note as the answer to a clause.
    public func finding(about clause: ClauseIdentifier) -> Finding {
        Finding(clause: clause, outcome: self.outcome, reason: self.reason.code, arguments: self.arguments)
    }
}

extension SentenceCatalogue {
    /// What a note says; the code itself for a reason the catalogue does not know.
    public func sentence(for note: FundingNote) -> String {
        self.sentences[note.reason.code].map { self.fill($0.text, note.arguments) } ?? note.reason.rawValue
    }

    /// What would change it; `nil` where nothing is to be changed.
    public func remedy(for note: FundingNote) -> String? {
        self.sentences[note.reason.code]?.remedy.map { self.fill($0, note.arguments) }
    }
}
