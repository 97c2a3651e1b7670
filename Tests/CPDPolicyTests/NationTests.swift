import CPDDomain
import CPDPolicy
import CPDPolicyDocument
import Testing

@Suite("A nation's edition, and a school's below it")
struct NationTests {
    private func school(_ find: String = "", _ replace: String = "") throws -> PolicyEdition {
        let text = try #require(contents(of: "Examples/Editions/skerry-primary.yaml"))
        let nation = try #require(contents(of: "Examples/Editions/isles-entitlement.yaml"))
        let changed = find.isEmpty ? text : text.replacing(find, with: replace)
        try #require(find.isEmpty || changed != text)
        return try EditionReader().read(changed, file: "skerry.yaml") { _ in
            EditionSource(file: "isles.yaml", text: nation)
        }
    }

    private func finding(_ clause: String, _ change: @escaping (inout ProvisionFacts) -> Void) throws -> Outcome? {
        try self.school().makePolicy().assess(facts(change)).findings.first { $0.clause.rawValue == clause }?.outcome
    }

    @Test("The nation is above council, trust and school, and is inherited with its hours, standards and duties")
    func layer() throws {
        let nation = try exampleEdition("isles-entitlement").edition
        #expect(nation.layer == .nation)
        #expect(EditionLayer.allCases.filter { $0.mayInherit(.nation) } == [.council, .trust, .school, .nursery])
        #expect(!EditionLayer.nation.mayInherit(.nation) && !EditionLayer.nation.mayInherit(.council))
        let school = try self.school()
        #expect(school.hours == nation.hours && school.frameworks(for: .teacher) == ["Standards of the Isles"])
        #expect(school.calendar == nation.calendar)
        #expect(try dutyState("ISL-4", nation, on: "2027-06-01") == .due(by: day("2027-06-30")))
        #expect(try dutyState("ISL-4", school, on: "2027-06-01") == .overdue(since: day("2027-05-31"), days: 1))
    }

    @Test("The school's six weeks count, and its two for a conference")
    func verdicts() throws {
        for (days, outcome) in [(41, Outcome.notMet), (42, .met)] {
            let found = try self.finding("ISL-3") {
                $0.sessions = [SessionFact(date: $0.date.adding(days: days), minutes: 60)]
            }
            #expect(found == outcome, "\(days)")
        }
        let nation = try exampleEdition("isles-entitlement").edition.makePolicy()
        let soon = try facts { $0.sessions = [SessionFact(date: $0.date.adding(days: 21), minutes: 60)] }
        #expect(nation.assess(soon).findings.first { $0.clause.rawValue == "ISL-3" }?.outcome == .met)
        for (people, outcome) in [(2, Outcome.met), (3, .notEvidenced)] {
            let found = try self.finding("ISL-5") {
                $0.approach = .conference
                $0.participants = people
            }
            #expect(found == outcome, "\(people)")
        }
    }

    @Test(
        "What the nation keeps to itself, or lets only be tightened, is an error that names both places",
        arguments: [
            ("at least: 42", "at least: 14"), ("by 31 May", "by 31 July"), ("layer: school", "layer: nation"),
            (
                "  - id: SKE-1\n",
                "  - { id: ISL-2, text: Our own., force: must, judged by: Headteacher, evidence: x }\n"
                    + "  - id: SKE-1\n"
            ),
        ])
    func refused(_ find: String, _ replace: String) throws {
        let error = #expect(throws: DocumentError.self) { try self.school(find, replace) }
        #expect(error?.description.hasPrefix("skerry.yaml:") == true)
        #expect(error?.description.contains("isles") == true, "\(error?.description ?? "")")
    }
}
