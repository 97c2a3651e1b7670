import CPDDomain
import CPDPolicy
import CPDPolicyDocument
import Testing

@Suite("Terms of funding in words")
struct FundingWordsTests {
    @Test("each part is told with its clause, and what is unset is told so")
    func parts() throws {
        let edition = try EditionReader().read(
            """
            policy: Funding
            edition: words
            in force: { from: 2026-09-01 }
            clauses:
              - { id: FUN-2, text: It is paid back., force: must, judged by: Headteacher, evidence: the ledger }
            funding:
              clauses: { repayment: FUN-2 }
              categories: [career]
              who pays:
                - { category: career, items: [fee], shares: { school: 50 % }, at most: { school: 500 GBP } }
              excluded items: [travel]
              repayment: { counted from: start, bands: unset, before completion: unset, rounded: down, within days: 30 }
              yearly limits: [ { per: person, at most: unset, pro rata: unset } ]
              eligibility: [ { asks for: minimum service, months: 12 months, waived by: Headteacher, because: agreed } ]

            """, file: "words.yaml")
        let parts = try #require(edition.funding).inWords
        #expect(parts.map(\.name) == ["who pays", "repayment", "yearly limits", "eligibility"])
        #expect(parts[0].lines == ["career, fee: school 50 % at most 500.00 GBP, employee 50 %", "never: travel"])
        #expect(parts[1].clause?.rawValue == "FUN-2" && parts[1].lines.first == "counted from start: unset")
        #expect(
            parts[1].lines.contains("before completion: unset") && parts[1].lines.contains("within days of leaving: 30")
        )
        #expect(parts[2].lines == ["for each person: at most unset, pro rata: unset"])
        #expect(parts[3].lines == ["minimum service, 12 months, waived by the headteacher, because agreed"])
    }
}
