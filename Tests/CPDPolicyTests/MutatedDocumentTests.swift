import CPDDomain
import CPDPolicy
import CPDPolicyDocument
import Testing

/// A document as somebody wrote it, mutated: the start of a fuzz run.
private struct Seedling: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: String
    /// Reads it; what is thrown are the faults.
    let read: @Sendable ([UInt8]) throws(DocumentError) -> Void

    static let head = "policy: Professional development\nedition: elmfield\nin force: { from: 2026-01-01 }\n"
    static let clause = "clauses: [ { id: LOC-1, text: t, force: must, judged by: Headteacher, evidence: e } ]\n"

    /// An edition; what is read is used, so that a reader that lets nonsense through is found.
    static func edition(_ name: String, _ text: String) -> Self {
        Self(testDescription: name, text: Self.head + text) { bytes throws(DocumentError) in
            let edition = try EditionReader().read(EditionSource(file: "f", bytes: bytes))
            let verdict = edition.makePolicy().assess(ProvisionFacts(title: "t", date: someDate))
            _ = CheckRenderer().render(verdict)
            _ = (edition.approvalTerms, edition.coverage, edition.duties.map(\.unset), edition.unset)
            for term in edition.hours {
                _ = term.check(
                    HoursFacts(group: .teacher, minutes: [.inset: .max], contractShare: -1, isYearOver: true))
            }
            _ = edition.reviewStatus(on: someDate, calendar: edition.calendar ?? .england)
            _ = EditionComparison(old: edition, new: edition, setsAtMost: 10).differences()
        }
    }

    static let conditions = Self.edition(
        "conditions",
        """
        clauses:
          - id: LOC-1
            text: t
            force: should
            when: { any: [ { cost.total: { over: 500 GBP } }, { mode: { one of: [virtual, blended] } } ] }
            require:
              all:
                - { days-until-start: { at least: 30, under: 400 } }
                - { not: { evidence.dated-on: { within: { from: 2020-01-01, until: 2026-01-01 } } } }
                - { time.total: { at most: 6 hours } }
                - { attested.diversity: true }

        """)
    static let duties = Self.edition(
        "duties",
        Self.clause + """
            duties:
              - clause: LOC-1
                part: paper
                do: share the priorities
                accountable: { both: [Headteacher, Chair] }
                when: every 5 years
                stages: [ { name: survey, within: 12 months }, { name: report, within: unset } ]
                delegated: [ { by: chair, to: Rhys Morgan, from: 2026-10-01, until: 2027-01-01 } ]
              - { clause: LOC-1, do: tell, accountable: Headteacher, when: "once a year, by 15 July" }
              - { clause: LOC-1, part: b, do: ask, accountable: Headteacher, when: within 14 days after each activity }

            """)
    static let approval = Self.edition(
        "approval",
        Self.clause + """
            approval:
              posts: { named governors: Governing Body }
              head's approver: named governors
              in place of: { CPD leader: Headteacher }
              exempt: { request.has-cost: false }
              usually: [ { name: one each, is: { participants: { at most: 1 } } } ]
              stages:
                - { stage: line, by: line manager, within days: 5 }
                - { stage: cover, kind: comment only, by: cover organiser, when: { request.needs-cover: true } }
                - stage: decision
                  amounts:
                    - { up to: 500 GBP, by: CPD leader, days of notice: 10 }
                    - { over: 500 GBP, by: Headteacher, days of notice: 30 }
            departures:
              open: [ { clause: LOC-1, by: [Headteacher], reasons: [emergency] } ]
              virement: [ { up to: 1000 GBP, by: Headteacher }, { by: Governing Body } ]
            appeals: { grounds: [new facts], days to lodge: 10, days to hear: 20, heard by: [chair] }

            """)
    static let training = Self(
        testDescription: "training",
        text: """
            training set: invented
            nation: England
            checked: 2026-09-01
            responsibilities: [first-aider]
            requirements:
              - id: A
                what: first aid
                course: paediatric first aid
                who: { holders of: [first-aider], capacities: [employee] }
                first: within 30 days
                then: every 36 months
                grace: 1 months
                force: law
                mark: S
                source: a regulation
              - { id: B, what: b, course: c, force: guidance, mark: U, then: not given }

            """
    ) { bytes throws(DocumentError) in
        _ = try TrainingReader().read(String(decoding: bytes, as: UTF8.self), file: "f")
    }
    static let parts = Self.edition(
        "parts",
        """
        layer: school
        languages: [cy, en]
        review: { every: 24 months, by: Board }
        calendar:
          year begins in: August
          terms: [ { name: hydref 2026, first day: 2026-08-18, last day: 2026-12-22 } ]
        clauses:
          - { id: LOC-1, text: { cy: a, en: b }, force: must, below: may be tightened, judged by: x, evidence: y }
          - { id: LOC-2, text: c, force: should, require: { ends-at: { at most: 17:00 }, starts-at: { at least: 08:00 } } }
        hours: [ { for: [teacher], at least: 5 hours, at most: 35 hours, pro rata: unset, clause: LOC-1 } ]
        reserved days: [ { for: maths, days: 1, years: [2026-27, 2027-28] } ]
        frameworks: [ { use: Ours, for: [teacher], holders of: [headteacher] } ]
        confidentiality: [ { record: reflection, seen by: [participant] }, { record: need, seen by: unset } ]
        required training:
          responsibilities: [first-aider]
          requirements:
            - { id: A, clause: LOC-1, what: b, course: c, for: 2 on site, then: every 12 months, grace: 1 months }
            - { id: B, what: b, who: { holders of: [first-aider] }, course: c, first: within 9 days, then: unset }

        """)
    static let language = Self(
        testDescription: "language",
        text: """
            language: cy
            words: { one month: 1 mis, asked: "gofynnwyd {1}", outcomes: { met: ie }, thousands: "," }
            titles: { MAT-1n: cyllideb }
            terms: { at most: ar y mwyaf }
            sentences:
              cost-nothing: dim
              over-budget:
                says: "{1} {2}: {3} {4}"
                remedy: "{5} {1} {2}"
              no-sessions: { says: dim sesiwn, remedy: sesiynau }

            """
    ) { bytes throws(DocumentError) in
        let read = try LanguageReader().read(String(decoding: bytes, as: UTF8.self), file: "f")
        _ = CheckRenderer(read.catalogue).render(Verdict(findings: [], mustHold: { _ in true }))
    }
    static let settings = Self.edition(
        "settings for training",
        Self.clause + "required training: { months: { A: 12 }, days: { B: 3 }, switched on: [C] }\n")
}

