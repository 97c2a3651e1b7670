import CPDDomain
import CPDPolicy
import CPDPolicyDocument
import Testing

/// A condition, a change to the facts of the example, and what is found.
struct ConditionCase: Sendable, CustomTestStringConvertible {
    let text: String
    let outcome: Outcome
    let sentence: String
    let change: @Sendable (inout ProvisionFacts) -> Void

    var testDescription: String { "\(self.text): \(self.outcome.rawValue)" }

    init(
        _ text: String, _ outcome: Outcome, _ sentence: String,
        _ change: @escaping @Sendable (inout ProvisionFacts) -> Void = { _ in }
    ) {
        self.text = text
        self.outcome = outcome
        self.sentence = sentence
        self.change = change
    }
}

private let cheap = [CostFact(kind: .fee, amount: pounds(120))]
private let dear = [CostFact(kind: .fee, amount: pounds(620)), CostFact(kind: .travel, amount: pounds(30))]

private let cases = [
    ConditionCase(
        "require: { cost.total: { at most: 500 GBP } }", .met, "full cost: £120.00 (at most £500.00)"
    ) { $0.costs = cheap },
    ConditionCase(
        "require: { cost.total: { at most: 500 GBP } }", .notMet, "full cost: £650.00 (at most £500.00)"
    ) { $0.costs = dear },
    ConditionCase(
        "require: { cost.total: { at most: 500 GBP } }", .notEvidenced, "full cost: not recorded (at most £500.00)"
    ) { $0.costs = nil },
    ConditionCase(
        "require: { cost.total: { at most: 500 EUR } }", .notEvidenced, "full cost: £120.00 (at most EUR 500.00)"
    ) { $0.costs = cheap },
    ConditionCase(
        "when: { cost.total: { over: 500 GBP } }\nrequire: { mode: virtual }", .notApplicable,
        "does not apply: full cost: £120.00 (over £500.00)"
    ) { $0.costs = cheap },
    ConditionCase(
        "when: { cost.total: { over: 500 GBP } }\nrequire: { mode: virtual }", .notEvidenced,
        "full cost: not recorded (over £500.00)"
    ) {
        $0.costs = nil; $0.mode = .faceToFace
    },
    ConditionCase(
        "when: { cost.total: { over: 500 GBP } }\nrequire: { mode: virtual }", .met, "mode: virtual (must be virtual)"
    ) {
        $0.costs = nil; $0.mode = .virtual
    },
    ConditionCase(
        "require: { any: [ { mode: virtual }, { cost.travel: { at most: 40 GBP } } ] }", .met,
        "cost of travel: £30.00 (at most £40.00)"
    ) {
        $0.costs = dear; $0.mode = nil
    },
    ConditionCase(
        "require: { any: [ { mode: virtual }, { cost.travel: { at most: 20 GBP } } ] }", .notMet,
        "mode: face to face (must be virtual); cost of travel: £30.00 (at most £20.00)"
    ) {
        $0.costs = dear; $0.mode = .faceToFace
    },
    ConditionCase(
        "require: { any: [ { mode: virtual }, { cost.travel: { at most: 20 GBP } } ] }", .notEvidenced,
        "mode: not recorded (must be virtual)"
    ) {
        $0.costs = dear; $0.mode = nil
    },
    ConditionCase(
        "require: { not: { mode: { one of: [virtual, blended] } } }", .notMet,
        "mode: blended (must be none of virtual, blended)"
    ) { $0.mode = .blended },
    ConditionCase(
        "require: { not: { mode: present } }", .met, "mode: not recorded (must not be recorded)"
    ) { $0.mode = nil },
    ConditionCase("require: { mode: present }", .notMet, "mode: not recorded (must be recorded)") { $0.mode = nil },
    ConditionCase(
        "require: { time.total: { under: 2 hours } }", .notMet, "time in all: 3 hours (under 2 hours)"
    ) { $0.minutes = 180 },
    ConditionCase(
        "require: { starts-on: { over: { fact: asked-on } } }", .notEvidenced,
        "first day: not recorded (after 12 November 2026)"
    ) { $0.sessions = [SessionFact(date: nil, minutes: 60)] },
    ConditionCase(
        "require: { starts-on: { within: { from: 2027-01-01, until: 2027-04-01 } } }", .met,
        "first day: 6 January 2027 (from 1 January 2027 to before 1 April 2027)"
    ) { $0.sessions = [SessionFact(date: day("2027-01-06"), minutes: 60)] },
    ConditionCase(
        "require: { not: { starts-on: { within: { from: 2027-01-01, until: 2027-04-01 } } } }", .notMet,
        "first day: 6 January 2027 (before 1 January 2027, or on or after 1 April 2027)"
    ) { $0.sessions = [SessionFact(date: day("2027-01-06"), minutes: 60)] },
    ConditionCase(
        "require: { starts-on: { within: { from: 2027-01-01 } } }", .notMet,
        "first day: 6 December 2026 (on or after 1 January 2027)"
    ) { $0.sessions = [SessionFact(date: day("2026-12-06"), minutes: 60)] },
    ConditionCase(
        "require: { not: { starts-on: { at least: 2027-01-01 } } }", .notMet,
        "first day: 6 January 2027 (before 1 January 2027)"
    ) { $0.sessions = [SessionFact(date: day("2027-01-06"), minutes: 60)] },
    ConditionCase(
        "require: { days-until-start: { at least: 14 } }", .notMet, "days until it starts: -3 (at least 14)"
    ) { $0.sessions = [SessionFact(date: day("2026-11-09"), minutes: 60)] },
    ConditionCase(
        "require: { attested.diversity: true }", .notEvidenced, "respect for diversity: not recorded (must be yes)"
    ) { $0.diversityCheck = tick },
    ConditionCase(
        "require: { attested.diversity: true }", .notMet, "respect for diversity: no (must be yes)"
    ) { $0.diversityCheck = attested(holds: false) },
    ConditionCase(
        "require: { all: [ { participants: { at most: 20 } }, { cost.per-participant: { at most: 40 GBP } } ] }", .met,
        "participants: 3 (at most 20); cost for each participant: £40.00 (at most £40.00)"
    ) {
        $0.costs = cheap; $0.participants = 3
    },
    ConditionCase(
        "require: { budget.short-by: { equals: 0 GBP } }", .notMet, "money lacking in the budget: £5.00 (must be £0.00)"
    ) {
        $0.budget = [
            BudgetFact(line: "A", financialYear: "2026–27", asked: pounds(10), left: pounds(5)),
            BudgetFact(line: "B", financialYear: "2026–27", asked: pounds(10), left: pounds(50)),
        ]
    },
]

