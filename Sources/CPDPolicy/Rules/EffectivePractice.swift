public import CPDDomain

/// MAT-1b: a source (research body, inspection, subject association) with its date, attested by a named person.
public struct EffectivePractice: PolicyRule, Hashable {
    /// The clause.
    public let clause: ClauseIdentifier

    /// The rule for a clause.
    public init(clause: ClauseIdentifier) { self.clause = clause }

    /// Not met where the person found that the practice is not recognised as effective.
    public func check(_ facts: ProvisionFacts) -> Finding {
        guard let fact = facts.effectivePractice else {
            return Finding(self.clause, .notEvidenced, .attestationMissing)
        }
        guard fact.isEvidence else { return Finding(self.clause, .notEvidenced, .attestationUnnamed) }
        let evidence = [fact.evidence]
        guard fact.holds else {
            return Finding(
                self.clause, .notMet, .notEffectivePractice, fact.statementAndName, evidence: evidence)
        }
        guard let dated = fact.sourceDatedOn else {
            return Finding(
                self.clause, .notEvidenced, .sourceUndated, [.text(fact.evidence.source)], evidence: evidence)
        }
        return Finding(
            self.clause, .met, .effectivePractice,
            [.text(fact.evidence.source), .date(dated), .text(fact.evidence.attestedBy)], evidence: evidence)
    }

    /// How an edition names it.
    public static let kind = RuleKind<ProvisionFacts>(
        name: "recognised-effective-practice", summary: "A named person names a dated source for the practice.",
        make: { clause, _ in .rule(Self(clause: clause)) })
}

extension AttestedFact {
    var statementAndName: [ReasonArgument] { [.text(self.evidence.statement), .text(self.evidence.attestedBy)] }
}
