public import CPDDomain

/// Who may ask for money at all. Never for training required by law, which everybody has.
public struct EligibilityTerm: Hashable, Sendable {
    /// What it asks of a person.
    public var kind: Kind
    /// Who may waive it; nobody, where left out.
    public var waivedBy: ApprovalPost?
    /// Why it is right although it may treat some less favourably; `nil` where nobody said.
    public var justification: String?

    /// What a term asks of a person.
    public enum Kind: Hashable, Sendable {
        /// So many months of service, leave included; `nil` where the policy does not say how many.
        case minimumService(months: Int?)
        /// That probation is passed.
        case probationPassed
        /// That the contract goes on for so many months after the course; `nil` where the policy does not say.
        case contractOutlasts(months: Int?)
        /// That they belong to none of some groups.
        case excludes([String])
        /// That no evaluation of theirs is owed.
        case noEvaluationOwed
    }

    /// A term.
    public init(_ kind: Kind, waivedBy: ApprovalPost? = nil, justification: String? = nil) {
        self.kind = kind
        self.waivedBy = waivedBy
        self.justification = justification
    }

    /// What it is called in an edition.
    public var name: String { self.kind.name }

    /// Whom it may treat less favourably. Said to whoever writes the policy, until they give a reason.
    public var mayDisadvantage: [String] { self.kind.mayDisadvantage }
}

extension EligibilityTerm.Kind {
    /// The names of all kinds.
    package static let names = [
        "minimum service", "probation passed", "contract outlasts the course", "excluded groups", "no evaluation owed",
    ]

    var name: String {
        switch self {
        case .minimumService: Self.names[0]
        case .probationPassed: Self.names[1]
        case .contractOutlasts: Self.names[2]
        case .excludes: Self.names[3]
        case .noEvaluationOwed: Self.names[4]
        }
    }

    var mayDisadvantage: [String] {
        switch self {
        case .minimumService: ["fixed-term staff", "staff back from family leave"]
        case .probationPassed: ["fixed-term staff", "staff whose probation was extended by family leave"]
        case .contractOutlasts: ["fixed-term staff", "staff on family leave"]
        case .excludes: ["fixed-term staff", "part-time staff"]
        case .noEvaluationOwed: ["part-time staff", "staff on family leave"]
        }
    }
}

/// What is known of a person who asks. `nil` is what nobody recorded.
public struct EligibilityFacts: Hashable, Sendable {
    /// Since when they serve without a break; leave is no break.
    public var servesSince: CivilDate?
    /// How probation stands.
    public var probation: Probation?
    /// The last day of the contract, or that it has none.
    public var contractEndsOn: Recorded<CivilDate>?
    /// The groups they belong to.
    public var groups: Set<String>?
    /// Groups of which nobody recorded whether they belong to them.
    public var groupsNotTold: Set<String>
    /// What evaluations they owe; empty where none.
    public var evaluationsOwed: [String]?
    /// The last day of the course.
    public var courseEndsOn: CivilDate?
    /// Whether the law requires the training.
    public var requiredByLaw: Bool
    /// What was decided to waive, by the name of the term.
    public var waivers: [String: FundingAct]

    /// Facts of a person.
    public init(
        servesSince: CivilDate? = nil, probation: Probation? = nil,
        contractEndsOn: Recorded<CivilDate>? = nil, groups: Set<String>? = nil, groupsNotTold: Set<String> = [],
        evaluationsOwed: [String]? = nil,
        courseEndsOn: CivilDate? = nil, requiredByLaw: Bool = false, waivers: [String: FundingAct] = [:]
    ) {
        self.servesSince = servesSince
        self.probation = probation
        self.contractEndsOn = contractEndsOn
        self.groups = groups
        self.groupsNotTold = groupsNotTold
        self.evaluationsOwed = evaluationsOwed
        self.courseEndsOn = courseEndsOn
        self.requiredByLaw = requiredByLaw
        self.waivers = waivers
    }
}
