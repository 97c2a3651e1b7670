/// The versions of OneRoster CSV that can be read. They differ in where a person's role stands.
public enum OneRosterVersion: String, Hashable, Sendable, CaseIterable {
    /// Roles and organisations stand in `users.csv`.
    case v1p1 = "1.1"
    /// Roles stand in `roles.csv`, with dates.
    case v1p2 = "1.2"
}

/// Whether a file of the set holds everything, what changed, or is not part of it.
public enum OneRosterMode: String, Hashable, Sendable, CaseIterable {
    /// All there is: who is not in it is not there any more.
    case bulk
    /// Only what changed since the last time.
    case delta
    /// Not part of the set, even where a file of the name lies beside it.
    case absent
}
