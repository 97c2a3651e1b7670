/// In what capacity somebody answers for another.
public enum SupervisionCapacity: String, Hashable, Sendable, CaseIterable {
    /// Manages them.
    case lineManager = "line manager"
    /// Appraises them.
    case appraiser
    /// Mentors or coaches them.
    case mentor

    /// The role that it is.
    public var role: Role {
        switch self {
        case .lineManager: .lineManager
        case .appraiser: .appraiser
        case .mentor: .mentor
        }
    }
}
