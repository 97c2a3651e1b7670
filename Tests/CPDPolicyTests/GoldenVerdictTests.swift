import CPDDomain
import CPDPolicy
import CPDPolicyDocument
import Foundation
import Testing

/// A subject whose facts and verdict are kept as text, and are the same for ever.
struct GoldenSubject: Sendable, CustomTestStringConvertible {
    let name: String
    let change: @Sendable (inout ProvisionFacts) -> Void

    var testDescription: String { self.name }

    init(_ name: String, _ change: @escaping @Sendable (inout ProvisionFacts) -> Void = { _ in }) {
        (self.name, self.change) = (name, change)
    }

    /// Where the kept text lies: one canonical record, and a newline that ends the file.
    var file: URL { goldenFolder.appending(path: self.name + ".json") }

    /// The subjects of which texts are kept. To keep a new one, add it here and run the tests once with
    /// `CPD_WRITE_GOLDEN=1`: texts that exist are never written over.
    static let all: [GoldenSubject] = [
        .init("everything-met"),
        .init("nothing-recorded") { $0 = ProvisionFacts(title: "Nothing recorded", date: day("2026-11-12")) },
        .init("required-by-law-over-budget") {
            $0.title = "First aid at work"
            $0.requiredByLaw = true
            $0.budget?[0].left = pounds(100)
        },
        .init("refused-on-every-criterion") { facts in
            facts.title = "Away day"
            facts.priorities = []
            facts.effectivePractice = attested(holds: false)
            facts.pupilBenefit = .nothing(because: "for the office")
            facts.diversityCheck = attested(holds: false)
            facts.expertise = []
            facts.sessions = []
            facts.minutes = 60
            facts.standard = .nothing(because: "")
            facts.currentEvidence = attested("an old report", dated: "2010-05-04")
            facts.alternativeMode = .nothing(because: "nobody asked")
            facts.accommodation = AccommodationFact(room: .nothing(because: "the hall is let"))
            facts.evaluationPlan = .nothing(because: "too small")
            facts.impactPlan = .nothing(because: "too small")
            facts.budget?[0].left = pounds(980)
        },
        .init("year-not-set-and-conference") {
            $0.title = "Subject conference"
            $0.approach = .conference
            $0.budget?[2].left = nil
            $0.currentEvidence?.sourceDatedOn = nil
            $0.isRepeated = true
            $0.changedByFeedback = .value("shorter talks, more practice – “as asked”")
        },
        .init("light-inset") {
            $0.title = "Calm corridors"
            $0.approach = .inSchoolTraining
            $0.mode = .faceToFace
            $0.participants = 14
            $0.makeLight()
            $0.budget = nil
            $0.impactPlan = .value(.init(intendedChange: "calmer starts", followUpQuestion: "What do you do now?"))
        },
    ]
}

/// The facts of a golden subject under the edition with conditions.
private let conditions = conditionEdition(
    """
    when: { cost.total: { over: 500 GBP } }
    require:
      all:
        - { days-until-start: { at least: 30 } }
        - { any: [ { mode: blended }, { participants: { at most: 2 } } ] }
        - { not: { evidence.dated-on: { within: { from: 2000-01-01, until: 2020-01-01 } } } }
    """)

private let goldenFolder = packageRoot.appending(path: "Tests/CPDPolicyTests/Golden")

@Suite struct GoldenVerdictTests {
    /// The edition whose name a record bears.
    private func edition(named name: String) throws -> PolicyEdition {
        name == "elmfield" ? try EditionReader().read(conditions, file: "elmfield.yaml") : try shippedEdition()
    }

    private func record(of subject: GoldenSubject, under name: String) throws -> String {
        let facts = try facts(subject.change)
        return CheckRecord.encode(
            try self.edition(named: name).makePolicy().assess(facts), facts: facts, edition: name)
    }

    /// The kept texts: one line for each edition.
    private func lines(of subject: GoldenSubject) throws -> [String] {
        if ProcessInfo.processInfo.environment["CPD_WRITE_GOLDEN"] != nil,
            !FileManager.default.fileExists(atPath: subject.file.path)
        {
            let texts = try ["spring-2024", "elmfield"].map { try self.record(of: subject, under: $0) + "\n" }
            try texts.joined().write(to: subject.file, atomically: true, encoding: .utf8)
        }
        return try String(contentsOf: subject.file, encoding: .utf8).split(separator: "\n").map(String.init)
    }

    @Test("Kept facts under a kept edition give the kept verdict, byte for byte", arguments: GoldenSubject.all)
    func replay(_ subject: GoldenSubject) throws {
        let lines = try self.lines(of: subject)
        #expect(lines.count == 2)
        for line in lines {
            let kept = try CheckRecord.decode(line)
            let verdict = try self.edition(named: kept.edition).makePolicy().assess(kept.facts)
            #expect(verdict == kept.verdict)
            #expect(CheckRecord.encode(verdict, facts: kept.facts, edition: kept.edition) == line)
            #expect(kept.facts.title.isEmpty == false && kept.verdict.findings.isEmpty == false)
        }
    }

    @Test("The subjects are told apart by their answers, and every outcome and every criterion is among them")
    func spread() throws {
        let records = try GoldenSubject.all.flatMap { try self.lines(of: $0) }.map { try CheckRecord.decode($0) }
        let findings = records.flatMap(\.verdict.findings)
        #expect(Set(records.map(\.verdict.answer)) == Set(Answer.allCases))
        for criterion in criteria {
            let outcomes = Set(findings.filter { $0.clause == criterion }.map(\.outcome))
            #expect(outcomes.isSuperset(of: [.met, .notMet, .notEvidenced]), "\(criterion)")
        }
        let kept = try FileManager.default.contentsOfDirectory(atPath: goldenFolder.path).filter {
            $0.hasSuffix(".json")
        }
        #expect(
            Set(kept) == Set(GoldenSubject.all.map { $0.name + ".json" }), "a text without a subject is not replayed")
    }
}
