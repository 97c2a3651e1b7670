/// What was checked against the policy.
public enum CheckSubject: String, Hashable, Sendable, CaseIterable {
    /// An opportunity, before it is offered.
    case opportunity
    /// A request, before it is decided.
    case request
}
