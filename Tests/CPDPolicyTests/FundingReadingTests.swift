import CPDDomain
import CPDPolicy
import CPDPolicyDocument
import Foundation
import Testing

private let head = """
    policy: Professional development
    edition: elmfield
    in force: { from: 2026-01-01 }
    clauses:
      - { id: FUN-1, text: money, force: must, judged by: head, evidence: costs }

    """

private let document =
    head + """
        funding:
          clauses: { repayment: FUN-1 }
          categories: [required, career]
          items: [books, parking]
          payers: [local authority]
          who pays:
            - { when: { required-by-law: true }, shares: { school: 100 % } }
            - { category: career, attempt: resit, shares: { employee: 100 % } }
            - { category: [career], attempt: [first sitting], items: [fee], shares: { school: 50 % }, at most: { school: 500 GBP } }
            - { items: [books], shares: unset }
            - { shares: { school: 33.33 %, local authority: 33.33 % }, rest: trust }
          excluded items: [parking]
          repayment:
            counted from: completion
            bands:
              - { under: 6 months, repays: 100 % }
              - { up to: 1 year, repays: 50 % }
            before completion: unset
            items: [fee]
            never for: { required-by-law: true }
            waived for: { redundancy: always, ill health: Headteacher }
            signed agreement: true
            not below: 20 GBP
            rounded: down
            rounded to: 1 GBP
            within days: 30
            method: out of the last pay
          yearly limits:
            - { per: person, at most: 400 GBP, category: career, pro rata: unset }
            - { per: team, at most: unset }
          first:
            - name: training agreement
              asks for: signed agreement
              by: Headteacher
              when: { any: [ { cost.total: { over: 500 GBP } }, { time.total: { over: 30 hours } } ] }
          providers: { approved: [Elm Valley Teaching Hub], otherwise by: Headteacher }
          order:
            - { name: required by law, when: { required-by-law: true } }
          eligibility:
            - { asks for: minimum service, months: 12 months, waived by: Headteacher, because: the course takes a year }
            - { asks for: probation passed }
            - { asks for: contract outlasts the course, months: unset }
            - { asks for: excluded groups, groups: [agency, part-time] }
            - { asks for: no evaluation owed }

        """

private func problems(_ text: String, inherited: String? = nil) -> [String] {
    do {
        _ = try EditionReader().read(text, file: "elmfield.yaml") { name in
            inherited.map { EditionSource(file: name + ".yaml", text: $0) }
        }
        return []
    } catch {
        return error.problems.map(\.description)
    }
}

private func fundingTerms(_ text: String = document, inherited: String? = nil) throws -> FundingTerms {
    let edition = try EditionReader().read(text, file: "elmfield.yaml") { name in
        inherited.map { EditionSource(file: name + ".yaml", text: $0) }
    }
    return try #require(edition.funding)
}

private let repaymentStart = "  repayment: { counted from: start, before completion: unset, rounded: down, "

