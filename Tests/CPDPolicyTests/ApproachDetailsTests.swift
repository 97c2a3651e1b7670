import CPDDomain
import CPDPolicy
import CPDPolicyDocument
import Foundation
import Testing

@Suite("What each approach of MAT-2 asks for")
struct ApproachDetailsTests {
    private func check(_ facts: ProvisionFacts, _ clause: String) -> Finding {
        ApproachDetailsRecorded(clause: ClauseIdentifier(clause)).check(facts)
    }

    @Test("Each of the nineteen approaches has a case, in the order of the clauses")
    func everyApproach() {
        #expect(Set(ApproachCase.all.map(\.approach)) == Set(Approach.allCases))
        #expect(Approach.allCases.map(\.clause.rawValue) == "abcdefghijklmnopqrs".map { "MAT-2\($0)" })
        for approach in Approach.allCases {
            let names = approach.details.map(\.name)
            #expect(Set(names).count == names.count && approach.details.contains { $0.need == .needed })
            for detail in approach.details {
                #expect(detail.meaning.hasSuffix(".") && detail.name == detail.name.lowercased())
                if let earlier = detail.notBefore { #expect(approach.detail(named: earlier)?.type == .date) }
                if case .neededWhere(let other, let words) = detail.need {
                    #expect(words.allSatisfy { approach.detail(named: other)?.type.value(of: $0) == $0 })
                }
            }
        }
    }

    @Test("All there is met, with what is recorded", arguments: ApproachCase.all)
    func allThere(_ example: ApproachCase) throws {
        #expect(example.approach.clause.rawValue == example.clause)
        for detail in example.details {
            #expect(example.approach.detail(named: detail.name)?.type.value(of: detail.value) == detail.value)
        }
        let finding = self.check(example.facts(example.details), example.clause)
        #expect(finding.outcome == .met)
        let sentence = SentenceCatalogue.english.sentence(for: finding)
        #expect(example.details.allSatisfy { sentence.contains($0.value) })
    }

    @Test(
        "Each one missing is not evidenced and named where it is needed, and met where it is welcome",
        arguments: ApproachCase.all)
    func oneMissing(_ example: ApproachCase) throws {
        for detail in example.details {
            let rest = example.details.filter { $0 != detail }
            let finding = self.check(example.facts(rest), example.clause)
            guard example.needed.contains(detail.name) else {
                #expect(finding.outcome == .met, "\(detail.name)")
                continue
            }
            #expect(finding.outcome == .notEvidenced, "\(detail.name)")
            #expect(finding.arguments.last == .list([.text(detail.name)]))
            let remedy = try #require(SentenceCatalogue.english.remedy(for: finding))
            #expect(remedy == "for \(example.approach.rawValue): \(detail.name)")
        }
    }

    @Test("Nothing recorded, or only blanks, is not evidenced, never not met", arguments: ApproachCase.all)
    func nothing(_ example: ApproachCase) {
        let blanks = example.details.map { ApproachDetailFact(name: $0.name, value: " ") }
        for details in [nil, [], blanks] {
            let finding = self.check(example.facts(details), example.clause)
            #expect(finding.outcome == .notEvidenced && finding.reason == ProvisionReason.approachDetailsMissing.code)
        }
    }

    @Test("Under one approach's clause it speaks of no other; under any other clause of every one")
    func clauses() {
        let visit = ApproachCase.all[9]
        #expect(self.check(visit.facts(nil), "MAT-2k").outcome == .notApplicable)
        #expect(self.check(visit.facts(nil), "LOC-1").outcome == .notEvidenced)
        #expect(self.check(visit.facts(visit.details), "MAT-2").outcome == .met)
        let unknown = ProvisionFacts(title: "Something", date: someDate)
        #expect(self.check(unknown, "MAT-2").reason == ProvisionReason.detailsWithoutApproach.code)
    }

    @Test("The shipped edition says it beside the verdict, which stays as it is")
    func shipped() throws {
        let edition = try shippedEdition()
        let facts = try exampleFacts()
        let finding = try #require(edition.approachFinding(facts))
        #expect(finding.clause.rawValue == "MAT-2m" && finding.outcome == .notEvidenced)
        let verdict = edition.makePolicy().assess(facts)
        #expect(verdict.answer == .meets && verdict.findings.count == 14)
        let coverage = edition.coverage.filter { $0.terms.contains { $0.hasPrefix("details of ") } }
        #expect(coverage.map(\.clause) == Approach.allCases.map(\.clause))
        #expect(coverage.last?.terms == ["details of partnership"])
    }

    @Test("A school may ask for it in its own edition, where it then binds")
    func ownEdition() throws {
        let text = try #require(
            ShippedEdition.spring2024.range(of: "  - id: MAT-3\n").map {
                ShippedEdition.spring2024.replacingCharacters(
                    in: $0,
                    with: "  - id: LOC-1\n    text: What the approach asks for is recorded.\n    force: must\n"
                        + "    check: approach-details-recorded\n\n  - id: MAT-3\n")
            })
        let edition = try EditionReader().read(text, file: "own.yaml")
        var facts = try exampleFacts()
        #expect(edition.approachFinding(facts) == nil)
        #expect(edition.makePolicy().assess(facts).answer == .notYet)
        facts.approachDetails = ApproachCase.all.first { $0.approach == .qualification }?.details
        #expect(edition.makePolicy().assess(facts).answer == .meets)
    }
}

