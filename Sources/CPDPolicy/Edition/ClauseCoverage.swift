public import CPDDomain

/// One clause and what stands behind it.
public struct ClauseCoverage: Hashable, Sendable {
    /// The clause.
    public let clause: ClauseIdentifier
    /// How strongly it binds.
    public let force: Force
    /// The names of the rule kinds that check it.
    public let checkedBy: [String]
    /// Who judges it.
    public let judge: ClauseJudge?
    /// The duties it asks somebody to do.
    public let duties: [DutyKey]
    /// The edition's terms that carry it out, as the edition calls them: `required training`, `virement`,
    /// `requests of governors`, `funding: repayment`.
    public let terms: [String]

    /// Whether a rule, a duty, a term or a person stands behind it.
    public var isCovered: Bool {
        !self.checkedBy.isEmpty || self.judge != nil || !self.duties.isEmpty || !self.terms.isEmpty
    }
}

extension PolicyEdition {
    /// Each clause, in order, with the rules that check it, its duties, the terms that carry it out and who judges it.
    public var coverage: [ClauseCoverage] {
        self.clauses.map { clause in
            ClauseCoverage(
                clause: clause.id, force: clause.force, checkedBy: clause.checks.map(\.kind), judge: clause.judge,
                duties: self.duties.map(\.key).filter { $0.clause == clause.id }, terms: self.terms(of: clause))
        }
    }

    /// The clauses of the policy that the edition does not have; none that it has under a name of its own is known.
    public var clausesLeftOut: [ClauseIdentifier] {
        let known = Set(self.clauses.map(\.id))
        return StandardClauses.all.filter { !known.contains($0) }
    }

    private func terms(of clause: PolicyClause) -> [String] {
        var terms: [String] = []
        let kinds = clause.checks.map(\.kind)
        if kinds.contains(RequiredByLaw.kind.name) { terms.append("required training") }
        if kinds.contains(WithinBudget.kind.name) {
            if self.departureTerms?.virement.isEmpty == false { terms.append("virement") }
            if self.decider(of: PolicyDecider.lackOfMoney) != nil { terms.append(PolicyDecider.lackOfMoney) }
        }
        if clause.id == ClauseIdentifier("AUD-6"), self.decider(of: PolicyDecider.governorsRequests) != nil {
            terms.append(PolicyDecider.governorsRequests)
        }
        if let approach = Approach.allCases.first(where: { $0.clause == clause.id }) {
            terms.append("details of \(approach.rawValue)")
        }
        if self.departures.contains(clause.id) { terms.append("departures") }
        terms += EditionPart.allCases.filter { self.clause(behind: $0) == clause.id && self.says($0) }.map(\.rawValue)
            .filter { !terms.contains($0) }
        if self.hours.contains(where: { $0.clause == clause.id }) { terms.append("hours") }
        if self.holders.contains(where: { $0.clause == clause.id }) { terms.append("holders") }
        if self.induction.contains(where: { $0.clause == clause.id }) { terms.append("induction") }
        if self.reservedDays.contains(where: { $0.clause == clause.id }) { terms.append("reserved days") }
        if self.confidentiality.contains(where: { $0.clause == clause.id }) { terms.append("confidentiality") }
        if self.ownTraining.contains(where: { $0.clause == clause.id }) { terms.append("training of the policy's own") }
        let funding = self.funding?.clauses ?? [:]
        terms += FundingTerms.parts.filter { funding[$0] == clause.id }.map { "funding: \($0)" }
        return terms
    }
}
