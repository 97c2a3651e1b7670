/// Whether a person asked, or a leader planned for a group.
public enum RequestKind: String, Hashable, Sendable, CaseIterable {
    /// Asked for by one person, for themself.
    case individual
    /// Planned by a leader for a group: one decision and an expected list.
    case group
}
