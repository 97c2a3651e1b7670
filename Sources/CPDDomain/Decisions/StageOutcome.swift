/// What is said of a request at one stage of its route.
public enum StageOutcome: String, Hashable, Sendable, CaseIterable {
    /// It was commented on.
    case commented
    /// It was declined.
    case declined
    /// It was approved.
    case approved
}
