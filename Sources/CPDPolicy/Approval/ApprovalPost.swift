public import CPDDomain

/// A post that comments, decides, departs or hears: a role of the register of roles, or a post of the school's own.
public enum ApprovalPost: Hashable, Sendable {
    /// A role. Line manager, appraiser and mentor mean whoever is that for the person who asked.
    case role(Role)
    /// A post of the school's own, such as `named governors`; the edition says who appoints to it.
    case own(String)

    /// Its name, as an edition writes it.
    public var name: String {
        switch self {
        case .role(let role): role.rawValue
        case .own(let name): name
        }
    }

    /// In what capacity somebody answers for another, where the post is one towards a person and not at the school.
    public var supervision: SupervisionCapacity? {
        SupervisionCapacity.allCases.first { .role($0.role) == self }
    }

    /// Whether it stands above the headteacher: the governing body, the trust, or a post of the school's own.
    public var isAboveTheHead: Bool {
        switch self {
        case .role(.chairOfGovernors), .role(.governor), .role(.trustOfficer), .own: true
        case .role: false
        }
    }
}

extension ApprovalPost: Comparable {
    /// The order of the names.
    public static func < (left: Self, right: Self) -> Bool { left.name < right.name }
}

/// A post of the school's own, declared by an edition.
public struct OwnPost: Hashable, Sendable {
    /// Its name.
    public var name: String
    /// The post or body that appoints to it.
    public var appointedBy: String
    /// Whether the headteacher appoints to it: then it never decides about the head.
    public var isBelowTheHead: Bool

    /// A post of the school's own.
    public init(name: String, appointedBy: String, isBelowTheHead: Bool = false) {
        self.name = name
        self.appointedBy = appointedBy
        self.isBelowTheHead = isBelowTheHead
    }
}

extension ApprovalTerms {
    /// Whether a post stands above the headteacher; one of the school's own does, unless the head appoints to it.
    public func isAboveTheHead(_ post: ApprovalPost) -> Bool {
        post.isAboveTheHead && !self.ownPosts.contains { $0.isBelowTheHead && .own($0.name) == post }
    }

    /// Who appoints to a post, where nobody holds it.
    public func appointer(to post: ApprovalPost) -> String {
        switch post {
        case .own(let name): self.ownPosts.first { $0.name == name }?.appointedBy ?? "Governing Body"
        case .role(.headteacher), .role(.chairOfGovernors), .role(.governor), .role(.governanceProfessional):
            "Governing Body"
        case .role(.trustOfficer): "trust board"
        case .role: "Headteacher"
        }
    }
}
