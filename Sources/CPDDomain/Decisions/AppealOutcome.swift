/// What came of an appeal.
public enum AppealOutcome: String, Hashable, Sendable, CaseIterable {
    /// The decision is taken again.
    case upheld
    /// The decision stands.
    case dismissed
}
