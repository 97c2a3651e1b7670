/// The group in which a post is counted in reports.
public enum StaffGroup: String, Hashable, Sendable, CaseIterable {
    /// Headteacher, deputies, assistants.
    case leader
    /// Classroom teachers.
    case teacher
    /// Teaching assistants, office, site and catering staff.
    case support
    /// Governors.
    case governor
    /// Everybody else, so that nobody is missing.
    case other
}
