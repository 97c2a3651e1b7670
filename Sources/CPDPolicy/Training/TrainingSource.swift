/// Who asks for training, and where that was read.
public struct TrainingSource: Hashable, Sendable {
    /// What stands behind it.
    public var force: TrainingForce
    /// How it was read.
    public var mark: SourceMark
    /// Where it was read; empty for a row without a source.
    public var text: String

    /// A source.
    public init(force: TrainingForce, mark: SourceMark, text: String) {
        self.force = force
        self.mark = mark
        self.text = text
    }
}

/// What stands behind a requirement.
public enum TrainingForce: String, Hashable, Sendable, CaseIterable {
    /// An act or regulations.
    case law
    /// Guidance to which a school must have regard.
    case statutoryGuidance = "statutory guidance"
    /// Guidance without that duty.
    case guidance
    /// A contract or a condition of cover.
    case contract
    /// The school's own policy.
    case policy
}

/// How the source of a requirement was read.
public enum SourceMark: String, Hashable, Sendable, CaseIterable {
    /// In the issuing body's own words.
    case ownWords = "S"
    /// In somebody else's account.
    case account = "S2"
    /// No source was read: such a row is off until the school switches it on.
    case none = "U"
}
