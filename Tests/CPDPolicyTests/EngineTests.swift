import CPDDomain
import CPDPolicy
import Testing

/// A subject of an embedder's own.
private struct Loan: Sendable {
    let pages: Int?
}

private struct PageLimit: PolicyRule {
    let clause: ClauseIdentifier
    let limit: Int

    func check(_ loan: Loan) -> Finding {
        guard let pages = loan.pages else {
            return Finding(clause: self.clause, outcome: .notEvidenced, reason: ReasonCode("unknown"))
        }
        return Finding(
            clause: self.clause, outcome: pages <= self.limit ? .met : .notMet, reason: ReasonCode("pages"),
            arguments: [.count(pages)])
    }
}

@Suite struct EngineTests {
    private let rules: [PageLimit] = [
        .init(clause: ClauseIdentifier("A"), limit: 10), .init(clause: ClauseIdentifier("B"), limit: 100),
    ]

    @Test("Every rule is asked, in order, whatever the others found", arguments: [5, 50, 500, nil])
    func everyRule(_ pages: Int?) {
        let verdict = Policy(rules: self.rules).assess(Loan(pages: pages))
        #expect(verdict.findings.map(\.clause.rawValue) == ["A", "B"])
    }

    @Test("A clause that need not hold does not change the answer")
    func binding() {
        let strict = Policy<Loan>(rules: self.rules)
        let mild = Policy<Loan>(rules: self.rules, mustHold: [ClauseIdentifier("B")])
        #expect(strict.assess(Loan(pages: 50)).answer == .doesNotMeet)
        #expect(mild.assess(Loan(pages: 50)).answer == .meets)
        #expect(mild.assess(Loan(pages: 500)).answer == .doesNotMeet)
        #expect(mild.assess(Loan(pages: nil)).answer == .notYet)
    }

    @Test("A rule nobody registered is not evidenced, never left out")
    func unknownRule() {
        let clause = PolicyClause(
            id: ClauseIdentifier("X-1"), text: "…", force: .must, checks: [ClauseCheck(kind: "of-elsewhere")])
        let edition = PolicyEdition(
            title: "t", name: "n", inForce: Period(startingOn: someDate), clauses: [clause])
        let verdict = edition.makePolicy().assess(ProvisionFacts(title: "t", date: someDate))
        #expect(verdict.answer == .notYet)
        #expect(verdict.findings.map(\.reason) == [ProvisionReason.ruleNotAvailable.code])
    }

    @Test("An embedder's own rule kind is used by an edition")
    func ownKind() {
        let registry = RuleRegistry.standard.adding(
            RuleKind(name: "always", summary: "Always met.", make: { clause, _ in .rule(Always(clause: clause)) }))
        let clause = PolicyClause(
            id: ClauseIdentifier("X-1"), text: "…", force: .must, checks: [ClauseCheck(kind: "always")])
        let edition = PolicyEdition(title: "t", name: "n", inForce: Period(startingOn: someDate), clauses: [clause])
        let policy = edition.makePolicy(registry: registry)
        #expect(policy.assess(ProvisionFacts(title: "t", date: someDate)).answer == .meets)
    }
}

private struct Always: PolicyRule {
    let clause: ClauseIdentifier

    func check(_ facts: ProvisionFacts) -> Finding {
        Finding(clause: self.clause, outcome: .met, reason: ReasonCode("always"))
    }
}
