/// Somebody asks to take part, or a leader plans for a group.
public struct Request: Identifiable, Hashable, Sendable {
    /// Its identity.
    public let id: Identifier<Request>
    /// The school that decides.
    public var school: Identifier<School>
    /// What is asked for.
    public var opportunity: Identifier<Opportunity>
    /// One person's, or a group's.
    public var kind: RequestKind
    /// Who asks or plans.
    public var askedBy: Identifier<Person>
    /// The need it answers.
    public var need: Identifier<Need>?
    /// When it was asked.
    public var askedOn: CivilDate
    /// Whether lessons are to be covered, as whoever asks says; `nil` where they say neither.
    public var needsCover: Bool?

    /// A request with all that is recorded of it.
    public init(
        id: Identifier<Request>, school: Identifier<School>, opportunity: Identifier<Opportunity>, kind: RequestKind,
        askedBy: Identifier<Person>, need: Identifier<Need>? = nil, askedOn: CivilDate,
        needsCover: Bool? = nil
    ) {
        self.id = id
        self.school = school
        self.opportunity = opportunity
        self.kind = kind
        self.askedBy = askedBy
        self.need = need
        self.askedOn = askedOn
        self.needsCover = needsCover
    }
}