@Suite struct MutatedDocumentTests {
    private static let pieces = [
        ":", "- ", "{", "}", "[", "]", "\"", "'", "&a ", "*a", "!", "|", ">", "#", "\t", "\n", "  ", "null", "~", "-1",
        "0", "99999999999999999999", "99999999999 GBP", "-5 GBP", "0.001 GBP", "every 0 years", "unset", "true", "{}",
        "[]", "2026-02-30", "9999-12-31", "1000000 months", "all: ", "any: []", "not: ", "é", "\u{2028}",
    ].map { Array($0.utf8) }

    /// Lines moved, doubled and cut, and pieces put in place of words.
    private static func mutate(_ bytes: [UInt8], _ generator: inout SeededGenerator) -> [UInt8] {
        var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { Array($0) }
        for _ in 0..<Int.random(in: 1...3, using: &generator) {
            let line = Int.random(in: 0..<lines.count, using: &generator)
            let text = lines[line]
            let start = Int.random(in: 0...text.count, using: &generator)
            let end = Int.random(in: start...min(text.count, start + 14), using: &generator)
            switch Int.random(in: 0..<6, using: &generator) {
            case 0: lines.insert(text, at: Int.random(in: 0...lines.count, using: &generator))
            case 1 where lines.count > 1: lines.remove(at: line)
            case 2: lines[line].insert(contentsOf: [0x20, 0x20], at: 0)
            case 3: lines[line].removeSubrange(start..<end)
            default:
                lines[line].replaceSubrange(start..<end, with: Self.pieces.randomElement(using: &generator) ?? [])
            }
        }
        return Array(lines.joined(separator: [UInt8(ascii: "\n")]))
    }

