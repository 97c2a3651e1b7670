/// In what capacity somebody is engaged at a school (PRN-1: nobody is left out).
public enum Capacity: String, Hashable, Sendable, CaseIterable {
    /// On the school's payroll.
    case employee
    /// Directly employed supply.
    case supply
    /// Through an agency.
    case agency
    /// Visiting, such as a music teacher.
    case peripatetic
    /// Training to teach.
    case trainee
    /// A member of the governing body.
    case governor
    /// Unpaid.
    case volunteer
    /// Employed by the trust for several schools.
    case centralStaff = "central staff"
}
