public import CPDDomain

/// A typed reason with its arguments: what the answer is, and why.
public struct ApprovalNote: Hashable, Sendable {
    /// The reason.
    public var reason: ApprovalReason
    /// Its arguments, in the order in which its sentence counts them.
    public var arguments: [ReasonArgument]

    /// A reason with its arguments.
    public init(_ reason: ApprovalReason, _ arguments: [ReasonArgument] = []) {
        self.reason = reason
        self.arguments = arguments
    }

    /// Whether a fact is missing, rather than that it is wrong.
    public var isNotEvidenced: Bool { self.reason.isNotEvidenced }
}

extension SentenceCatalogue {
    /// What a note says; the code itself for a reason the catalogue does not know.
    public func sentence(for note: ApprovalNote) -> String {
        self.sentences[note.reason.code].map { self.fill($0.text, note.arguments) } ?? note.reason.rawValue
    }

    /// What would change it; `nil` where nothing is to be changed.
    public func remedy(for note: ApprovalNote) -> String? {
        self.sentences[note.reason.code]?.remedy.map { self.fill($0, note.arguments) }
    }
}

extension ReasonArgument {
    /// Names of posts as one argument.
    static func posts(_ posts: [ApprovalPost]) -> ReasonArgument { .list(posts.map { .text($0.name) }) }
}
