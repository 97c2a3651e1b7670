/// That one item of somebody's induction at a school was done, when and by whom (PRN-4).
public struct InductionStep: Identifiable, Hashable, Sendable {
    /// Its identity.
    public let id: Identifier<InductionStep>
    /// Whose induction it is.
    public var person: Identifier<Person>
    /// At which school.
    public var school: Identifier<School>
    /// The item, by its name in the edition.
    public var item: String
    /// When it was done, or from when the agency assures it.
    public var doneOn: CivilDate
    /// Who did it, or who saw the agency's assurance.
    public var doneBy: Identifier<Person>
    /// The holder of the post, where it was done for them.
    public var onBehalfOf: Identifier<Person>?
    /// The agency's written assurance, where that is what shows it: which agency, which letter.
    public var assurance: String?
    /// When it was recorded.
    public var recordedOn: CivilDate

    /// A step with all that is recorded of it.
    public init(
        id: Identifier<InductionStep>, person: Identifier<Person>, school: Identifier<School>, item: String,
        doneOn: CivilDate, doneBy: Identifier<Person>, onBehalfOf: Identifier<Person>? = nil,
        assurance: String? = nil, recordedOn: CivilDate
    ) {
        self.id = id
        self.person = person
        self.school = school
        self.item = item
        self.doneOn = doneOn
        self.doneBy = doneBy
        self.onBehalfOf = onBehalfOf
        self.assurance = assurance
        self.recordedOn = recordedOn
    }
}
