import CPDDomain
import CPDPolicy
import CPDPolicyDocument
import Testing

private typealias Row = (
    approach: Approach?, sessions: [SessionFact]?, outcome: Outcome, reason: ProvisionReason
)

private func session(_ date: String?, _ start: Int?, _ minutes: Int? = 60) -> SessionFact {
    SessionFact(date: date.map { day($0) }, minutes: minutes, startMinute: start)
}

/// 2026-11-02 is a Monday, 2026-11-06 a Friday.
@Suite("When sessions may be held")
struct TimesOfDayTests {
    private let edition: PolicyEdition

    init() throws { self.edition = try exampleEdition("oakhurst-academy").edition }

    private func finding(_ clause: String, _ facts: ProvisionFacts) throws -> Finding {
        try #require(self.edition.makePolicy().assess(facts).findings.first { $0.clause == ClauseIdentifier(clause) })
    }

    @Test("2026-11-02 is a Monday and so is every seventh day before and after it")
    func weekdays() {
        #expect(day("2026-11-02").weekday == .monday && day("2026-11-08").weekday == .sunday)
        #expect(day("1969-12-29").weekday == .monday && day("1970-01-01").weekday == .thursday)
        #expect(day("0001-01-01").weekday == .monday && day("9999-12-31").weekday == .friday)
    }

    @Test(
        "each session is held against each bound, and what is not recorded is never guessed",
        arguments: [
            (.inSchoolTraining, [session("2026-11-02", 930)], .met, .timesKept),
            (.inSchoolTraining, [session("2026-11-02", 480)], .met, .timesKept),
            (.inSchoolTraining, [session("2026-11-02", 479)], .notMet, .beginsTooEarly),
            (.inSchoolTraining, [session("2026-11-02", 990)], .met, .timesKept),
            (.inSchoolTraining, [session("2026-11-02", 991)], .notMet, .endsTooLate),
            (.inSchoolTraining, [session("2026-11-06", 930)], .notMet, .weekdayNotAllowed),
            (.inSchoolTraining, [session("2026-11-06", nil)], .notMet, .weekdayNotAllowed),
            (.inSchoolTraining, [session("2026-11-02", nil)], .notEvidenced, .timesNotRecorded),
            (.inSchoolTraining, [session("2026-11-02", 930, nil)], .notEvidenced, .timesNotRecorded),
            (.inSchoolTraining, [session(nil, 930)], .notEvidenced, .timesNotRecorded),
            (.inSchoolTraining, [session(nil, 930), session("2026-11-02", 400)], .notMet, .beginsTooEarly),
            (.inSchoolTraining, [session("2026-11-02", 930), session("2026-11-03", 1000)], .notMet, .endsTooLate),
            (.inSchoolTraining, [], .notApplicable, .noSessionSpokenOf),
            (.inSchoolTraining, nil, .notEvidenced, .sessionsNotRecorded),
            (.conference, [session("2026-11-06", 300)], .notApplicable, .otherApproach),
            (nil, [session("2026-11-02", 930)], .notEvidenced, .detailsWithoutApproach),
        ] as [Row])
    private func each(_ row: Row) throws {
        let found = try self.finding(
            "TWI-1",
            try facts {
                $0.approach = row.approach
                $0.sessions = row.sessions
            })
        #expect(found.outcome == row.outcome && found.reason == row.reason.code, "\(row): \(found)")
        let sentence = CheckRenderer().render(Verdict(findings: Findings([found]), answer: .meets))
        #expect(!sentence.contains("{"), "\(sentence)")
    }

    @Test("of named days of the week only their sessions are spoken of")
    func named() throws {
        let head = """
            policy: Ours
            edition: own
            adopted: { by: Governing Body, on: 2026-07-01 }
            in force: { from: 2026-09-01 }
            clauses:
              - { id: LOC-1, text: a, force: must, check: times-of-day, on: Friday, begins by: 15:30, ends by: 16:00 }

            """
        let policy = try EditionReader().read(head, file: "e.yaml").makePolicy()
        func reason(_ sessions: [SessionFact]) throws -> ReasonCode? {
            policy.assess(try facts { $0.sessions = sessions }).findings.first?.reason
        }
        #expect(try reason([session("2026-11-02", 1200)]) == ProvisionReason.noSessionSpokenOf.code)
        #expect(try reason([session("2026-11-06", 930, 30)]) == ProvisionReason.timesKept.code)
        #expect(try reason([session("2026-11-06", 931, 10)]) == ProvisionReason.beginsTooLate.code)
        #expect(try reason([session("2026-11-06", 930, 31)]) == ProvisionReason.endsTooLate.code)
        #expect(try reason([session(nil, 900, 30)]) == ProvisionReason.timesNotRecorded.code)
    }

