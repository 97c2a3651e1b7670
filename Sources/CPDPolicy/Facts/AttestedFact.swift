public import CPDDomain

/// What a named person says about one criterion, from a named source. A tick without a name and a source is no
/// evidence.
public struct AttestedFact: Hashable, Sendable {
    /// What was stated, where it comes from, and who stands behind it.
    public var evidence: Evidence
    /// The date of the source, where it has one.
    public var sourceDatedOn: CivilDate?
    /// Whether they say that the criterion holds; `false` where they found that it does not.
    public var holds: Bool

    /// An attested fact.
    public init(_ evidence: Evidence, sourceDatedOn: CivilDate? = nil, holds: Bool = true) {
        self.evidence = evidence
        self.sourceDatedOn = sourceDatedOn
        self.holds = holds
    }

    /// Whether it has a statement, a source and a name.
    public var isEvidence: Bool {
        !self.evidence.statement.isBlank && !self.evidence.source.isBlank && !self.evidence.attestedBy.isBlank
    }
}

/// What shows that a provider has the experience, expertise and skills (MAT-1e).
public struct ExpertiseFact: Hashable, Sendable {
    /// What kind of proof it is.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// A qualification or accreditation held.
        case qualification
        /// A role held.
        case role
        /// Somebody who knows their work says so.
        case reference
        /// How content participants were; it says nothing about expertise and does not count here.
        case satisfaction
    }

    /// What kind of proof it is.
    public var kind: Kind
    /// Who attests it, and from what.
    public var attested: AttestedFact

    /// A proof of expertise.
    public init(kind: Kind, attested: AttestedFact) {
        self.kind = kind
        self.attested = attested
    }
}
