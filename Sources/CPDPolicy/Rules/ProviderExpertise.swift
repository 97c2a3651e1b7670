public import CPDDomain

/// MAT-1e: a qualification, a role held, or a reference. Satisfaction scores say nothing about expertise.
public struct ProviderExpertise: PolicyRule, Hashable {
    /// The clause.
    public let clause: ClauseIdentifier

    /// The rule for a clause.
    public init(clause: ClauseIdentifier) { self.clause = clause }

    /// Met by the first named proof that counts; not met where somebody looked and found none, or found against it.
    public func check(_ facts: ProvisionFacts) -> Finding {
        guard let expertise = facts.expertise else {
            return Finding(self.clause, .notEvidenced, .expertiseNotRecorded)
        }
        guard !expertise.isEmpty else { return Finding(self.clause, .notMet, .noExpertise) }
        let counting = expertise.lazy.filter { $0.kind != .satisfaction }.map(\.attested)
        if let proof = counting.first(where: { $0.isEvidence && $0.holds }) {
            return Finding(
                self.clause, .met, .expertiseShown,
                [.text(proof.evidence.statement), .text(proof.evidence.attestedBy)],
                evidence: [proof.evidence])
        }
        if let against = counting.first(where: \.isEvidence) {
            return Finding(
                self.clause, .notMet, .noExpertise, [.text(against.evidence.statement)], evidence: [against.evidence])
        }
        return Finding(self.clause, .notEvidenced, counting.isEmpty ? .satisfactionOnly : .attestationUnnamed)
    }

    /// How an edition names it.
    public static let kind = RuleKind<ProvisionFacts>(
        name: "provider-expertise", summary: "A qualification, a role held or a reference is attested.",
        make: { clause, _ in .rule(Self(clause: clause)) })
}
