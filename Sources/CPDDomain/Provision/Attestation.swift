/// What a named person says of an opportunity for one criterion, and from what source. Without both it is no
/// evidence.
public struct Attestation: Identifiable, Hashable, Sendable {
    /// Its identity.
    public let id: Identifier<Attestation>
    /// What it is about.
    public var opportunity: Identifier<Opportunity>
    /// The criterion it is about, such as `MAT-1d`.
    public var clause: ClauseIdentifier
    /// What was checked or found.
    public var statement: String
    /// Where it comes from.
    public var source: String
    /// The date of the source, where it has one.
    public var sourceDatedOn: CivilDate?
    /// Who stands behind it.
    public var attestedBy: Identifier<Person>
    /// When they said so.
    public var attestedOn: CivilDate
    /// Whether they say that the criterion holds; `false` where they looked and found that it does not.
    public var holds: Bool

    /// An attestation with all that is recorded of it.
    public init(
        id: Identifier<Attestation>, opportunity: Identifier<Opportunity>, clause: ClauseIdentifier,
        statement: String, source: String, sourceDatedOn: CivilDate? = nil, attestedBy: Identifier<Person>,
        attestedOn: CivilDate, holds: Bool = true
    ) {
        self.id = id
        self.opportunity = opportunity
        self.clause = clause
        self.statement = statement
        self.source = source
        self.sourceDatedOn = sourceDatedOn
        self.attestedBy = attestedBy
        self.attestedOn = attestedOn
        self.holds = holds
    }
}
