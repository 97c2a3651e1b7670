public import CPDDomain

/// MAT-2a to MAT-2s: what the approach asks for is recorded, such as the host of a secondment.
///
/// Under the clause of one approach it speaks of that approach alone; under any other clause, of every one. It never
/// comes out *not met*: what is missing is not yet evidenced, and a named person decides.
public struct ApproachDetailsRecorded: PolicyRule, Hashable {
    /// The clause.
    public let clause: ClauseIdentifier

    /// The rule for a clause.
    public init(clause: ClauseIdentifier) { self.clause = clause }

    /// *Not evidenced*, with the name of each detail that is missing, until all that are needed are recorded.
    public func check(_ facts: ProvisionFacts) -> Finding {
        guard let approach = facts.approach else {
            return Finding(self.clause, .notEvidenced, .detailsWithoutApproach)
        }
        if let named = Approach.allCases.first(where: { $0.clause == self.clause }), named != approach {
            return Finding(self.clause, .notApplicable, .otherApproach, [.text(approach.rawValue)])
        }
        let recorded = facts.approachDetails ?? []
        let missing = approach.missingDetails { name in
            recorded.filter { $0.name == name && !$0.value.isBlank }.map(\.value)
        }
        guard missing.isEmpty else {
            return Finding(
                self.clause, .notEvidenced, .approachDetailsMissing,
                [.text(approach.rawValue), .list(missing.map { .text($0.name) })])
        }
        return Finding(
            self.clause, .met, .approachDetailsRecorded,
            [.text(approach.rawValue), .list(recorded.map { .text("\($0.name) \($0.value)") })])
    }

    /// How an edition names it.
    public static let kind = RuleKind<ProvisionFacts>(
        name: "approach-details-recorded",
        summary: "What the approach asks for is recorded, such as the host and the return of a secondment.",
        make: { clause, _ in .rule(Self(clause: clause)) })
}

extension PolicyEdition {
    /// What the approach asks for, under the approach's own clause, where the edition has that clause and no rule of its
    /// own asks already. It is no part of the verdict: the clause says what the school may support, not what must hold.
    public func approachFinding(_ facts: ProvisionFacts) -> Finding? {
        guard let clause = facts.approach?.clause, self.clauses.contains(where: { $0.id == clause }),
            !self.clauses.contains(where: { $0.checks.contains { $0.kind == ApproachDetailsRecorded.kind.name } })
        else { return nil }
        return ApproachDetailsRecorded(clause: clause).check(facts)
    }
}