@Suite("Details of an approach that are typed wrongly")
struct ApproachDetailFaultTests {
    private func fault(_ approach: Approach, _ name: String, _ value: String) -> String? {
        switch approach.value(value, ofDetailNamed: name) {
        case .success: nil
        case .failure(let fault): fault.message
        }
    }

    @Test("A slip has the nearest name, another approach's detail whose it is, and a wrong value what is wanted")
    func faults() {
        #expect(self.fault(.secondment, "hots", "A")?.contains("Did you mean \"host\"?") == true)
        #expect(self.fault(.secondment, "awarding body", "A")?.contains("It belongs to: qualification.") == true)
        #expect(self.fault(.secondment, "returns", "March")?.contains("a date, such as 2027-03-01") == true)
        #expect(self.fault(.secondment, "returns", "2027-02-30") != nil)
        #expect(self.fault(.coaching, "steps", "0")?.contains("a whole number, at least 1") == true)
        #expect(self.fault(.coaching, "steps", "some") != nil)
        #expect(self.fault(.research, "pupils take part", "maybe")?.contains("yes or no") == true)
        #expect(self.fault(.practicalExperience, "what", "juggling")?.contains("one of marking, presenting") == true)
        #expect(self.fault(.conference, "focus", "  ") != nil)
    }

    @Test("A value is kept in one form")
    func forms() {
        #expect(DetailType.choice(["acting role"]).value(of: " Acting Role ") == "acting role")
        #expect(DetailType.truth.value(of: "YES") == "yes")
        #expect(DetailType.count.value(of: "007") == "7")
        #expect(DetailType.text.value(of: "\u{a0} a b \n") == "a b")
        #expect(DetailType.date.value(of: "2027-03-01") == "2027-03-01")
    }

    @Test("Facts name the details, and are written and read alike; a fault has its line and column")
    func facts() throws {
        let example = ApproachCase.all[10]
        let text = """
            { "title": "A term at Ashdown", "date": "2026-11-24", "approach": "secondment", "approachDetails": [
              { "name": "host", "value": "Ashdown Training" }, { "name": "returns", "value": "2027-03-01" } ] }
            """
        let facts = try FactsReader().read(text, file: "facts.json")
        #expect(facts.approachDetails?.map(\.name) == ["host", "returns"])
        let full = example.facts(example.details)
        let verdict = try shippedEdition().makePolicy().assess(full)
        let record = CheckRecord.encode(verdict, facts: full, edition: "spring-2024", digests: [])
        #expect(try CheckRecord.decode(record).facts == full)
        for (found, wanted, place) in [
            ("\"host\"", "\"hots\"", (2, 13)), ("2027-03-01", "soon", (2, 82)),
            ("\"approach\": \"secondment\", ", "", (2, 3)),
        ] {
            let error = #expect(throws: DocumentError.self) {
                try FactsReader().read(text.replacing(found, with: wanted), file: "facts.json")
            }
            let problem = try #require(error?.problems.first)
            #expect(problem.line == place.0 && problem.column == place.1, "\(problem)")
        }
    }
}
