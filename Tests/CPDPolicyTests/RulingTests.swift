import CPDDomain
import CPDPolicy
import CPDPolicyDocument
import Testing

/// A subject of an embedder's own.
private struct Loan: Sendable {
    var pages: Int?
    var title = "Reading for pleasure"
}

/// Answers in numbers.
private struct PageLimit: NumericRule {
    let words: RulingWords
    let limit: Int

    init(_ clause: String, limit: Int) {
        self.limit = limit
        self.words = RulingWords(
            ClauseIdentifier(clause), reasons: ["short-enough", "too-long", "length-unknown"].map { ReasonCode($0) })
    }

    func answer(_ loan: Loan) -> Ruling {
        guard let pages = loan.pages else { return Ruling(.notEvidenced, reason: 2) }
        let fits = pages <= self.limit
        return Ruling(fits ? .met : .notMet, reason: fits ? 0 : 1, .count(pages), .count(self.limit))
    }
}

/// Answers in words.
private struct HasTitle: PolicyRule {
    let clause = ClauseIdentifier("T")

    func check(_ loan: Loan) -> Finding {
        Finding(
            clause: self.clause, outcome: .met, reason: ReasonCode("titled"), arguments: [.text(loan.title)],
            evidence: [Evidence(statement: loan.title, source: "cover", attestedBy: "Mira Sandoval")])
    }
}

private struct IsGift: PolicyExemption {
    let clause = ClauseIdentifier("G")

    func exempt(_ loan: Loan) -> Finding? {
        loan.title.isEmpty ? Finding(clause: self.clause, outcome: .notApplicable, reason: ReasonCode("gift")) : nil
    }
}

@Suite struct RulingTests {
    private let policy = Policy<Loan>(
        rules: [PageLimit("A", limit: 10), HasTitle(), PageLimit("B", limit: 100)], exemptions: [IsGift()])

    @Test(
        "Rules that answer in numbers and in words stand in one verdict in their order", arguments: [5, 50, 500, nil])
    func mixed(_ pages: Int?) {
        let loan = Loan(pages: pages)
        let verdict = self.policy.assess(loan)
        #expect(Array(verdict.findings) == self.policy.rules.map { $0.check(loan) })
        #expect(verdict.findings.map(\.clause.rawValue) == ["A", "T", "B"])
        #expect(verdict.findings[1].evidence.map(\.source) == ["cover"])
        let wanted: Answer = pages.map { $0 <= 10 ? .meets : .doesNotMeet } ?? .notYet
        #expect(verdict.answer == wanted)
    }

    @Test("A finding in numbers has its reason and its numbers like any other")
    func finding() {
        let finding = self.policy.assess(Loan(pages: 50)).findings[0]
        #expect(finding.outcome == .notMet && finding.reason.rawValue == "too-long")
        #expect(finding.arguments == [.count(50), .count(10)])
        #expect(self.policy.assess(Loan(pages: nil)).findings[2].reason.rawValue == "length-unknown")
    }

    @Test("An exemption comes first, and nothing binds beside it")
    func exemption() {
        let verdict = self.policy.assess(Loan(pages: 500, title: ""))
        #expect(verdict.findings.map(\.clause.rawValue) == ["G", "A", "T", "B"])
        #expect(verdict.findings[1].outcome == .notMet && verdict.answer == .meets)
    }

    @Test("Findings kept as numbers equal the same findings in words, and hash alike")
    func equality() {
        let found = self.policy.assess(Loan(pages: 50)).findings
        let inWords = Findings(Array(found))
        #expect(found == inWords && found.hashValue == inWords.hashValue)
        #expect(found != self.policy.assess(Loan(pages: 51)).findings)
        #expect(found != Findings(found.dropLast()))
    }

    @Test("A ruling keeps every kind of number as it was given")
    func numbers() {
        let euro = Currency(rawValue: "EUR") ?? .gbp
        let kinds: [(NumericArgument, ReasonArgument)] = [
            (.money(Money(minorUnits: -5, currency: euro)), .money(Money(minorUnits: -5, currency: euro))),
            (.date(someDate), .date(someDate)), (.count(.max), .count(.max)), (.minutes(-1), .minutes(-1)),
            (.months(18), .months(18)), (.percentage(1250), .percentage(1250)), (.truth(true), .term("yes")),
            (.truth(false), .term("no")), (.timeOfDay(945), .text("15:45")), (.notRecorded, .term("not recorded")),
        ]
        let words = RulingWords(ClauseIdentifier("A"), reasons: [ReasonCode("r")])
        for (number, argument) in kinds {
            #expect(words.finding(for: Ruling(.met, reason: 0, number)).arguments == [argument])
            let three = words.finding(for: Ruling(.met, reason: 0, number, .count(1), number))
            #expect(three.arguments == [argument, .count(1), argument])
        }
    }

    @Test("A rule of an edition about a subject of an embedder's own is read, checked and asked like any other")
    func ownSubject() throws {
        let registry = RuleRegistry<Loan>(
            [
                RuleKind(
                    name: "short", summary: "It is short.",
                    parameters: [ParameterSpecification(name: "at most", type: .count)],
                    make: { .rule(PageLimit($0.rawValue, limit: $1.count("at most") ?? 0)) })
            ],
            facts: FactCatalogue([TypedFact("pages", .count, "How long it is.") { $0.pages.map { .count($0) } }]))
        let text = """
            policy: Lending
            edition: lending-2026
            in force: { from: 2026-01-01 }
            clauses:
              - { id: LOC-1, text: It is short., force: must, check: short, at most: 10 }
              - { id: LOC-2, text: It has pages., force: must, require: { pages: { over: 0 } } }
            """
        let edition = try EditionReader(registry: registry).read(text, file: "e.yaml")
        let verdict = edition.makePolicy(registry: registry).assess(Loan(pages: 12))
        #expect(verdict.findings.map(\.outcome) == [.notMet, .met] && verdict.answer == .doesNotMeet)
        #expect(verdict.findings[1].arguments == [.term("pages"), .term("over"), .count(12), .list([.count(0)])])
        let problems = try #require(throws: DocumentError.self) {
            try EditionReader(registry: registry).read(text.replacing("pages: {", with: "page: {"), file: "e.yaml")
        }
        #expect("\(problems)".contains("pages"))
    }
}
