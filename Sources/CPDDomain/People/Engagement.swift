/// A post: ties a person to a school in one capacity on stated dates.
public struct Engagement: Identifiable, Hashable, Sendable {
    /// Its identity.
    public let id: Identifier<Engagement>
    /// Whose post it is.
    public var person: Identifier<Person>
    /// At which school.
    public var school: Identifier<School>
    /// In what capacity.
    public var capacity: Capacity
    /// The group it is counted in.
    public var staffGroup: StaffGroup
    /// The post's own name, such as `Year 4 teacher`.
    public var title: String
    /// In post from, until.
    public var period: Period
    /// Share of full time in thousandths, 0 to 1000.
    public var contractShare: Int
    /// On what contract; `nil` where nobody recorded it.
    public var contractKind: ContractKind?
    /// The last day of a contract that has one, as it was agreed: the post may end before. `nil` where there is none, or
    /// nobody recorded it.
    public var contractEndsOn: CivilDate?
    /// How probation stands; `nil` where nobody recorded it.
    public var probation: Probation?
    /// The team the post belongs to, in the school's own words, such as a department, phase or key stage; `nil` where it
    /// belongs to none, or nobody recorded it.
    public var team: String?
    /// The identifier in the system the record came from.
    public var sourceIdentifier: String?

    /// An engagement with all that is recorded of it.
    public init(
        id: Identifier<Engagement>, person: Identifier<Person>, school: Identifier<School>, capacity: Capacity,
        staffGroup: StaffGroup, title: String, period: Period, contractShare: Int = 1000,
        contractKind: ContractKind? = nil, contractEndsOn: CivilDate? = nil, probation: Probation? = nil,
        team: String? = nil, sourceIdentifier: String? = nil
    ) {
        self.id = id
        self.person = person
        self.school = school
        self.capacity = capacity
        self.staffGroup = staffGroup
        self.title = title
        self.period = period
        self.contractShare = contractShare
        self.contractKind = contractKind
        self.contractEndsOn = contractEndsOn
        self.probation = probation
        self.team = team
        self.sourceIdentifier = sourceIdentifier
    }
}
