/// Who answers for somebody as line manager, appraiser or mentor, where and on stated dates.
public struct Supervision: Identifiable, Hashable, Sendable {
    /// Its identity.
    public let id: Identifier<Supervision>
    /// Who is answered for.
    public var person: Identifier<Person>
    /// Who answers for them.
    public var supervisor: Identifier<Person>
    /// In what capacity.
    public var capacity: SupervisionCapacity
    /// At which school; `nil` for the whole organisation, as for somebody who works for a trust.
    public var school: Identifier<School>?
    /// From, until.
    public var period: Period

    /// A supervision with all that is recorded of it.
    public init(
        id: Identifier<Supervision>, person: Identifier<Person>, supervisor: Identifier<Person>,
        capacity: SupervisionCapacity, school: Identifier<School>? = nil, period: Period
    ) {
        self.id = id
        self.person = person
        self.supervisor = supervisor
        self.capacity = capacity
        self.school = school
        self.period = period
    }
}