    @Test("What begins after the school day has one of the bases, where somebody said on which it is given")
    func basis() throws {
        func outcome(_ start: Int, _ bases: [TimeBasis?]) throws -> Outcome {
            try self.finding(
                "TWI-2",
                try facts {
                    $0.sessions = bases.map {
                        SessionFact(date: day("2026-11-02"), minutes: 60, startMinute: start, basis: $0)
                    }
                }
            ).outcome
        }
        #expect(try outcome(930, [.paidExtra]) == .met && outcome(930, [.ownTime]) == .notMet)
        #expect(try outcome(930, [nil]) == .notEvidenced && outcome(929, [nil]) == .notApplicable)
        #expect(try outcome(930, [.inLieu, .inLieu]) == .met && outcome(930, [.inLieu, nil]) == .notEvidenced)
    }

    @Test(
        "a fault in a rule of times is told with its place and what to do",
        arguments: [
            (
                "ends by: 5:30",
                "6:70: \"5:30\" can mean 05:30, or 17:30: write which."
            ),
            ("ends by: soon", "6:70: \"ends by\" is a time of day, written like 15:45; this is \"soon\"."),
            (
                "only on: [Monday, Tuseday]",
                "6:79: \"only on\" is one or several of Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday; "
                    + "this is \"Tuseday\"."
            ),
            ("only on: []", "6:70: \"only on\" is one or several of Monday"),
            ("of: lectures", "6:65: \"of\" is one or several of in-school training"),
            (
                "on: Monday",
                "6:47: times-of-day limits nothing here: say one or several of \"begins from\", \"begins by\", "
                    + "\"ends by\", \"only on\"."
            ),
            (
                "begins from: 16:00, begins by: 15:30",
                "6:92: No session can keep both \"begins from\" and this \"begins by\": make this one later."
            ),
            (
                "begins from: 16:00, ends by: 16:00",
                "6:90: No session can keep both \"begins from\" and this \"ends by\": make this one later."
            ),
        ])
    func faults(_ parameter: String, _ fault: String) {
        let text = """
            policy: Ours
            edition: own
            adopted: { by: Governing Body, on: 2026-07-01 }
            in force: { from: 2026-09-01 }
            clauses:
              - { id: LOC-1, text: a, force: must, check: times-of-day, \(parameter) }
            """
        #expect {
            _ = try EditionReader().read(text, file: "e.yaml")
        } throws: { error in
            let found = (error as? DocumentError)?.problems.map { String("\($0)".dropFirst(7)) } ?? []
            return found.contains { $0.hasPrefix(fault) }
        }
    }

    @Test(
        "An edition inherits the times of day of one that binds it, and loosens none of them, whatever it leaves out",
        arguments: [
            (
                "begins from: 15:30, ends by: 17:00, only on: Friday, on: [Friday, Monday], of: [webinar, conference]",
                nil
            ),
            ("begins from: 16:00, ends by: 16:30, only on: Friday, of: [webinar, conference]", nil),
            ("begins from: 15:30, begins by: 16:00, ends by: 17:00, only on: Friday, on: Friday", nil),
            ("begins from: 15:30, ends by: 17:00, only on: Friday, on: Friday, of: webinar", nil),
            ("ends by: 17:00, only on: Friday, on: Friday, of: webinar", "\"begins from\" of times-of-day is stricter"),
            ("begins from: 15:30, only on: Friday, on: Friday, of: webinar", "\"ends by\" of times-of-day is stricter"),
            (
                "begins from: 15:00, ends by: 17:00, only on: Friday, of: webinar",
                "\"begins from\" of times-of-day is stricter"
            ),
            ("begins from: 15:30, ends by: 17:00, of: webinar", "\"only on\" of times-of-day allows fewer days"),
            (
                "begins from: 15:30, ends by: 17:00, only on: [Monday, Tuesday], of: webinar",
                "\"only on\" of times-of-day allows fewer days"
            ),
            (
                "begins from: 15:30, ends by: 17:00, only on: Friday, on: Monday, of: webinar",
                "\"on\" of times-of-day speaks of more sessions"
            ),
            (
                "begins from: 15:30, ends by: 17:00, only on: Friday, of: conference",
                "\"of\" of times-of-day speaks of more sessions"
            ),
        ] as [(String, String?)])
    func inherited(_ parameters: String, _ loosened: String?) {
        func text(_ head: String, _ parameters: String) -> String {
            """
            policy: Ours
            \(head)
            in force: { from: 2026-09-01 }
            clauses:
              - { id: LOC-1, text: a, force: must, check: times-of-day, \(parameters) }
            """
        }
        let above = text(
            "edition: trust", "begins from: 15:30, ends by: 17:00, only on: [Thursday, Friday], on: Friday, of: webinar"
        )
        var found: [String] = []
        do {
            _ = try EditionReader().read(text("edition: own\ninherits: trust", parameters), file: "c.yaml") { _ in
                EditionSource(file: "t.yaml", text: above)
            }
        } catch { found = error.problems.map(\.description) }
        #expect(found.count == (loosened == nil ? 0 : 1), "\(found)")
        if let loosened {
            #expect(
                found.first?.contains("c.yaml:6:") == true && found.first?.contains(loosened) == true
                    && found.first?.contains("t.yaml:5:") == true, "\(found)")
        }
    }
}
