import CPDDomain
import CPDPolicy
import CPDPolicyDocument
import Testing

private func trust(_ clauses: String = "", force: String = "must") -> String {
    """
    policy: Trust
    edition: trust
    in force: { from: 2026-01-01 }
    clauses:
      - { id: FUN-1, text: money, force: \(force), judged by: head, evidence: costs }
    funding:
      items: [books, parking]
      excluded items: [parking]
      who pays: [ { shares: { school: 100 % } } ]
      yearly limits: [ { per: person, at most: 400 GBP, pro rata: true }, { per: team, at most: 900 GBP } ]
      first: [ { name: agreement, asks for: signed agreement, by: chair, when: { cost.total: { over: 9 GBP } } } ]
      providers: { approved: [Elm Hub, Oak Hub] }
      order: [ { name: law, when: { required-by-law: true } } ]
      eligibility:
        - { asks for: minimum service, months: 12 months, because: a long course }
        - { asks for: excluded groups, groups: [agency, supply], because: paid by others }
      repayment: { counted from: start, bands: unset, before completion: unset, rounded: down }
    \(clauses)

    """
}

private func read(_ funding: String, under trust: String = trust()) throws(DocumentError) -> FundingTerms? {
    let child = "policy: P\nedition: c\ninherits: trust\nin force: { from: 2026-01-01 }\n" + funding
    return try EditionReader().read(child, file: "c.yaml") { EditionSource(file: $0 + ".yaml", text: trust) }.funding
}

private func problems(_ funding: String, under text: String = trust()) -> [String] {
    do {
        _ = try read("funding:\n  " + funding + "\n", under: text)
        return []
    } catch {
        return error.problems.map(\.description)
    }
}

private let looser: [(String, String)] = [
    ("yearly limits: [ { per: person, at most: 401 GBP, pro rata: true } ]", "at most 400.00 GBP"),
    ("yearly limits: [ { per: person, at most: unset, pro rata: true } ]", "at most 400.00 GBP"),
    ("yearly limits: [ { per: person, at most: 40 GBP, pro rata: unset } ]", "is pro rata"),
    ("yearly limits: [ { per: team, at most: 40 EUR } ]", "at most 900.00 GBP"),
    ("providers: { approved: [Elm Hub, Quick Courses] }", "Quick Courses is no approved provider"),
    ("providers: { approved: [Elm Hub], otherwise by: chair }", "Who lets in another provider is set"),
    (
        "first: [ { name: agreement, asks for: interview, by: chair, when: { cost.total: { over: 9 GBP } } } ]",
        #""agreement" is set"#
    ),
    ("eligibility: [ { asks for: minimum service, months: 6 months, because: x } ]", "(trust.yaml:15:7)"),
    ("eligibility: [ { asks for: minimum service, months: unset, because: x } ]", "is stricter"),
    (
        "eligibility: [ { asks for: minimum service, months: 12 months, waived by: chair, because: x } ]",
        "is stricter"
    ),
    ("eligibility: [ { asks for: excluded groups, groups: [agency], because: x } ]", "is stricter"),
]

private let allowed = [
    "yearly limits: [ { per: person, at most: 400 GBP, pro rata: true } ]",
    "yearly limits: [ { per: person, at most: 1 GBP, pro rata: true } ]",
    "providers: { approved: [elm hub] }",
    "first: [ { name: interview, asks for: interview, by: chair, when: { cost.total: { over: 9 GBP } } } ]",
    "eligibility: [ { asks for: minimum service, months: 24 months, because: x } ]",
    "eligibility: [ { asks for: excluded groups, groups: [agency, supply, volunteer], because: x } ]",
    "who pays: [ { shares: { school: 50 % } } ]", "order: [ { name: a, when: { mode: virtual } } ]",
]

@Suite struct FundingInheritanceTests {
    @Test("A school without terms of its own has those of its trust")
    func whole() throws {
        let terms = try #require(try read(""))
        #expect(terms.providers?.names == ["Elm Hub", "Oak Hub"] && terms.repayment?.scale == .unset)
        #expect(terms.yearlyLimits.count == 2 && terms.eligibility.count == 2 && terms.whoPays?.rules.count == 1)
    }

    @Test("A school adds to the terms of its trust, part by part")
    func added() throws {
        let terms = try #require(
            try read(
                """
                funding:
                  items: [food, books]
                  excluded items: [food]
                  yearly limits: [ { per: person, at most: 300 GBP, pro rata: true } ]
                  first: [ { name: talk, asks for: interview, by: chair, when: { cost.total: { over: 1 GBP } } } ]
                  eligibility: [ { asks for: probation passed, because: x } ]

                """))
        #expect(terms.items == ["books", "parking", "food"])
        #expect(terms.whoPays?.excluded == ["parking", "food"] && terms.whoPays?.rules.count == 1)
        #expect(terms.yearlyLimits.map(\.atMost) == [pounds(300), pounds(900)])
        #expect(terms.triggers.map(\.name) == ["agreement", "talk"])
        #expect(terms.eligibility.map(\.name) == ["minimum service", "excluded groups", "probation passed"])
        #expect(terms.order?.ranks.count == 1 && terms.repayment != nil)
    }

    @Test("A school speaks of its trust’s items of cost without naming them again")
    func items() throws {
        let terms = try #require(
            try read("funding: { who pays: [ { items: [books], shares: unset } ], excluded items: [parking] }\n"))
        #expect(terms.items == ["books", "parking"] && terms.whoPays?.rules.first?.items == ["books"])
        let found = problems("who pays: [ { items: [boks], shares: unset } ]")
        #expect(found.count == 1 && found[0].contains(#"Did you mean "books"?"#), "\(found)")
    }

    @Test("A word of the trust’s in another spelling is no second item, which nobody’s rule would name")
    func spelling() throws {
        #expect(try read("funding: { items: [books] }\n")?.items == ["books", "parking"])
        #expect(
            problems("items: [food, Books]") == [
                #"c.yaml:6:17: There is an item "books" already in the edition inherited: write it the same way, or leave "#
                    + "it out here."
            ])
    }

    @Test("What the trust sets is not loosened; both places are named", arguments: looser)
    func loosened(_ funding: String, _ says: String) throws {
        let found = problems(funding)
        #expect(found.count == 1)
        let first = try #require(found.first)
        #expect(first.hasPrefix("c.yaml:6:") && first.contains("trust.yaml:") && first.contains(says), "\(first)")
    }

    @Test(
        "What is tightened, or cannot be compared and stands behind no clause, is the school's own", arguments: allowed)
    func tightened(_ funding: String) { #expect(problems(funding) == []) }

    @Test("Behind a clause that must hold, who pays and what is repaid stay as they are; behind another they do not")
    func clauses() {
        let clauses = "  clauses: { who pays: FUN-1, repayment: FUN-1, yearly limits: FUN-1 }"
        let own = "who pays: [ { shares: { school: 50 % } } ]"
        #expect(problems(own, under: trust(clauses)).count == 1)
        #expect(problems("who pays: [ { shares: { school: 100 % } } ]", under: trust(clauses)) == [])
        #expect(problems(own, under: trust(clauses, force: "should")) == [])
        #expect(problems(looser[0].0, under: trust(clauses, force: "may")) == [])
        #expect(problems(looser[0].0, under: trust(clauses)).count == 1)
    }
}
