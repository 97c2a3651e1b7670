/// That a duty of the policy was done, by whom, and where that can be looked up (AUD-1 to 7, IMP-1 to 6).
public struct DutyRecord: Identifiable, Hashable, Sendable {
    /// Its identity.
    public let id: Identifier<DutyRecord>
    /// At which school; `nil` for the whole organisation.
    public var school: Identifier<School>?
    /// Which duty, by its key in the edition.
    public var duty: String
    /// Who did it.
    public var doneBy: Identifier<Person>
    /// When.
    public var doneOn: CivilDate
    /// A minute, a paper, a record.
    public var reference: String
    /// What it was done for: the reference of an event, a stage, a year or a term.
    public var occasion: String?
    /// The post for which it was done, where each of several has to do it.
    public var post: String?
    /// Of whom it was done, where the duty is one that each person has.
    public var person: Identifier<Person>?

    /// A record.
    public init(
        id: Identifier<DutyRecord>, school: Identifier<School>? = nil, duty: String, doneBy: Identifier<Person>,
        doneOn: CivilDate, reference: String, occasion: String? = nil, post: String? = nil,
        person: Identifier<Person>? = nil
    ) {
        self.id = id
        self.school = school
        self.duty = duty
        self.doneBy = doneBy
        self.doneOn = doneOn
        self.reference = reference
        self.occasion = occasion
        self.post = post
        self.person = person
    }
}
