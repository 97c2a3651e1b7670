import CPDDomain
import CPDPolicy
import CPDPolicyDocument
import Testing

private let document = """
    policy: Funding of professional development
    edition: elmfield
    in force: { from: 2026-09-01 }
    clauses:
      - { id: FUN-1, text: "Shared.", force: must, judged by: Headteacher, evidence: a paper }
    funding:
      clauses: { who pays: FUN-1 }
      categories: [career]
      items: [books]
      who pays:
        - { category: career, items: [fee], shares: { school: 50 % }, at most: { school: 500 GBP }, rest: employee }
        - { items: [books], shares: unset }
      repayment:
        counted from: completion
        bands: [ { under: 6 months, repays: 100 % }, { up to: 12 months, repays: 50 % } ]
        before completion: unset
        waived for: { redundancy: always, ill health: Headteacher }
        rounded: down
        within days: 30
      yearly limits:
        - { per: person, at most: 400 GBP, category: career, pro rata: unset }
      first:
        - { name: talk, asks for: interview, by: Headteacher, when: { cost.total: { over: 500 GBP } } }
      providers: { approved: [Elm Valley Teaching Hub], otherwise by: Headteacher }
      order:
        - { name: required by law, when: { required-by-law: true } }
      eligibility:
        - { asks for: minimum service, months: 12 months, waived by: Headteacher, because: it takes a year }
      study leave: { half days for a first sitting: 2, half days for a resit: unset, half days a year: 10, pro rata: true }
      time balance: { each month: 2 hours, pro rata: true, at most: 20 hours, unused: lapses after 6 months }

    """

private func lines(_ find: String, _ replace: String) throws -> [String] {
    let changed = document.replacing(find, with: replace)
    try #require(changed != document)
    let listed = EditionComparison(old: try edition(document), new: try edition(changed)).listed
    return listed.map { ComparisonRenderer().line($0) }
}

@Suite("Differences of the terms of funding")
struct FundingDifferenceTests {
    @Test(
        "are listed part by part, with what was said and what is said",
        arguments: [
            (
                "school: 50 % }, at most", "school: 40 % }, at most",
                "funding, who pays · rules: was career, fee: school 50 % at most 500.00 GBP, employee 50 %; "
                    + "books: unset, is career, fee: school 40 % at most 500.00 GBP, employee 60 %; books: unset"
            ),
            (
                "up to: 12 months", "under: 12 months",
                "funding, repayment · how much: was under 6 months 100 %, up to 12 months 50 %, is under 6 months 100 %, "
                    + "under 12 months 50 %"
            ),
            (
                "before completion: unset", "before completion: 100 %",
                "funding, repayment · before completion: was unset, is 100 %"
            ),
            (
                "ill health: Headteacher", "ill health: always",
                "funding, repayment · waived for: was redundancy: always, ill health: headteacher, is redundancy: always, "
                    + "ill health: always"
            ),
            ("within days: 30", "within days: unset", "funding, repayment · within days: was 30, is unset"),
            (
                "at most: 400 GBP", "at most: 300 GBP",
                "funding, yearly limit per person, career · at most: was 400.00 GBP, is 300.00 GBP"
            ),
            (
                "career, pro rata: unset", "career, pro rata: true",
                "funding, yearly limit per person, career · pro rata: was unset, is yes"
            ),
            (
                "over: 500 GBP } } }", "over: 800 GBP } } }",
                "funding, first, talk · when: was cost.total over 500.00 GBP, is cost.total over 800.00 GBP"
            ),
            (
                "Valley Teaching Hub]", "Valley Teaching Hub, Ash Trust]",
                "funding, providers · approved: was Elm Valley Teaching Hub, is Elm Valley Teaching Hub, Ash Trust"
            ),
            (
                "name: required by law", "name: the law",
                "funding, order · ranks: was required by law when "
                    + "required-by-law equals true, is the law when required-by-law equals true"
            ),
            (
                "service, months: 12 months", "service, months: 6 months",
                "funding, eligibility, minimum service · asks for: was 12 months, is 6 months"
            ),
            ("half days a year: 10", "half days a year: 8", "funding, study leave · half days a year: was 10, is 8"),
            (
                "each month: 2 hours", "each month: 90 minutes",
                "funding, time balance · each month: was 120 minutes, is 90 minutes"
            ),
            (
                "unused: lapses after 6 months", "unused: kept",
                "funding, time balance · unused: was lapses after 6 months, is kept"
            ),
            ("clauses: { who pays: FUN-1 }", "clauses: {}", "funding, who pays · clause: was FUN-1, is not said"),
        ])
    func one(_ find: String, _ replace: String, _ line: String) throws {
        #expect(try lines(find, replace) == [line])
    }

    @Test("are none where a limit names its categories in another order")
    func reordered() throws {
        let two = document.replacing("categories: [career]", with: "categories: [career, role]")
            .replacing("GBP, category: career, pro", with: "GBP, category: [career, role], pro")
        let turned = two.replacing("[career, role], pro", with: "[role, career], pro")
        try #require(turned != two)
        let differences = EditionComparison(old: try edition(two), new: try edition(turned)).differences()
        #expect(differences.listed == [] && differences.terms == [])
    }

    @Test("name a part that is new, and one that is dropped")
    func presence() throws {
        let order = "  order:\n    - { name: required by law, when: { required-by-law: true } }\n"
        #expect(try lines(order, "") == ["funding, order · dropped: order"])
        let old = try edition(document)
        var without = old
        without.funding?.timeBalance = nil
        let listed = EditionComparison(old: without, new: old).listed.map { ComparisonRenderer().line($0) }
        #expect(listed == ["funding, time balance · new: time balance"])
    }
}
