public import CPDDomain

/// MAT-1d: content checked by a named person who says what was checked.
public struct CulturalDiversity: PolicyRule, Hashable {
    /// The clause.
    public let clause: ClauseIdentifier

    /// The rule for a clause.
    public init(clause: ClauseIdentifier) { self.clause = clause }

    /// Not met where the person found that the content does not respect cultural diversity.
    public func check(_ facts: ProvisionFacts) -> Finding {
        guard let fact = facts.diversityCheck else { return Finding(self.clause, .notEvidenced, .attestationMissing) }
        guard fact.isEvidence else { return Finding(self.clause, .notEvidenced, .attestationUnnamed) }
        return Finding(
            self.clause, fact.holds ? .met : .notMet, fact.holds ? .diversityChecked : .diversityNotRespected,
            fact.statementAndName, evidence: [fact.evidence])
    }

    /// How an edition names it.
    public static let kind = RuleKind<ProvisionFacts>(
        name: "content-checked-for-diversity",
        summary: "A named person checked the content and says what they checked.",
        make: { clause, _ in .rule(Self(clause: clause)) })
}
