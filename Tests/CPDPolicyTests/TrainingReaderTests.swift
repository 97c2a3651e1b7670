import CPDDomain
import CPDPolicy
import CPDPolicyDocument
import Foundation
import Testing

/// A row as somebody wrote it, and what is said of it.
struct TrainingFault: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: String
    let problem: String

    init(_ name: String, _ text: String, _ problem: String) {
        (self.testDescription, self.text, self.problem) = (name, text, problem)
    }
}

private let plain = "id: A, what: b, course: c, force: law, mark: S, source: d"

private let trainingFaults = [
    TrainingFault(
        "an unknown key", "- { \(plain), then: never, grade: 1 }",
        #"5:77: "grade" is not part of a requirement. Did you mean "grace"?"#),
    TrainingFault(
        "no rule", "- { \(plain) }",
        #"5:3: The requirement says neither when it is due first nor when again. If no source says, write "then: not given"."#
    ),
    TrainingFault(
        "an ambiguous interval", "- { \(plain), then: biannually }",
        #"5:70: "biannually" can mean every 6 months, or every 24 months: write which. It is written: every 12 months, each term, regularly, never or not given."#
    ),
    TrainingFault(
        "no months", "- { \(plain), then: every 0 months }",
        #"5:70: "then" is every 12 months, each term, regularly, never or not given; this is "every 0 months"."#),
    TrainingFault(
        "a first time nobody knows", "- { \(plain), first: soon }",
        #"5:71: "soon" gives no number. It could mean every term, or once a year: write which, or unset where the policy does not say. It is written: before starting, on starting, within 30 days or within 3 months."#
    ),
    TrainingFault(
        "no source", "- { id: A, what: b, course: c, force: law, mark: S, then: never }",
        #"5:3: "source" is missing from the requirement."#),
    TrainingFault(
        "a source where there is none", "- { id: A, what: b, course: c, force: law, mark: U, source: d, then: never }",
        "5:61: A row marked U has no source: mark it S or S2, or take the source away."),
    TrainingFault(
        "on without a source", "- { id: A, what: b, course: c, force: law, mark: U, then: never, switched on: true }",
        "5:79: A row without a source is off; a school switches it on in its own settings."),
    TrainingFault(
        "a responsibility misspelt", "- { \(plain), then: never, who: { holders of: [first aider] } }",
        #"5:97: "first aider" is no responsibility of this set. Did you mean "first-aider"?"#),
    TrainingFault(
        "a capacity misspelt", "- { \(plain), then: never, who: { capacities: [governer] } }",
        #"5:97: "governer" is not one of the words for "capacities": employee, supply, agency, peripatetic, trainee, governor, volunteer, central staff. Did you mean "governor"?"#
    ),
    TrainingFault(
        "an end before the beginning", "- { \(plain), then: never, in force: { from: 2026-01-01, until: 2026-01-01 } }",
        "5:87: The requirement would end before it begins."),
    TrainingFault(
        "two rows on the same days",
        "- { \(plain), then: never, in force: { until: 2026-09-01 } }\n- { \(plain), then: never, in force: { from: 2026-08-31 } }",
        #"6:3: "A" is in force on the same days as in line 5: end one before the other begins."#),
]

@Suite struct TrainingReaderTests {
    private func problems(_ rows: String) -> [String] {
        let text = "training set: T\nnation: England\nresponsibilities: [first-aider]\nrequirements:\n" + rows
        do {
            _ = try TrainingReader().read(text, file: "t.yaml")
            return []
        } catch { return error.problems.map { "\($0.line):\($0.column): \($0.message)" } }
    }

    @Test("A fault is told with its line and column", arguments: trainingFaults)
    func faults(_ row: TrainingFault) {
        #expect(self.problems(row.text) == [row.problem])
    }

    @Test("Each shipped row has a source or is off, and no two of one name overlap", arguments: Nation.allCases)
    func shipped(_ nation: Nation) throws {
        let set = try ShippedTraining.set(of: nation)
        #expect(!set.requirements.isEmpty)
        #expect(set.checkedOn != nil)
        for row in set.requirements {
            #expect(row.audience.nation == nation)
            #expect((row.source.mark == .none) == row.source.text.isEmpty)
            if row.source.mark == .none { #expect(!row.isOn && !TrainingSettings().asks(row)) }
            let others = set.rows(of: row.id)
            #expect(zip(others, others.dropFirst()).allSatisfy { $0.until != nil && $0.until == $1.from })
        }
    }

    @Test("The documents' examples are read")
    func documented() throws {
        let blocks = try #require(contents(of: "Documentation/required-training.md")).components(
            separatedBy: "```yaml\n"
        )
        .dropFirst().compactMap { $0.components(separatedBy: "```").first }
        try #require(blocks.count == 3)
        let set = try TrainingReader().read(blocks[0], file: "required-training.md")
        #expect(set.requirements.first?.renewal == .everyMonths(36))
        #expect(set.requirements.first?.graceMonths == 1)
        let head = "policy: P\nedition: s\nin force: { from: 2026-01-01 }\nclauses: []\n"
        let edition = try EditionReader().read(head + blocks[1], file: "required-training.md")
        #expect(edition.training.unknown(to: [try ShippedTraining.set(of: .england)]).isEmpty)
        #expect(edition.training.months.count + edition.training.days.count + edition.training.switchedOn.count == 3)
        let given = try EntitlementReader().read(blocks[2], file: "required-training.md")
        #expect(given.lines.first?.values.assessedTerms == [3, 6] && given.lines.first?.values.isReviewed == true)
    }

    private func edition(_ name: String, _ training: String) -> String {
        "policy: P\nedition: \(name)\nin force: { from: 2026-01-01 }\nrequired training: \(training)\n"
    }

    @Test("An edition sets what the sources leave open; the one above it cannot be loosened")
    func settings() throws {
        let above = self.edition("trust", "{ months: { EN-SG-1: 12 }, switched on: [EN-SG-9] }") + "clauses: []\n"
        let below =
            self.edition("school", "{ months: { EN-SG-1: 24, EN-SG-10: 36 }, days: { EN-SG-3: 14 } }")
            + "inherits: trust\n"
        let edition = try EditionReader().read(below, file: "s.yaml") { name in
            name == "trust" ? EditionSource(file: "t.yaml", text: above) : nil
        }
        let ids = ["EN-SG-1", "EN-SG-10", "EN-SG-3", "EN-SG-9"].map { RequirementIdentifier($0) }
        #expect(edition.training.months == [ids[0]: 12, ids[1]: 36])
        #expect(edition.training.days == [ids[2]: 14])
        #expect(edition.training.switchedOn == [ids[3]])
        #expect(edition.training.unknown(to: [try ShippedTraining.set(of: .england)]).isEmpty)
        #expect(edition.training.unknown(to: []).count == 4)
    }

    @Test("A setting that is no number of months is told with its place")
    func badSettings() {
        let error = #expect(throws: DocumentError.self) {
            try EditionReader().read(
                self.edition("s", "{ months: { A: 0, B: often }, dayz: {} }") + "clauses: []\n", file: "s.yaml")
        }
        #expect(
            error?.problems.map { "\($0.line):\($0.column): \($0.message)" } == [
                "4:35: \"A\" is a number of months from 1 to 1200; this is 0.",
                "4:41: \"often\" gives no number. It could mean every term, or once a year: write which, or unset where the "
                    + "policy does not say.",
                "4:50: \"dayz\" is not part of required training. Did you mean \"days\"?",
            ])
    }

    @Test("A designated safeguarding lead in post since 2024, over the change of guidance of 2026")
    func overTheChange() throws {
        let set = try ShippedTraining.set(of: .england)
        var person = somebody([done("2025-05-01", "designated-safeguarding-lead")])
        person.posts[0].period = period("2024-09-01")
        person.responsibilities = [HeldResponsibility("designated safeguarding lead", period("2024-09-01"))]
        func states(_ on: String) -> [String: TrainingState] {
            Dictionary(
                trainingAssessment.standings(set, of: person, on: day(on)).map { ($0.requirement.rawValue, $0.state) },
                uniquingKeysWith: { first, _ in first })
        }
        for on in ["2026-08-31", "2026-09-01"] {
            #expect(states(on)["EN-SG-5"] == .met(until: day("2027-05-01")))
            #expect(states(on)["EN-SG-6"] == .overdue(since: day("2026-05-01")))
            #expect(states(on)["EN-SG-7"] == .overdue(since: day("2024-09-02")))
            #expect(states(on)["EN-SG-1"] == .unset)
            #expect(states(on)["EN-SG-9"] == .notApplicable)
            #expect(states(on)["EN-EY-1"] == .notApplicable)
        }
        #expect(set.requirements.first { $0.id.rawValue == "EN-SG-11" }?.isRequiredByLaw == true)
    }
}