/// What is written under `funding:`, and what the answer to it must name.
private let faults: [(String, place: String, says: String)] = [
    ("  repaiment: 3", "7:3", #"Did you mean "repayment"?"#),
    ("  who pays:\n    - { shares: { school: 60 %, employee: 50 % } }", "8:17", "more than the whole, by 10 %"),
    ("  who pays:\n    - { shares: { school: 60 %, employee: 30 % } }", "8:17", "less than the whole, by 10 %"),
    ("  who pays:\n    - { shares: { shcool: 60 % } }", "8:19", #"Did you mean "school"?"#),
    ("  who pays:\n    - { shares: { school: half } }", "8:27", "a share from 0 % to 100 %"),
    ("  who pays:\n    - { shares: { school: a contribution } }", "8:27", "gives no number"),
    ("  who pays:\n    - { shares: { school: unset } }", "8:27", #"write "shares: unset""#),
    ("  who pays:\n    - { items: [fees], shares: unset }", "8:17", #"Did you mean "fee"?"#),
    ("  who pays:\n    - { category: career, shares: unset }", "8:19", #"under "categories""#),
    ("  who pays:\n    - { items: [fee] }", "8:7", #"write "unset""#),
    ("  who pays:\n    - { shares: unset }\n    - { items: [fee], shares: unset }", "9:7", "never reached"),
    ("  who pays:\n    - { shares: unset, at most: { school: 1 GBP } }", "8:33", "nothing to limit"),
    ("  who pays:\n    - { shares: { school: 50 % }, at most: { trust: 1 GBP } }", "8:46", "pays no share"),
    ("  who pays:\n    - { shares: { school: 50 % }, at most: { employee: 1 GBP } }", "8:46", "has no limit"),
    ("  excluded items: [parking]", "7:20", #"There is no item "parking""#),
    ("  items: [books, Books]", "7:18", #"There is an item "books" already"#),
    ("  items: [fee]", "7:11", #"Every school has "fee""#),
    ("  items: [books, traval]", "7:18", #""traval" could be taken for "travel""#),
    ("  items: [fees]", "7:11", #"could be taken for "fee""#),
    ("  items: [cov]", "7:11", #"could be taken for "cover""#),
    ("  items: [salaried-time]", "7:11", #"could be taken for "salaried time""#),
    ("  items: ['']", "7:11", "an empty word"),
    ("  items: [books]\n  excluded items: [books, boks]", "8:27", #"Did you mean "books"?"#),
    ("  excluded items: [travel, travel]", "7:28", #""travel" is there already"#),
    ("  who pays:\n    - { items: [fee, fee], shares: unset }", "8:22", #""fee" is there already"#),
    ("  repayment: { counted from: completion, before completion: unset, rounded: down }", "7:14", "bands: unset"),
    ("  repayment: { bands: unset, before completion: unset, rounded: down }", "7:14", #""counted from" is missing"#),
    ("  repayment: { counted from: start, bands: unset, before completion: unset }", "7:14", #""rounded" is missing"#),
    ("  repayment: { counted from: start, bands: unset, rounded: down }", "7:14", #""before completion" is missing"#),
    (repaymentStart + "bands: [ { within: 6 months, repays: 1 % } ] }", "7:89", "with or without the last day"),
    (
        repaymentStart + "bands: { fixed-term: [ { under: 1 month, repays: 1 % } ] } }", "7:85",
        "\"otherwise\" is missing"
    ),
    (
        repaymentStart + "bands: { seasonal: [], otherwise: [ { under: 1 month, repays: 1 % } ] } }", "7:87",
        "\"seasonal\" is"
    ),
    (repaymentStart + "bands: [ { under: 6 months } ] }", "7:87", #""repays" is missing"#),
    (repaymentStart + "bands: [ { under: 1 month, up to: 2 months, repays: 1 % } ] }", "7:87", "and one of them"),
    (repaymentStart + "bands: [ { under: 3 terms, repays: 1 % } ] }", "7:96", "write the months"),
    (repaymentStart + "bands: [ { under: one school year, repays: 1 % } ] }", "7:96", "end of a school year"),
    (repaymentStart + "bands: [ { under: 6-12 months, repays: 1 % } ] }", "7:96", "with or without its ends"),
    (
        repaymentStart + "bands: [ { up to: 6 months, repays: 9 % }, { under: 6 months, repays: 1 % } ] }", "7:121",
        "no later than the one before"
    ),
    (
        repaymentStart + "bands: [ { under: 6 months, repays: 9 % }, { under: 9 months, repays: 10 % } ] }", "7:121",
        "Who stays longer would repay more"
    ),
    (repaymentStart + "bands: [] }", "7:85", "There is no band"),
    (repaymentStart + "evenly over: { fixed-term: 12 months } }", "7:91", #""otherwise" is missing"#),
    (repaymentStart + "evenly over: { fixd-term: 12 months, otherwise: unset } }", "7:93", #"mean "fixed-term"?"#),
    (repaymentStart + "bands: unset, waived for: { death: Hedteacher } }", "7:113", #"Did you mean "headteacher"?"#),
    (repaymentStart + "bands: unset, within days: 10 working days }", "7:105", "write calendar days"),
    (repaymentStart + "bands: unset, rounded to: 0 GBP }", "7:104", "rounded to nothing"),
    (repaymentStart + "bands: unset, never for: { required-by-lw: true } }", "7:105", "Did you mean"),
    ("  yearly limits: [ { per: person, at most: about 300 pounds, pro rata: false } ]", "7:44", "gives no number"),
    ("  yearly limits: [ { per: person, at most: -3 GBP, pro rata: false } ]", "7:44", "an amount of money"),
    ("  yearly limits: [ { per: person, at most: 3 GBP } ]", "7:20", #""pro rata" is missing"#),
    ("  yearly limits: [ { per: team, at most: 3 GBP, pro rata: true } ]", "7:59", "A team has no share"),
    (
        "  yearly limits: [ { per: team, at most: unset }, { per: team, at most: 3 GBP } ]", "7:51",
        "There is a yearly limit per team already"
    ),
    (
        "  categories: [career, role]\n  yearly limits: [ { per: team, at most: unset, category: [career, role] }, "
            + "{ per: team, at most: 3 GBP, category: [role, career] } ]", "8:77",
        "There is a yearly limit per team for role, career already"
    ),
    ("  yearly limits: [ { per: team } ]", "7:20", #"write "unset""#),
    ("  yearly limits: [ { per: peson, at most: unset } ]", "7:27", #"Did you mean "person"?"#),
    ("  first: [ { name: a, asks for: interview, by: Headteacher } ]", "7:12", #""when" is missing"#),
    ("  first: [ { name: a, asks for: interveiw, by: chair, when: { sessions: 1 } } ]", "7:33", "interview"),
    ("  first: [ { name: a, asks for: interview, by: chair, when: { cost.total: 3 hours } } ]", "7:75", "money"),
    ("  providers: { otherwise by: chair }", "7:14", #""approved" is missing"#),
    ("  order: [ { name: a, when: { mode: virtual } }, { name: A, when: { sessions: 1 } } ]", "7:50", "already"),
    ("  order: unset", "7:10", "or none where nothing comes before"),
    ("  order: []", "7:10", #"write "none""#),
    ("  eligibility: [ { asks for: minimum servce, months: unset } ]", "7:30", #"Did you mean "minimum service"?"#),
    ("  eligibility: [ { asks for: minimum service } ]", "7:18", #"write "unset""#),
    ("  eligibility: [ { asks for: minimum service, months: 2 terms } ]", "7:55", "write the months"),
    ("  eligibility: [ { asks for: probation passed, months: 2 months } ]", "7:56", "does not belong"),
    ("  eligibility: [ { asks for: excluded groups, groups: [agancy] } ]", "7:56", #"Did you mean "agency"?"#),
    ("  eligibility: [ { asks for: probation passed, because: '' } ]", "7:57", "is empty"),
    ("  study leave: { half days a year: 3, pro rata: true, half days for a resit: 1 }", "7:16", "first sitting"),
    (
        "  study leave: { half days for a first sitting: some, half days for a resit: 1, half days a year: 1, pro rata: true }",
        "7:49", "gives no number"
    ),
    ("  time balance: { each month: 2 hours, pro rata: true }", "7:17", "what becomes of unused time"),
    ("  time balance: { each month: 2 days, pro rata: true, unused: kept }", "7:31", "a length of time"),
    ("  time balance: { each month: 2 hours, pro rata: true, unused: lapses after 1 term }", "7:64", "the months"),
    ("  time balance: { each month: 2 hours, pro rata: true, unused: lost }", "7:64", "lapses after 3 months"),
    ("  time balance: { each month: 2 hours, unused: kept }", "7:17", #""pro rata" is missing"#),
    ("  clauses: { repayment: FUN-2 }", "7:25", #"Did you mean "FUN-1"?"#),
]

@Suite struct FundingReadingTests {
    @Test("Who pays is read rule by rule, and what lacks of the whole is paid by the rest")
    func whoPays() throws {
        #expect(try fundingTerms().items == ["books", "parking"])
        let paying = try #require(fundingTerms().whoPays)
        #expect(paying.excluded == ["parking"] && paying.rules.count == 5)
        #expect(paying.rules[0].applies == isRequired)
        #expect(paying.rules[1].attempts == [.resit] && paying.rules[1].categories == ["career"])
        #expect(
            paying.rules[2].shares == [
                PayerShare("school", 5000, atMost: pounds(500)), PayerShare("employee", 5000),
            ])
        #expect(paying.rules[3].shares == nil && paying.rules[3].items == ["books"])
        #expect(
            paying.rules[4].shares == [
                PayerShare("school", 3333), PayerShare("local authority", 3333), PayerShare("trust", 3334),
            ])
    }

    @Test("Repayment is read with its bands, waivers and rounding; what is unset stays unset")
    func repayment() throws {
        let repayment = try #require(fundingTerms().repayment)
        #expect(
            repayment.scale
                == .bands([
                    RepaymentBand(months: 6, hundredths: 10_000),
                    RepaymentBand(months: 12, isInclusive: true, hundredths: 5000),
                ]))
        #expect(repayment.beforeCompletion == nil && repayment.exempt == isRequired && repayment.needsAgreement)
        #expect(repayment.waivers == [RepaymentWaiver("redundancy"), RepaymentWaiver("ill health", by: headPost)])
        #expect(repayment.floor == pounds(20) && repayment.rounding == MoneyRounding(.down, unit: 100))
        #expect(repayment.daysToRepay == 30 && repayment.method == "out of the last pay")
        let evenly = try fundingTerms(
            head + "funding:\n" + repaymentStart + "evenly over: { fixed-term: 1 year, otherwise: unset } }\n")
        #expect(
            evenly.repayment?.scale == .linear(RetentionPeriod(byContract: [.fixedTerm: 12], otherwise: nil)))
    }

    @Test("Limits, what is done first, providers, the order and who may ask are read")
    func lists() throws {
        let terms = try fundingTerms()
        #expect(
            terms.yearlyLimits == [
                YearlyLimit(per: .person, atMost: pounds(400), categories: ["career"], isProRata: nil),
                YearlyLimit(per: .team, atMost: nil),
            ])
        let first = try #require(terms.triggers.first)
        #expect(first.asks == .signedAgreement && first.by == headPost)
        #expect(
            first.applies
                == .any([costsOver(500), .compares("time.total", .over, .value(.minutes(1800)))]))
        #expect(terms.providers == ApprovedProviders(["Elm Valley Teaching Hub"], otherwiseBy: headPost))
        #expect(terms.order == FundingOrder([FundingRank("required by law", when: isRequired)]))
        #expect(
            terms.eligibility.map(\.kind) == [
                .minimumService(months: 12), .probationPassed, .contractOutlasts(months: nil),
                .excludes(["agency", "part-time"]), .noEvaluationOwed,
            ])
        #expect(terms.eligibility[0].justification == "the course takes a year")
        #expect(terms.clauses == ["repayment": ClauseIdentifier("FUN-1")])
    }

    @Test("Study leave and time that builds up are read; what is unset stays unset")
    func time() throws {
        let terms = try fundingTerms(
            head + """
                funding:
                  study leave:
                    { half days for a first sitting: 2, half days for a resit: unset, half days a year: 10, pro rata: true }
                  time balance: { each month: 1.5 hours, pro rata: unset, at most: 20 hours, unused: lapses after 1 year }

                """)
        #expect(terms.studyLeave == StudyLeave(perFirstSitting: 2, perResit: nil, perYear: 10, isProRata: true))
        let balance = TimeBalance(minutesPerMonth: 90, isProRata: nil, atMost: 1200, unused: .lapsesAfter(months: 12))
        #expect(terms.timeBalance == balance)
        for (text, unused) in [
            ("unused: kept", TimeBalance.Unused.kept), ("unused: unset", nil),
            ("carried over: 6 hours", .carriedOver(atMost: 360)),
        ] {
            let terms = try fundingTerms(
                head + "funding:\n  time balance: { each month: unset, pro rata: false, \(text) }\n")
            #expect(terms.timeBalance == TimeBalance(minutesPerMonth: nil, isProRata: false, unused: unused))
        }
    }

    @Test("Each fault is told with its line and column and what to write", arguments: faults)
    func fault(_ text: String, place: String, says: String) throws {
        let found = problems(head + "funding:\n" + text + "\n")
        #expect(found.count == 1)
        let first = try #require(found.first)
        #expect(first.hasPrefix("elmfield.yaml:\(place): "), "\(first)")
        #expect(first.contains(says), "\(first)")
    }

    @Test("A term that may treat some less favourably is warned of, unless its reason is written down")
    func warnings() throws {
        let read = try EditionReader().readWithWarnings(EditionSource(file: "elmfield.yaml", text: document))
        #expect(read.edition.funding?.eligibility.count == 5)
        #expect(read.warnings.map(\.line) == [46, 47, 48, 49])
        let words = ["family leave", "fixed-term", "part-time", "family leave"]
        for (warning, word) in zip(read.warnings, words) { #expect(warning.message.contains(word)) }
        #expect(read.warnings[0].description.hasPrefix(#"elmfield.yaml:46:7: "probation passed" may treat"#))
    }

    @Test("Warnings of the edition inherited are told with its file")
    func inheritedWarnings() throws {
        let child = "policy: P\nedition: c\ninherits: elmfield\nin force: { from: 2026-01-01 }\n"
        let read = try EditionReader().readWithWarnings(EditionSource(file: "c.yaml", text: child)) {
            EditionSource(file: $0 + ".yaml", text: document)
        }
        #expect(Set(read.warnings.map(\.file)) == ["elmfield.yaml"] && read.warnings.count == 4)
    }

    @Test("What the guide shows is read without a fault")
    func guide() throws {
        let guide = try #require(contents(of: "Documentation/write-your-schools-policy.md"))
        let section = try #require(guide.components(separatedBy: "\n## ").first { $0.hasPrefix("5. Say how money") })
        let blocks = section.components(separatedBy: "```").enumerated().filter { $0.offset % 2 == 1 }
            .map { $0.element.replacing("yaml\n", with: "", maxReplacements: 1) }
        #expect(blocks.count == 6)
        let read = try EditionReader().readWithWarnings(
            EditionSource(file: "guide.yaml", text: head + blocks.joined()))
        let terms = try #require(read.edition.funding)
        #expect(read.warnings == [] && terms.eligibility.count == 5 && terms.whoPays?.rules.count == 4)
        #expect(terms.repayment?.waivers.count == 4 && terms.order != nil && terms.yearlyLimits.count == 2)
        #expect(terms.studyLeave != nil && terms.timeBalance?.minutesPerMonth == 120)
    }
}
