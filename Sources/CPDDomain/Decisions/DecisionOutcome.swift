/// What a named person decided.
public enum DecisionOutcome: String, Hashable, Sendable, CaseIterable {
    /// It goes ahead, and the money is committed.
    case approved
    /// It does not go ahead, for the reason given.
    case declined
}
