/// A development need or aspiration, from one of the origins of clause AUD-1.
public struct Need: Identifiable, Hashable, Sendable {
    /// Its identity.
    public let id: Identifier<Need>
    /// The school in which it arose.
    public var school: Identifier<School>
    /// Whose need it is; `nil` for a team's or the school's.
    public var person: Identifier<Person>?
    /// At which level it stands.
    public var level: Level
    /// How it was identified.
    public var origin: NeedOrigin
    /// Need or aspiration.
    public var kind: NeedKind
    /// What is needed, in a sentence.
    public var summary: String
    /// What shows it.
    public var evidence: String
    /// The priority it serves, where it serves one.
    public var priority: Identifier<Priority>?
    /// When it was recorded.
    public var raisedOn: CivilDate
    /// How it ended, once it has.
    public var closing: NeedClosing?
    /// When it ended.
    public var closedOn: CivilDate?
    /// Why, in a sentence.
    public var closingReason: String?

    /// A need with all that is recorded of it.
    public init(
        id: Identifier<Need>, school: Identifier<School>, person: Identifier<Person>? = nil, level: Level,
        origin: NeedOrigin, kind: NeedKind = .need, summary: String, evidence: String,
        priority: Identifier<Priority>? = nil, raisedOn: CivilDate, closing: NeedClosing? = nil,
        closedOn: CivilDate? = nil, closingReason: String? = nil
    ) {
        self.id = id
        self.school = school
        self.person = person
        self.level = level
        self.origin = origin
        self.kind = kind
        self.summary = summary
        self.evidence = evidence
        self.priority = priority
        self.raisedOn = raisedOn
        self.closing = closing
        self.closedOn = closedOn
        self.closingReason = closingReason
    }
}
