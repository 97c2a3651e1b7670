/// A role somebody holds on stated dates.
public enum Role: String, Hashable, Sendable, CaseIterable {
    /// The headteacher, acting and executive heads included.
    case headteacher
    /// Co-ordinates professional development (PRN-3); the headteacher where nobody else holds it.
    case cpdLeader = "CPD leader"
    /// A member of the senior leadership team.
    case seniorLeader = "senior leader"
    /// Manages other staff.
    case lineManager = "line manager"
    /// Appraises other staff.
    case appraiser
    /// Mentors or coaches other staff.
    case mentor
    /// Books, confirms and files on behalf of others (AUD-7).
    case administrator
    /// Arranges cover.
    case coverOrganiser = "cover organiser"
    /// Looks after the budget.
    case finance
    /// Chairs the governing body.
    case chairOfGovernors = "chair of governors"
    /// A member of the governing body.
    case governor
    /// Clerk to the governing body.
    case governanceProfessional = "governance professional"
    /// Acts for the trust across its schools.
    case trustOfficer = "trust officer"
    /// Looks into what was done, and changes nothing.
    case auditor
    /// Answers for data protection: access, rectification, erasure.
    case dataProtectionOfficer = "data-protection officer"
}
