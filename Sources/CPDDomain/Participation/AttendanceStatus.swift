/// Whether somebody took part in a session.
public enum AttendanceStatus: String, Hashable, Sendable, CaseIterable {
    /// For all of it.
    case present
    /// For part of it; the minutes say how much.
    case partly
    /// Not at all.
    case absent
}
