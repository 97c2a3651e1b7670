/// One piece of provision, in dated sessions. Offered only once it has been checked against MAT-1.
public struct Opportunity: Identifiable, Hashable, Sendable {
    /// Its identity.
    public let id: Identifier<Opportunity>
    /// The school that considers it.
    public var school: Identifier<School>
    /// What it is called.
    public var title: String
    /// The approach, one of MAT-2's nineteen.
    public var approach: Approach
    /// Face to face, virtual or blended.
    public var mode: DeliveryMode
    /// Who provides it.
    public var provider: Identifier<Provider>?
    /// The priority it serves.
    public var priority: Identifier<Priority>?
    /// The pupil outcome aimed at, and the route to it (MAT-1c).
    public var pupilOutcome: String?
    /// What it builds on or reinforces; `new` where it does not (PRN-6, MAT-1f).
    public var buildsOn: String?
    /// The framework item it is based on, or `none applies` with a reason (MAT-1g).
    public var standard: String?
    /// The other mode that was considered, and why not (MAT-1i).
    public var alternative: String?
    /// Another way to the same end with its whole cost, against which its own is weighed (MAT-1k).
    public var costAlternative: CostAlternative?
    /// How many are expected to take part, at least 1.
    public var expectedParticipants: Int
    /// Whether the law requires it: then it is checked and reported, never refused.
    public var requiredByLaw: Bool
    /// The course of required training that it is, by its code; `nil` where it is none.
    public var course: String?
    /// When it was recorded.
    public var recordedOn: CivilDate
    /// When it was offered, once it has been.
    public var offeredOn: CivilDate?

    /// An opportunity with all that is recorded of it.
    public init(
        id: Identifier<Opportunity>, school: Identifier<School>, title: String, approach: Approach,
        mode: DeliveryMode, provider: Identifier<Provider>? = nil, priority: Identifier<Priority>? = nil,
        pupilOutcome: String? = nil, buildsOn: String? = nil, standard: String? = nil, alternative: String? = nil,
        costAlternative: CostAlternative? = nil, expectedParticipants: Int, requiredByLaw: Bool = false,
        course: String? = nil, recordedOn: CivilDate,
        offeredOn: CivilDate? = nil
    ) {
        self.id = id
        self.school = school
        self.title = title
        self.approach = approach
        self.mode = mode
        self.provider = provider
        self.priority = priority
        self.pupilOutcome = pupilOutcome
        self.buildsOn = buildsOn
        self.standard = standard
        self.alternative = alternative
        self.costAlternative = costAlternative
        self.expectedParticipants = expectedParticipants
        self.requiredByLaw = requiredByLaw
        self.course = course
        self.recordedOn = recordedOn
        self.offeredOn = offeredOn
    }
}
