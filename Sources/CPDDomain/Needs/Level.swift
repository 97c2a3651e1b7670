/// The level at which a priority or need stands (PRE-2, MAT-1a).
public enum Level: String, Hashable, Sendable, CaseIterable {
    /// One person's.
    case individual
    /// A team's, a phase's or a subject's.
    case team
    /// The whole school's.
    case school
    /// The trust's, for all its schools.
    case trust
    /// A national or local priority.
    case national
}
