import CPDDomain

/// The roles of OneRoster, both versions' words together.
public enum OneRosterRole: String, Hashable, Sendable, CaseIterable {
    /// 1.1: runs a school or part of it; 1.2 splits it into the four below.
    case administrator
    /// 1.2: heads a school.
    case principal
    /// 1.2: administers one school.
    case siteAdministrator
    /// 1.2: administers several schools.
    case districtAdministrator
    /// 1.2: administers systems.
    case systemAdministrator
    /// Teaches.
    case teacher
    /// Assists in class.
    case aide
    /// 1.2: advises pupils.
    case counselor
    /// Watches over examinations.
    case proctor
    /// Learns.
    case student
    /// Is responsible for a pupil.
    case guardian
    /// Is a pupil's parent.
    case parent
    /// Is related to a pupil.
    case relative

    /// A role from a field, in any case; `nil` for a word that neither version knows.
    init?(_ field: ArraySlice<UInt8>) {
        let word = field.trimmed
        // Word by word over the bytes, the common ones first: a large file asks a hundred thousand times.
        switch true {
        case word.isWord("student"): self = .student
        case word.isWord("teacher"): self = .teacher
        case word.isWord("administrator"): self = .administrator
        case word.isWord("aide"): self = .aide
        case word.isWord("parent"): self = .parent
        case word.isWord("guardian"): self = .guardian
        case word.isWord("relative"): self = .relative
        case word.isWord("proctor"): self = .proctor
        case word.isWord("principal"): self = .principal
        case word.isWord("counselor"): self = .counselor
        case word.isWord("siteadministrator"): self = .siteAdministrator
        case word.isWord("districtadministrator"): self = .districtAdministrator
        case word.isWord("systemadministrator"): self = .systemAdministrator
        default: return nil
        }
    }

    /// Whom the role makes somebody.
    public enum Side: Hashable, Sendable {
        /// Works at a school: becomes a member of staff here.
        case staff
        /// Is a pupil: never taken.
        case pupil
        /// Belongs to a pupil: never taken.
        case family
    }

    /// Whom the role makes somebody.
    public var side: Side {
        switch self {
        case .student: .pupil
        case .guardian, .parent, .relative: .family
        default: .staff
        }
    }

    /// What a post in this role is here: its capacity, the group it is counted in, its name, and a role it brings.
    ///
    /// 1.1 has one word, `administrator`, for heads and office alike. It is counted with the leaders and brings no
    /// role: who the headteacher is, is then said in words. The office administrator of 1.2 is support staff.
    var post: (capacity: Capacity, group: StaffGroup, title: String, role: Role?) {
        switch self {
        case .principal: (.employee, .leader, "Headteacher", .headteacher)
        case .administrator: (.employee, .leader, "Administrator", nil)
        case .siteAdministrator: (.employee, .support, "School administrator", nil)
        case .systemAdministrator: (.employee, .support, "Systems administrator", nil)
        case .districtAdministrator: (.centralStaff, .other, "Trust administrator", nil)
        case .teacher: (.employee, .teacher, "Teacher", nil)
        case .aide: (.employee, .support, "Teaching assistant", nil)
        case .counselor: (.employee, .support, "Counsellor", nil)
        case .proctor: (.employee, .support, "Invigilator", nil)
        case .student, .guardian, .parent, .relative: (.volunteer, .other, self.rawValue, nil)
        }
    }
}
