import CPDDomain
import CPDPolicy
import CPDPolicyDocument
import Testing

private let line = "id: A, what: b, force: law, mark: S, source: c"

private let lineFaults = [
    TrainingFault(
        "an unknown key", "- { \(line), grade: 1 }",
        #"4:53: "grade" is not part of a line."#),
    TrainingFault(
        "no source", "- { id: A, what: b, force: law, mark: S }", #"4:3: "source" is missing from the line."#),
    TrainingFault(
        "a source where there is none", "- { id: A, what: b, force: law, mark: U, source: d }",
        "4:50: A row marked U has no source: mark it S or S2, or take the source away."),
    TrainingFault(
        "on without a source", "- { id: A, what: b, force: law, mark: U, switched on: true }",
        "4:55: A row without a source is off; a school switches it on in its own settings."),
    TrainingFault(
        "no terms", "- { \(line), sets: { terms: 0 } }",
        #"4:68: "terms" takes whole numbers from 1 to 60; this is "0"."#),
    TrainingFault(
        "a reduction over all", "- { \(line), sets: { timetable reduction: [10, 101] } }",
        #"4:87: "timetable reduction" takes whole numbers from 0 to 100; this is "101"."#),
    TrainingFault(
        "an end before the beginning", "- { \(line), in force: { from: 2026-01-01, until: 2026-01-01 } }",
        "4:63: The line would end before it begins."),
    TrainingFault(
        "two lines on the same days",
        "- { \(line), in force: { until: 2026-09-01 } }\n- { \(line), in force: { from: 2026-08-31 } }",
        #"5:3: "A" is in force on the same days as in line 4: end one before the other begins."#),
]

@Suite("What the teachers of a nation are given")
struct EntitlementReaderTests {
    private func problems(_ lines: String) -> [String] {
        do {
            _ = try EntitlementReader().read("entitlements: T\nnation: England\nlines:\n" + lines, file: "t.yaml")
            return []
        } catch { return error.problems.map { "\($0.line):\($0.column): \($0.message)" } }
    }

    @Test("a fault is told with its line and column", arguments: lineFaults)
    func faults(_ row: TrainingFault) {
        #expect(self.problems(row.text) == [row.problem])
    }

    @Test("each shipped line has a source or is off", arguments: Nation.allCases)
    func shipped(_ nation: Nation) throws {
        let set = try ShippedEntitlements.set(of: nation)
        #expect(set.checkedOn != nil && !set.lines.isEmpty)
        for line in set.lines {
            #expect(line.source.text.isEmpty == (line.source.mark == .none), "\(line.id)")
            #expect(line.source.mark != .none || !line.isOn, "\(line.id)")
        }
    }

    @Test("a line holds on its days: another takes its place, one not in force yet waits, one without a number is off")
    func days() throws {
        let england = try ShippedEntitlements.set(of: .england)
        func mentors(_ on: String) -> String? {
            england.inForce(on: day(on)).first { $0.id.rawValue == "EN-ECT-15" }?.what
        }
        #expect(mentors("2025-08-31")?.contains("36 hours") == true)
        #expect(mentors("2025-09-01")?.contains("20 hours") == true)
        func names(_ on: String) -> [String] { england.inForce(on: day(on)).map(\.id.rawValue) }
        #expect(!names("2027-08-31").contains("EN-ECT-16") && names("2027-09-01").contains("EN-ECT-16"))
        #expect(england.lines.first { $0.id.rawValue == "EN-ECT-16" }?.isOn == false)
        #expect(Set((1...16).map { "EN-ECT-\($0)" }).isSubset(of: Set(england.lines.map(\.id.rawValue))))
        func days(_ nation: Nation, _ on: String) throws -> [Int?] {
            try ShippedEntitlements.set(of: nation).inForce(on: day(on)).filter(\.isOn).map(\.values.trainingDays)
                .filter { $0 != nil }
        }
        #expect(try days(.wales, "2026-08-31") == [6])
        #expect(try days(.wales, "2026-09-01") == [])
        #expect(try days(.scotland, "2026-09-01") == [5])
        #expect(try days(.northernIreland, "2026-09-01") == [5])
        let scotland = try ShippedEntitlements.set(of: .scotland).lines
        #expect(scotland.compactMap(\.values.minutesPerYear) == [35 * 60])
        #expect(try ShippedEntitlements.set(of: .northernIreland).earlyCareer(on: day("2026-09-01")) == nil)
    }

    @Test("a line that is off counts once the school has switched it on")
    func switchedOn() throws {
        let text = """
            entitlements: Ours
            lines:
              - { id: A, what: b, sets: { terms: 4, timetable reduction: [10] }, force: law, mark: U }
            """
        let set = try EntitlementReader().read(text, file: "t.yaml")
        #expect(set.earlyCareer(on: day("2026-01-01")) == nil)
        #expect(set.earlyCareer(on: day("2026-01-01"), switchedOn: [RequirementIdentifier("A")])?.terms == 4)
    }
}
