/// The kinds of contract that a policy's terms tell apart.
public enum ContractKind: String, Hashable, Sendable, CaseIterable {
    /// Without an end.
    case permanent
    /// Until a day or an event.
    case fixedTerm = "fixed-term"
    /// As work comes up.
    case casual
}
