/// Something somebody answers for at a school that is no role of the register, such as designated safeguarding lead or
/// first-aider: training required by law may be asked of whoever holds it.
public struct Responsibility: Identifiable, Hashable, Sendable {
    /// Its identity.
    public let id: Identifier<Responsibility>
    /// Who answers for it.
    public var person: Identifier<Person>
    /// At which school; `nil` for the whole organisation.
    public var school: Identifier<School>?
    /// Its name, in the words of the policy and of required training.
    public var name: String
    /// From, until.
    public var period: Period

    /// A responsibility.
    public init(
        id: Identifier<Responsibility>, person: Identifier<Person>, school: Identifier<School>? = nil, name: String,
        period: Period
    ) {
        self.id = id
        self.person = person
        self.school = school
        self.name = name
        self.period = period
    }
}
