public import CPDDomain

/// A school's policy as a document says it: who adopted it, when it is reviewed, and every clause with its words.
public struct PolicyEdition: Hashable, Sendable {
    /// What the policy is called.
    public var title: String
    /// The school it is for.
    public var school: String?
    /// The edition's name, such as `spring-2024`.
    public var name: String
    /// Which body adopted it, once one has.
    public var adoption: PolicyAdoption?
    /// When and by whom it is reviewed.
    public var review: PolicyReview?
    /// In force from, until.
    public var inForce: Period
    /// The edition it inherits from, by name.
    public var inherits: String?
    /// The school's own words for bodies and posts: `Headteacher` → `Principal`.
    public var words: [String: String]
    /// The clauses from which a named person may depart; none in the shipped edition.
    public var departures: [ClauseIdentifier]
    /// How requests are approved, where the edition has a route of its own.
    public var approval: ApprovalTerms?
    /// Who departs, for what reasons, and who moves money, where the edition says so.
    public var departureTerms: DepartureTerms?
    /// How an appeal is made, where the edition has appeals.
    public var appealTerms: AppealTerms?
    /// Who decides what.
    public var deciders: [PolicyDecider]
    /// The clauses, in order, inherited ones first.
    public var clauses: [PolicyClause]
    /// What the school has set for required training.
    public var training = TrainingSettings()
    /// What has to be done, by whom and by when, inherited duties first.
    public var duties: [Duty] = []
    /// What it says of money for development, where it says anything.
    public var funding: FundingTerms?
    /// For whom it is written, where it says so.
    public var layer: EditionLayer?
    /// What editions that inherit it may do with its parts, where it says so.
    public var below: [EditionPart: ClauseLatitude] = [:]
    /// The languages of its clauses, as BCP 47 tags; the first is shown where another is missing.
    public var languages: [String] = []
    /// Its own school year and terms, where it names them.
    public var calendar: AcademicCalendar?
    /// Training the policy itself asks for, inherited rows first.
    public var ownTraining: [TrainingRequirement] = []
    /// Hours of development asked of people or promised to them, inherited terms first.
    public var hours: [HoursTerm] = []
    /// What is asked of whoever holds a role or responsibility, inherited terms first.
    public var holders: [HolderTerm] = []
    /// What induction consists of, by capacity, inherited items first.
    public var induction: [InductionChecklist] = []
    /// Days kept for a purpose in given years.
    public var reservedDays: [ReservedDays] = []
    /// The standards people are developed against, by group and role.
    public var frameworks: [FrameworkUse] = []
    /// Who sees which kind of record.
    public var confidentiality: [RecordConfidentiality] = []
    /// The post or body that looks after the policy, where it says so.
    public var owner: String?
    /// The post that leads development, as the policy names it; who holds it on a date is recorded as a role.
    public var leadingPost: String?
    /// How development is evaluated, where it says so.
    public var evaluation: EvaluationTerms?

    /// An edition.
    public init(
        title: String, school: String? = nil, name: String, adoption: PolicyAdoption? = nil,
        review: PolicyReview? = nil, inForce: Period, inherits: String? = nil, words: [String: String] = [:],
        departures: [ClauseIdentifier] = [], deciders: [PolicyDecider] = [], clauses: [PolicyClause]
    ) {
        self.title = title
        self.school = school
        self.name = name
        self.adoption = adoption
        self.review = review
        self.inForce = inForce
        self.inherits = inherits
        self.words = words
        self.departures = departures
        self.deciders = deciders
        self.clauses = clauses
    }

    /// The clause of a name.
    public func clause(_ id: ClauseIdentifier) -> PolicyClause? { self.clauses.first { $0.id == id } }

    /// Whether a named person may depart from a clause, with a reason and a date.
    public func allowsDeparture(from clause: ClauseIdentifier) -> Bool { self.departures.contains(clause) }

    /// Who decides a matter, such as ``PolicyDecider/headsOwnRequests``; `nil` where the edition does not say.
    public func decider(of matter: String) -> String? { self.deciders.first { $0.matter == matter }?.by }

    /// The school's own word for a body or post.
    public func word(for word: String) -> String { self.words[word] ?? word }
}

/// Which body adopted an edition (HDR-1).
public struct PolicyAdoption: Hashable, Sendable {
    /// The body.
    public var by: String
    /// When.
    public var on: CivilDate
    /// The minute of its meeting.
    public var minute: String?

    /// An adoption.
    public init(by: String, on: CivilDate, minute: String? = nil) {
        self.by = by
        self.on = on
        self.minute = minute
    }
}

/// Who decides one matter.
public struct PolicyDecider: Hashable, Sendable {
    /// What is decided, such as `requests`.
    public var matter: String
    /// The post or body that decides, such as `chair of governors`.
    public var by: String

    /// A right to decide.
    public init(matter: String, by: String) {
        self.matter = matter
        self.by = by
    }

    /// Requests for staff.
    public static let requests = "requests"
    /// Requests of the headteacher: nobody decides their own.
    public static let headsOwnRequests = "head's own requests"
    /// Requests of governors (AUD-6).
    public static let governorsRequests = "governors' requests"
    /// Training required by law for which the money is lacking.
    public static let lackOfMoney = "lack of money for training required by law"
    /// The matters an edition may name.
    public static let matters = [Self.requests, Self.headsOwnRequests, Self.governorsRequests, Self.lackOfMoney]
}
