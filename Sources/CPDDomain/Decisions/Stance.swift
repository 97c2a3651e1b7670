/// Where somebody stands who is asked for a comment and decides nothing.
public enum Stance: String, Hashable, Sendable, CaseIterable {
    /// Nothing stands against it.
    case noObjection = "no objection"
    /// Something is to be thought of before it is decided.
    case concern
}
