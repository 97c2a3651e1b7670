public import CPDDomain

/// Whether and how an edition lets somebody appeal against a decision.
public struct AppealTerms: Hashable, Sendable {
    /// The grounds; any in words, where empty.
    public var grounds: [String]
    /// Within how many days after the decision it is lodged.
    public var daysToLodge: Int
    /// Within how many days after that it is heard; `nil` where the edition sets none.
    public var daysToHear: Int?
    /// Who hears it: any holder of one of the posts who was not involved.
    public var heardBy: [ApprovalPost]
    /// Whether nobody hears it who answers to somebody involved.
    public var excludesSubordinates: Bool
    /// The clause behind it, where it names one.
    public var clause: ClauseIdentifier?

    /// Terms of appeals.
    public init(
        grounds: [String] = [], daysToLodge: Int, daysToHear: Int? = nil, heardBy: [ApprovalPost],
        excludesSubordinates: Bool = false
    ) {
        self.grounds = grounds
        self.daysToLodge = daysToLodge
        self.daysToHear = daysToHear
        self.heardBy = heardBy
        self.excludesSubordinates = excludesSubordinates
    }
}

/// An appeal as it was recorded.
public struct AppealAct: Hashable, Sendable {
    /// On which ground.
    public var ground: String
    /// Who lodged it.
    public var by: Identifier<Person>
    /// When.
    public var lodgedOn: CivilDate
    /// Who heard it, once it was heard.
    public var heardBy: Identifier<Person>?
    /// When it was heard.
    public var heardOn: CivilDate?

    /// An appeal.
    public init(
        ground: String, by: Identifier<Person>, lodgedOn: CivilDate, heardBy: Identifier<Person>? = nil,
        heardOn: CivilDate? = nil
    ) {
        self.ground = ground
        self.by = by
        self.lodgedOn = lodgedOn
        self.heardBy = heardBy
        self.heardOn = heardOn
    }
}

/// How far an appeal is on a date.
public enum AppealStanding: Hashable, Sendable {
    /// It may be lodged until a day, included.
    case mayBeLodged(until: CivilDate)
    /// Nobody lodged one in time.
    case lapsed(since: CivilDate)
    /// It is lodged, and to be heard by somebody by a day.
    case lodged(dueBy: CivilDate?, who: Eligibility)
    /// It is lodged and was to be heard by then.
    case late(dueBy: CivilDate, who: Eligibility)
    /// It was heard.
    case heard(on: CivilDate, isLate: Bool)
    /// It cannot be, or what is recorded is no evidence; see the reason.
    case none(ApprovalNote)
}
