/// Days on which somebody is on leave of whatever kind: clocks stop, nothing is overdue, and provision is still offered. Why
/// they are away is not kept (PRN-4).
public struct Leave: Identifiable, Hashable, Sendable {
    /// Its identity.
    public let id: Identifier<Leave>
    /// Who is on leave.
    public var person: Identifier<Person>
    /// From, until.
    public var period: Period

    /// A leave.
    public init(id: Identifier<Leave>, person: Identifier<Person>, period: Period) {
        self.id = id
        self.person = person
        self.period = period
    }
}