@Suite struct ConditionTests {
    @Test("A condition is met, not met, not evidenced or silent, and says on what it rests", arguments: cases)
    func found(_ row: ConditionCase) throws {
        let edition = try EditionReader().read(conditionEdition(row.text), file: "e.yaml")
        let finding = try #require(edition.makePolicy().assess(facts(row.change)).findings.first)
        #expect(finding.outcome == row.outcome)
        #expect(SentenceCatalogue.english.sentence(for: finding) == row.sentence)
        let hasRemedy = row.outcome == .notMet || row.outcome == .notEvidenced
        #expect((SentenceCatalogue.english.remedy(for: finding) != nil) == hasRemedy)
    }

    @Test("What would change a condition is said as what it asks")
    func remedy() throws {
        let text = "require: { any: [ { mode: virtual }, { cost.travel: { at most: 20 GBP } } ] }"
        let edition = try EditionReader().read(conditionEdition(text), file: "e.yaml")
        let finding = try #require(
            edition.makePolicy().assess(
                facts {
                    $0.costs = dear; $0.mode = .faceToFace
                }
            ).findings.first)
        #expect(
            SentenceCatalogue.english.remedy(for: finding) == "mode must be virtual; cost of travel at most £20.00")
    }

    @Test("A time of day is told as a clock tells it, and is written with the facts and read again")
    func timeOfDay() throws {
        let text = conditionEdition("require: { ends-at: { at most: 17:00 } }")
        let edition = try EditionReader().read(text, file: "e.yaml")
        let late = try facts {
            $0.sessions = [SessionFact(date: day("2027-01-13"), minutes: 95, startMinute: 15 * 60 + 45)]
        }
        let finding = try #require(edition.makePolicy().assess(late).findings.first)
        #expect(finding.outcome == .notMet)
        #expect(SentenceCatalogue.english.sentence(for: finding) == "time it ends: 17:20 (at most 17:00)")
        let record = CheckRecord(
            edition: edition.name, digests: [], facts: late, verdict: edition.makePolicy().assess(late))
        #expect(try CheckRecord.decode(record.encode()) == record)
        let shown = EditionComparison(
            old: try EditionReader().read(text.replacing("17:00", with: "17:30"), file: "e.yaml"), new: edition
        ).differences()
        #expect(!shown.found.isEmpty, "the search finds the quarter of an hour between")
    }

    @Test("Every fact has a name in words, and a meaning that is a sentence")
    func names() {
        for fact in FactCatalogue.provision.facts {
            #expect(SentenceCatalogue.english.terms[fact.name] != nil, "\(fact.name)")
            #expect(fact.meaning.hasSuffix(".") && !fact.meaning.hasSuffix(".."), "\(fact.name)")
        }
    }

    @Test("An embedder's own fact can be named like any other")
    func ownFact() throws {
        let registry = RuleRegistry.standard.adding(facts: [
            TypedFact("travel.distance", .count, "How many miles away it is.") { _ in .count(30) }
        ])
        let edition = try EditionReader(registry: registry)
            .read(conditionEdition("require: { travel.distance: { at most: 25 } }"), file: "e.yaml")
        let verdict = try edition.makePolicy(registry: registry).assess(exampleFacts())
        #expect(verdict.findings.map(\.outcome) == [.notMet])
        // Without it the clause is not forgotten.
        #expect(try edition.makePolicy().assess(exampleFacts()).findings.map(\.outcome) == [.notEvidenced])
    }

    @Test("A check with conditions is kept and read back as it was")
    func kept() throws {
        for row in cases {
            let edition = try EditionReader().read(conditionEdition(row.text), file: "e.yaml")
            let facts = try facts(row.change)
            let record = CheckRecord(
                edition: edition.name, digests: [], facts: facts, verdict: edition.makePolicy().assess(facts))
            #expect(try CheckRecord.decode(record.encode()) == record)
        }
    }
}