    @Test(
        "No change to conditions, duties, approval or training ends the reading without an answer with line and column",
        arguments: [Seedling.conditions, .duties, .approval, .training, .settings, .parts, .language])
    private func mutated(_ seedling: Seedling) throws {
        let start = Array(seedling.text.utf8)
        try seedling.read(start)
        var generator = SeededGenerator(state: 17)
        var (refused, read, faults) = (0, 0, 0)
        for _ in 0..<600 {
            let bytes = Self.mutate(start, &generator)
            do throws(DocumentError) {
                try seedling.read(bytes)
                read += 1
            } catch {
                refused += 1
                faults += error.problems.count
                let lines = bytes.count { $0 == UInt8(ascii: "\n") } + 1
                // A separator of lines within a line counts as none here and as one for YAML.
                #expect(!error.problems.isEmpty)
                #expect(error.problems.allSatisfy { $0.line >= 1 && $0.column >= 1 && $0.line <= lines + 6 })
                #expect(error.problems.allSatisfy { !$0.message.isEmpty })
            }
        }
        print("mutated \(seedling.testDescription): \(refused) refused with \(faults) faults, \(read) read")
        #expect(refused > 200 && read > 20)
    }

    @Test("A document of 5,000 lines is read whole")
    func long() throws {
        let clauses = (1...1000).map { number in
            """
              - id: LOC-\(number)
                text: t
                force: must
                when: { is-repeated: true }
                require: { cost.total: { at most: \(number) GBP } }

            """
        }
        let text = Seedling.head + "clauses:\n" + clauses.joined()
        #expect(text.split(separator: "\n").count > 5_000)
        let edition = try EditionReader().read(text, file: "long.yaml")
        #expect(edition.clauses.count == 1000)
        #expect(edition.makePolicy().assess(try exampleFacts()).findings.count == 1000)
    }

    @Test("The last line of 5,000 is named where its fault is")
    func lastLine() throws {
        let lines = (1...5_000).map { "  - { id: LOC-\($0), text: t, force: must, judged by: x, evidence: y }\n" }
        let text = Seedling.head + "clauses:\n" + lines.joined() + "  - { id: LOC-X, text: t, force: mustn't }\n"
        let error = #expect(throws: DocumentError.self) { try EditionReader().read(text, file: "long.yaml") }
        #expect(error?.problems.contains { $0.line == 5_005 && $0.column == 34 } == true)
    }

    @Test("Anchors that multiply a document a billionfold are refused where the first too many stands")
    func anchors() {
        var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        for level in 1...9 {
            text += "a\(level): &a\(level) [" + Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
            text += "]\n"
        }
        let error = #expect(throws: DocumentError.self) { try EditionReader().read(text, file: "bomb.yaml") }
        // Eight aliases are let through, which multiply a document little; the ninth is named.
        #expect(error?.description == "bomb.yaml:2:50: Aliases (*name) are not read here: write the value out.")
    }

    @Test("A file of 100 MB is refused for its size, before anything of it is read")
    func large() {
        let bytes = [UInt8](repeating: UInt8(ascii: "["), count: 100 * 1_048_576)
        let error = #expect(throws: DocumentError.self) {
            try EditionReader().read(EditionSource(file: "large.yaml", bytes: bytes))
        }
        #expect(
            error?.description
                == "large.yaml:1:1: The document has 104857600 bytes; at most 1048576 are read. Check that it is the right file."
        )
    }

    @Test("Nesting without end is refused with its place", arguments: ["[", "{ a: ", "- "])
    func deep(_ opening: String) {
        let text = "policy: " + (opening == "- " ? "\n" : "") + String(repeating: opening, count: 5_000)
        let error = #expect(throws: DocumentError.self) { try EditionReader().read(text, file: "deep.yaml") }
        #expect(error?.problems.isEmpty == false)
    }
}
