public import CPDDomain

/// A typed reason with its arguments and what it comes to, about something an edition says.
public struct PolicyNote: Hashable, Sendable {
    /// The reason.
    public var reason: ReasonCode
    /// What it comes to.
    public var outcome: Outcome
    /// Its arguments, in the order in which its sentence counts them.
    public var arguments: [ReasonArgument]

    /// A reason with its arguments.
    public init(_ reason: ReasonCode, _ outcome: Outcome, _ arguments: [ReasonArgument] = []) {
        self.reason = reason
        self.outcome = outcome
        self.arguments = arguments
    }
}

extension SentenceCatalogue {
    /// What a note says; the code itself for a reason the catalogue does not know.
    public func sentence(for note: PolicyNote) -> String {
        self.sentences[note.reason].map { self.fill($0.text, note.arguments) } ?? note.reason.rawValue
    }

    /// What would change it; `nil` where nothing is to be changed.
    public func remedy(for note: PolicyNote) -> String? {
        self.sentences[note.reason]?.remedy.map { self.fill($0, note.arguments) }
    }
}
