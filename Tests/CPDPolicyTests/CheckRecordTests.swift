import CPDDomain
import CPDPolicy
import CPDPolicyDocument
import Testing

private let oneDigest = [EditionDigest(edition: "spring-2024", of: EditionSource(file: "e", text: "abc"))]

@Suite struct CheckRecordTests {
    @Test("A kept check is read back whole, and its replay gives the same answer", arguments: criterionCases)
    func roundTrip(_ row: CriterionCase) throws {
        let policy = try shippedEdition().makePolicy()
        let facts = try facts(row.change)
        let verdict = policy.assess(facts)
        let text = CheckRecord.encode(verdict, facts: facts, edition: "spring-2024", digests: oneDigest)
        let record = try CheckRecord.decode(text)
        #expect(record == CheckRecord(edition: "spring-2024", digests: oneDigest, facts: facts, verdict: verdict))
        #expect(record.encode() == text && text.hasPrefix(#"{"version":2,"#))
        #expect(policy.assess(record.facts) == record.verdict)
    }

    @Test("A reason for an exception is kept with the check, and its replay gives the same answer")
    func exception() throws {
        let policy = try exampleEdition("hartwell-independent").edition.makePolicy()
        let facts = try facts {
            ($0.mode, $0.participants) = (.faceToFace, 3)
            $0.exceptions = [ClauseIdentifier("EVT-1"): attested("three lead it"), ClauseIdentifier("LOC-9"): tick]
        }
        let verdict = policy.assess(facts)
        let record = try CheckRecord.decode(
            CheckRecord.encode(verdict, facts: facts, edition: "hartwell-2026", digests: oneDigest))
        #expect(record.facts == facts && policy.assess(record.facts) == record.verdict)
        #expect(record.verdict.findings.contains { $0.reason == ProvisionReason.exceptionReasoned.code })
    }

    @Test("Whatever a person may type survives")
    func strangeWords() throws {
        let strange =
            String(repeating: " *must* \\\" ", count: 20)
            + "\"q\" \\ \t\n\r # : - *a &b %c @d `e` {f} [g] null ~ é 你 😀 \u{85}\u{2028}\u{FEFF}\u{7F}\u{1}"
        let facts = try facts {
            $0.title = strange
            $0.buildsOn = " padded "
            $0.askedBy = "null"
            $0.standard = .nothing(because: strange)
            $0.diversityCheck?.evidence = Evidence(
                statement: strange, source: "true", attestedBy: "007", attestedOn: someDate,
                record: Identifier(high: 1, low: 2))
        }
        let verdict = try shippedEdition().makePolicy().assess(facts)
        let text = CheckRecord.encode(verdict, facts: facts, edition: strange, digests: oneDigest)
        #expect(
            try CheckRecord.decode(text)
                == CheckRecord(edition: strange, digests: oneDigest, facts: facts, verdict: verdict))
    }

    @Test("A check is kept in these bytes, with digests from version 2 on")
    func bytes() throws {
        let facts = ProvisionFacts(title: "First aid", date: day("2026-11-24"), requiredByLaw: true)
        let finding = Finding(
            clause: ClauseIdentifier("MAT-1k"), outcome: .notMet, reason: ReasonCode("cost-above-limit"),
            arguments: [.money(pounds(61)), .date(day("2026-11-24")), .count(3), .minutes(4), .months(5)])
        let verdict = Verdict(findings: [finding], mustHold: { _ in true })
        let first = CheckRecord.encode(verdict, facts: facts, edition: "spring-2024", digests: [])
        let digests = [
            EditionDigest(edition: "spring-2024", of: EditionSource(file: "e", text: "abc")),
            EditionDigest(edition: "trust", sha256: "00"),
        ]
        let second = CheckRecord.encode(verdict, facts: facts, edition: "spring-2024", digests: digests)
        #expect(
            second
                == first.replacing(
                    #"{"version":1,"edition":"spring-2024","#,
                    with: #"{"version":2,"edition":"spring-2024","digests":[{"edition":"spring-2024","sha256":"#
                        + #""ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"},"#
                        + #"{"edition":"trust","sha256":"00"}],"#))
        #expect(try CheckRecord.decode(second).digests == digests)
        #expect(throws: DocumentError.self) { try CheckRecord.decode(second.replacing(":2,", with: ":1,")) }
        #expect(throws: DocumentError.self) { try CheckRecord.decode(first.replacing(":1,", with: ":2,")) }
        #expect(
            first
                == #"{"version":1,"edition":"spring-2024","answer":"does not meet","facts":{"title":"First aid","#
                + #""date":"2026-11-24","requiredByLaw":true},"findings":[{"clause":"MAT-1k","outcome":"not met","#
                + #""reason":"cost-above-limit","arguments":[{"money":"61.00 GBP"},{"date":"2026-11-24"},{"count":3},"#
                + #"{"minutes":4},{"months":5}],"evidence":[]}]}"#)
    }

    @Test("A text that is no check of a known version is refused", arguments: ["", "[]", "{}", #"{"version":3}"#])
    func refused(_ text: String) {
        #expect(throws: DocumentError.self) { try CheckRecord.decode(text) }
    }

    @Test("Findings as JSON carry clause, outcome, reason, arguments, evidence and the sentence")
    func findings() throws {
        let edition = try shippedEdition()
        let facts = try facts { $0.budget?[0].left = pounds(980) }
        let text = FindingsText.json(
            edition.makePolicy().assess(facts), facts: facts, edition: edition,
            review: edition.reviewStatus(on: facts.date, calendar: .england), indented: false)
        #expect(text.hasPrefix(#"{"title":"NPQ for Leading Literacy","date":"2026-11-12","edition":"spring-2024","#))
        #expect(text.contains(#""reviewOverdueSince":"spring 2026","answer":"does not meet""#))
        #expect(text.contains(#""evidence":[{"statement":"Repeated guided oral reading improves fluency","#))
        #expect(
            text.contains(
                #""arguments":[{"text":"Staff training"},{"text":"2026–27"},{"money":"1240.00 GBP"},"#
                    + #"{"money":"980.00 GBP"},{"money":"260.00 GBP"}]"#))
        #expect(text.contains(#""sentence":"Staff training 2026–27: £1,240.00 asked, £980.00 left""#))
        #expect(!text.contains("\n"))
        #expect(FindingsText.json(coverageOf: edition).contains("\"clause\": \"MAT-1k\""))
    }
}
