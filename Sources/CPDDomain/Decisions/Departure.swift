/// A named, reasoned and dated departure from a clause, where the edition allows one.
public struct Departure: Identifiable, Hashable, Sendable {
    /// Its identity.
    public let id: Identifier<Departure>
    /// The decision that departs.
    public var decision: Identifier<Decision>
    /// The clause departed from.
    public var clause: ClauseIdentifier
    /// Who departs from it.
    public var departedBy: Identifier<Person>
    /// When.
    public var departedOn: CivilDate
    /// Why.
    public var reason: String

    /// A departure with all that is recorded of it.
    public init(
        id: Identifier<Departure>, decision: Identifier<Decision>, clause: ClauseIdentifier,
        departedBy: Identifier<Person>, departedOn: CivilDate, reason: String
    ) {
        self.id = id
        self.decision = decision
        self.clause = clause
        self.departedBy = departedBy
        self.departedOn = departedOn
        self.reason = reason
    }
}
