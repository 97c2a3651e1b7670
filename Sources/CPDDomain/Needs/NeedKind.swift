/// Whether something is needed or wished for; both are audited.
public enum NeedKind: String, Hashable, Sendable, CaseIterable {
    /// Something the work asks for.
    case need
    /// Something the person hopes for.
    case aspiration
}
