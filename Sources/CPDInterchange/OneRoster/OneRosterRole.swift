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
        // The common ones first: a file of 100,000 rows asks 100,000 times.
        if word.isWord("student") {
            self = .student
        } else if word.isWord("teacher") {
            self = .teacher
        } else {
            let text = String(decoding: word, as: UTF8.self).lowercased()
            guard let role = Self.allCases.first(where: { $0.rawValue.lowercased() == text }) else { return nil }
            self = role
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
