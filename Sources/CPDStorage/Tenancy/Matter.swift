/// What a record is, as far as it matters to who may see it: its kind, or a part of a kind that is held more closely.
public enum Matter: Hashable, Sendable, CaseIterable {
    /// Any record of a kind, unless it is of a part named below.
    case kind(EntityKind)
    /// A need that comes from performance management: only the person, their appraiser and the head see it (AUD-1).
    case needFromAppraisal
    /// A role that the governing body gives and not the headteacher: the head's own, those of its members and of its
    /// clerk, and of those who look into what the school does.
    case roleGivenByGovernors
    /// The role of a trust officer, which only another gives.
    case roleOfTrustOfficer

    /// Every kind, and the parts held more closely.
    public static let allCases =
        EntityKind.allCases.map { Matter.kind($0) }
        + [.needFromAppraisal, .roleGivenByGovernors, .roleOfTrustOfficer]

    /// The kind of the record.
    public var kind: EntityKind {
        switch self {
        case .kind(let kind): kind
        case .needFromAppraisal: .need
        case .roleGivenByGovernors, .roleOfTrustOfficer: .roleAssignment
        }
    }

    /// The matter in plain words, in lower case: `need from performance management`.
    public var words: String {
        switch self {
        case .kind(let kind): kind.words
        case .needFromAppraisal: "need from performance management"
        case .roleGivenByGovernors: "role that the governing body gives"
        case .roleOfTrustOfficer: "role of a trust officer"
        }
    }

    /// The matters that records of a kind can be.
    static func matters(of kind: EntityKind) -> [Matter] {
        switch kind {
        case .need: [.kind(.need), .needFromAppraisal]
        case .roleAssignment: [.kind(.roleAssignment), .roleGivenByGovernors, .roleOfTrustOfficer]
        default: [.kind(kind)]
        }
    }
}
