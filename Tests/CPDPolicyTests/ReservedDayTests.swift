import CPDDomain
import CPDPolicy
import CPDPolicyDocument
import Testing

@Suite("Days kept for a purpose")
struct ReservedDayTests {
    private static let purpose = "reading across the curriculum"

    private func edition(_ line: String) throws -> PolicyEdition {
        try EditionReader().read(
            """
            policy: Ours
            edition: own
            adopted: { by: Governing Body, on: 2026-07-01 }
            in force: { from: 2026-09-01 }
            clauses: [ { id: LOC-1, text: Share., force: must, judged by: Headteacher, evidence: a note } ]
            reserved days: [ \(line) ]

            """, file: "e.yaml")
    }

    private func finding(
        _ edition: PolicyEdition, _ dates: [String?]?, serving titles: [String]? = ["Behaviour"],
        _ change: (inout ProvisionFacts) -> Void = { _ in }
    ) throws -> Finding? {
        let subject = try facts {
            $0.sessions = dates.map { $0.map { SessionFact(date: $0.map { day($0) }, minutes: 60) } }
            $0.priorities = titles.map { $0.map { LinkedPriority(title: $0, level: .school) } }
            change(&$0)
        }
        return edition.makePolicy().assess(subject).findings.last
    }

    @Test("A session of something else on such a day is found, in the years in which the day is kept")
    func found() throws {
        let edition = try exampleEdition("oakhurst-academy").edition
        func outcome(_ dates: [String?]?, serving titles: [String]? = ["Behaviour"]) throws -> Outcome? {
            let found = try self.finding(edition, dates, serving: titles)
            #expect(found?.clause == ClauseIdentifier("INS-1"))
            return found?.outcome
        }
        #expect(try outcome(["2026-10-26"]) == .notMet)
        #expect(try outcome(["2026-10-26"], serving: ["Reading across the curriculum"]) == .met)
        #expect(try outcome(["2026-10-26"], serving: ["Behaviour", Self.purpose]) == .met)
        #expect(try outcome(["2026-10-26"], serving: nil) == .notEvidenced)
        #expect(try outcome(["2026-10-26"], serving: []) == .notEvidenced)
        #expect(try outcome(["2026-10-27", "2027-01-04"]) == .notMet)
        #expect(try outcome(["2026-10-27"]) == .notApplicable)
        // Other years have their own days.
        #expect(try outcome(["2027-10-26"]) == .notApplicable)
        #expect(try outcome([nil]) == .notEvidenced && outcome(nil) == .notEvidenced)
        let policy = edition.makePolicy()
        #expect(policy.mustHold.contains(ClauseIdentifier("INS-1")))
        let verdict = policy.assess(
            try facts { $0.sessions = [SessionFact(date: day("2026-10-26"), minutes: 60, startMinute: 540)] })
        #expect(verdict.answer == .doesNotMeet)
        #expect(CheckRenderer().render(verdict).contains("is kept for \(Self.purpose), and it serves something else"))
    }

    @Test("A named person gives the reason for an exception under the clause; a tick without a name is none")
    func exception() throws {
        let edition = try exampleEdition("oakhurst-academy").edition
        func outcome(_ said: AttestedFact) throws -> Outcome? {
            try self.finding(edition, ["2026-10-26"]) { $0.exceptions[ClauseIdentifier("INS-1")] = said }?.outcome
        }
        #expect(try outcome(attested("the trainer has no other day")) == .met)
        #expect(try outcome(attested("it could be another day", holds: false)) == .notMet)
        #expect(try outcome(tick) == .notMet)
    }

    @Test("What serves the purpose may be said as a condition")
    func keptBy() throws {
        let edition = try self.edition(
            "{ for: safeguarding, days: 1, years: [2026-27], on: [2026-09-01], kept by: { required-by-law: true }, clause: LOC-1 }"
        )
        #expect(try self.finding(edition, ["2026-09-01"]) { $0.requiredByLaw = true }?.outcome == .met)
        #expect(try self.finding(edition, ["2026-09-01"]) { $0.requiredByLaw = false }?.outcome == .notMet)
        let mode = try self.edition(
            "{ for: being together, days: 1, years: [2026-27], on: [2026-09-01], kept by: { mode: face to face }, clause: LOC-1 }"
        )
        #expect(try self.finding(mode, ["2026-09-01"]) { $0.mode = nil }?.outcome == .notEvidenced)
    }

    @Test("Days that have no date are compared with nothing, and the number stays as it is")
    func undated() throws {
        let edition = try self.edition("{ for: phonics, days: 1, years: [2026-27], clause: LOC-1 }")
        #expect(try self.finding(edition, ["2026-09-01"]) == nil)
        #expect(edition.reservedDays.map(\.days) == [1])
    }

    @Test(
        "a fault is told with its place and what to do",
        arguments: [
            (
                "{ for: it, days: 1, years: [2026-27], on: [2027-09-01], clause: LOC-1 }",
                "6:61: 2027-09-01 is in the school year 2027–28, and the days are kept in other years."
            ),
            (
                "{ for: it, days: 1, years: [2026-27], on: [2026-09-01, 2026-09-01], clause: LOC-1 }",
                "6:73: A day is named once, as a date that exists"
            ),
            (
                "{ for: it, days: 1, years: [2026-27], on: [2026-09-31], clause: LOC-1 }",
                "6:61: A day is named once, as a date that exists"
            ),
            (
                "{ for: it, days: 1, years: [2026-27], on: [2026-09-01, 2026-09-02], clause: LOC-1 }",
                "6:60: 2 days are named in the school year that begins in 2026, and 1 are kept."
            ),
            (
                "{ for: it, days: 1, years: [2026-27], on: [2026-09-01] }",
                "6:60: What is held on the days is reported under a clause: name the \"clause\" behind them."
            ),
            (
                "{ for: it, days: 1, years: [2026-27], on: [2026-09-01], kept by: { mod: virtual }, clause: LOC-1 }",
                "6:85: There is no fact \"mod\". Did you mean \"mode\"?"
            ),
        ])
    func faults(_ line: String, _ fault: String) {
        #expect {
            _ = try self.edition(line)
        } throws: { error in
            let found = (error as? DocumentError)?.problems.map { String("\($0)".dropFirst(7)) } ?? []
            return found.contains { $0.hasPrefix(fault) }
        }
    }
}
