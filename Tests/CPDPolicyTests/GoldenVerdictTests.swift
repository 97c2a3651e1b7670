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

    /// Where the kept texts lie: canonical records, one a line, of version 1 and of the version that names digests.
    var files: [URL] { [self.name + ".json", self.name + ".2.json"].map { goldenFolder.appending(path: $0) } }

    /// The subjects of which texts are kept. To keep a new one, add it here and run the tests once with
    /// `CPD_WRITE_GOLDEN=1`: texts that exist are never written over, and the editions are frozen with them.
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

/// An edition with conditions, as it was when the first texts were kept.
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

/// The documents that kept texts were made under, each in a file that bears its digest: frozen with the texts, so that
/// what ships today may change and they replay all the same.
private enum FrozenEditions {
    static let folder = goldenFolder.appending(path: "Editions")

    /// What records of version 1 were made under; they name no digests.
    static let ofVersion1 = [
        "spring-2024": "661fb0b08d8dff0c75d0d44887760971a04434feb62ce7f215725cb19d57e457",
        "elmfield": "83e9b2c5710a97fe900c864eb7a22899c3c1ca89d86c96b053c1a0094e5f5339",
    ]

    static func source(_ digest: EditionDigest) throws -> EditionSource {
        let bytes = try Data(contentsOf: self.folder.appending(path: digest.sha256 + ".yaml"))
        return EditionSource(file: digest.edition, bytes: Array(bytes))
    }

    /// The edition a record was made under, read from the frozen documents alone.
    static func edition(of record: CheckRecord) throws -> ReadEdition {
        var digests = record.digests
        if digests.isEmpty {
            digests = [
                EditionDigest(edition: record.edition, sha256: try #require(self.ofVersion1[record.edition]))
            ]
        }
        return try EditionReader().readWithWarnings(self.source(digests[0])) { name in
            digests.first { $0.edition == name }.flatMap { try? self.source($0) }
        }
    }

    /// Keeps the documents of an edition as they are today, where they are not kept.
    static func freeze(_ sources: [EditionSource]) throws {
        for source in sources {
            let file = self.folder.appending(path: EditionDigest(edition: "", of: source).sha256 + ".yaml")
            guard !FileManager.default.fileExists(atPath: file.path) else { continue }
            try Data(source.bytes).write(to: file)
        }
    }
}

@Suite struct GoldenVerdictTests {
    /// What new texts are made under: the shipped edition, one with conditions, and one that inherits.
    private static let today: [[EditionSource]] = [
        [EditionSource(file: "spring-2024", text: ShippedEdition.spring2024)],
        [EditionSource(file: "elmfield", text: conditions)],
        [
            EditionSource(
                file: "kestrel-primary", text: contents(of: "Examples/Editions/kestrel-primary.yaml") ?? ""),
            EditionSource(file: "spring-2024", text: ShippedEdition.spring2024),
        ],
    ]

    /// Keeps texts of today where a subject has none.
    private func keep(_ subject: GoldenSubject) throws {
        var texts = ""
        for sources in Self.today {
            try FrozenEditions.freeze(sources)
            let read = try EditionReader().readWithWarnings(sources[0]) { name in
                sources.first { EditionReader.editionName(in: $0) == name }
            }
            let facts = try facts(subject.change)
            let verdict = read.edition.makePolicy().assess(facts)
            texts +=
                CheckRecord.encode(verdict, facts: facts, edition: read.edition.name, digests: read.digests) + "\n"
        }
        try texts.write(to: subject.files[1], atomically: true, encoding: .utf8)
    }

    /// The kept texts of a subject: one line for each edition.
    private func lines(of subject: GoldenSubject) throws -> [String] {
        if ProcessInfo.processInfo.environment["CPD_WRITE_GOLDEN"] != nil,
            !FileManager.default.fileExists(atPath: subject.files[1].path)
        {
            try self.keep(subject)
        }
        return try subject.files.filter { FileManager.default.fileExists(atPath: $0.path) }.flatMap { file in
            try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
        }
    }

    @Test("Kept facts under the frozen edition give the kept verdict, byte for byte", arguments: GoldenSubject.all)
    func replay(_ subject: GoldenSubject) throws {
        let lines = try self.lines(of: subject)
        #expect(lines.count == 5)
        for line in lines {
            let kept = try CheckRecord.decode(line)
            let verdict = try kept.replay(under: FrozenEditions.edition(of: kept))
            #expect(verdict == kept.verdict)
            let again = CheckRecord.encode(
                verdict, facts: kept.facts, edition: kept.edition, digests: kept.digests)
            #expect(again == line)
            #expect(kept.facts.title.isEmpty == false && kept.verdict.findings.isEmpty == false)
        }
    }

    @Test("The frozen documents are those the texts name, to the byte, and none besides")
    func frozen() throws {
        let records = try GoldenSubject.all.flatMap { try self.lines(of: $0) }.map { try CheckRecord.decode($0) }
        let named = Set(records.flatMap(\.digests).map(\.sha256)).union(FrozenEditions.ofVersion1.values)
        let files = try FileManager.default.contentsOfDirectory(atPath: FrozenEditions.folder.path)
        #expect(Set(files) == Set(named.map { $0 + ".yaml" }))
        for name in named {
            let source = try FrozenEditions.source(EditionDigest(edition: "", sha256: name))
            #expect(EditionDigest(edition: "", of: source).sha256 == name)
        }
        #expect(Set(records.map(\.digests.count)) == [0, 1, 2], "version 1, an edition alone, and one that inherits")
    }

    @Test("Under a text of which one byte is another nothing is replayed, and both are named")
    func anotherText() throws {
        for line in try self.lines(of: GoldenSubject.all[0]) {
            let kept = try CheckRecord.decode(line)
            guard let above = kept.digests.last else { continue }
            var sources = try kept.digests.map { ($0.edition, try FrozenEditions.source($0)) }
            let changed = EditionSource(file: above.edition, bytes: sources.removeLast().1.bytes + Array("\n".utf8))
            sources.append((above.edition, changed))
            let other = try EditionReader().readWithWarnings(sources[0].1) { name in
                sources.first { $0.0 == name }?.1
            }
            let error = #expect(throws: AnotherEdition.self) { try kept.replay(under: other) }
            let offered = EditionDigest(edition: above.edition, of: changed)
            #expect(error == AnotherEdition(named: above, offered: offered))
            #expect(
                error?.description
                    == "The check was made under \(above), and what it would be asked under is \(offered): their bytes are "
                    + "not the same. Ask it under the text it was made under.")
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
            Set(kept) == Set(GoldenSubject.all.flatMap(\.files).map(\.lastPathComponent)),
            "a text without a subject is not replayed")
    }
}
