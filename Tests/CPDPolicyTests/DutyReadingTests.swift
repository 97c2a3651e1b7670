import CPDDomain
import CPDPolicy
import CPDPolicyDocument
import Testing

/// An edition of one clause and one duty, which begins in line 6.
private let edition = """
    policy: Professional development
    edition: elmfield
    in force: { from: 2026-01-01 }
    clauses: [ { id: LOC-1, text: "Share.", force: must, judged by: Headteacher, evidence: a paper } ]
    duties:
      - clause: LOC-1
        do: share the priorities
        accountable: Headteacher
        when: once a year, by 15 July

    """

private func read(_ find: String, _ replace: String) throws -> PolicyEdition {
    try EditionReader().read(edition.replacing(find, with: replace), file: "e.yaml")
}

private func schedule(_ words: String) throws -> DutySchedule? {
    try read("once a year, by 15 July", words).duties.first?.schedule
}

@Suite struct DutyReadingTests {
    @Test(
        "The words that say when are read as they are meant",
        arguments: [
            ("once a year, by 15 July", DutySchedule.yearly(by: DutyDay(month: 7, day: 15))),
            ("annually", .yearly(by: nil)), ("every term", .termly), ("Termly", .termly),
            ("every 6 months", .every(.months(6))), ("every 2 weeks", .every(.days(14))),
            ("fortnightly", .every(.days(14))), ("every month", .every(.months(1))),
            ("every 5 years", .every(.months(60))), ("by the end of spring 2026", .byTerm("spring 2026")),
            ("by Spring 2026", .byTerm("spring 2026")),
            ("at each governing body meeting", .atEach(.governingBodyMeeting)),
            ("in every headteacher’s report", .atEach(.headteachersReport)),
            ("within 14 days after each activity", .afterEach(.activity, days: 14)),
            ("within unset days after each activity", .afterEach(.activity, days: nil)), ("unset", .unset),
        ] as [(String, DutySchedule)])
    func phrases(_ words: String, _ meant: DutySchedule) throws {
        #expect(try schedule(words) == meant)
    }

    @Test("Stages, joint duties and delegations are read, and a duty of a trust is inherited or set anew")
    func whole() throws {
        let text =
            edition.replacing("once a year, by 15 July", with: "every 5 years").replacing(
                "accountable: Headteacher", with: "accountable: { both: [Headteacher, Chair] }")
                + """
                    from: 2026-09-01
                    stages: [ { name: survey, within: 12 months }, { name: report, within: unset } ]
                    delegated: [ { by: chair, to: Rhys Morgan, from: 2026-10-01, until: 2027-01-01 } ]

                """
        let duty = try #require(try EditionReader().read(text, file: "e.yaml").duties.first)
        #expect(duty.schedule == .cycle(years: 5, stages: [.init("survey", months: 12), .init("report", months: nil)]))
        #expect(duty.unset == [.stage("report")])
        #expect(duty.accountable == ["Headteacher", "Chair"] && duty.sharing == .both)
        #expect(duty.delegations.map(\.to) == ["Rhys Morgan"] && duty.period.from == day("2026-09-01"))

        let child = """
            policy: Ours
            edition: ours
            in force: { from: 2026-01-01 }
            inherits: elmfield
            duties:
              - { clause: LOC-1, part: again, do: say it again, accountable: Chair, when: every term }
            """
        let both = try EditionReader().read(child, file: "c.yaml") { _ in EditionSource(file: "e.yaml", text: edition) }
        #expect(both.duties.map(\.key.description) == ["LOC-1", "LOC-1 again"])
    }

    @Test(
        "A school may set its trust's duty sooner, never later; both places are named",
        arguments: [
            ("once a year, by 1 July", false), ("once a year, by 1 October", false), ("once a year, by 31 July", true),
            ("once a year", true), ("every 5 years", true), ("unset", true),
        ])
    func tightening(_ words: String, _ isRefused: Bool) throws {
        let child = """
            policy: Ours
            edition: ours
            in force: { from: 2026-01-01 }
            inherits: elmfield
            duties:
              - { clause: LOC-1, do: share, accountable: Headteacher, when: "\(words)" }
            """
        var found = ""
        do {
            _ = try EditionReader().read(child, file: "c.yaml") { _ in EditionSource(file: "e.yaml", text: edition) }
        } catch { found = "\(error)" }
        #expect(
            found
                == (isRefused
                    ? "c.yaml:6:15: The duty LOC-1 of the edition inherited is due sooner (e.yaml:4:18 is its clause); it "
                        + "cannot be loosened here." : ""))
    }

    @Test("Nobody else can be made to answer for a trust's duty, and both do not become either")
    func accountable() throws {
        for (above, own, isRefused) in [
            ("Headteacher", "Chair", true), ("Headteacher", "headteacher", false),
            ("{ both: [A, B] }", "{ either: [A, B] }", true), ("{ either: [A, B] }", "{ both: [B, A] }", false),
        ] {
            let parent = edition.replacing("accountable: Headteacher", with: "accountable: \(above)")
            let child = """
                policy: Ours
                edition: ours
                in force: { from: 2026-01-01 }
                inherits: elmfield
                duties: [ { clause: LOC-1, do: share, accountable: \(own), when: every term } ]
                """.replacing("every term", with: "once a year, by 15 July")
                .replacing("when: once a year, by 15 July", with: "when: \"once a year, by 15 July\"")
            var found = ""
            do {
                _ = try EditionReader().read(child, file: "c.yaml") { _ in EditionSource(file: "e.yaml", text: parent) }
            } catch { found = "\(error)" }
            #expect(found.contains("c.yaml:5:21: Others answer for the duty LOC-1") == isRefused, "\(own): \(found)")
            #expect(found.isEmpty == !isRefused)
        }
    }

    @Test(
        "A fault is told with line and column and what to do",
        arguments: [
            FaultCase(
                "ambiguous", "once a year, by 15 July", "bi-annually",
                #"9:11: "bi-annually" can mean every 6 months, or every 24 months: write which."#),
            FaultCase(
                "twice", "once a year, by 15 July", "twice a year",
                #"9:11: "twice a year" can mean every 6 months, or every term: write which."#),
            FaultCase(
                "about a number", "once a year, by 15 July", "fortnightly-ish",
                #"9:11: "fortnightly-ish" gives no number. It could mean every 2 weeks, or every month"#),
            FaultCase(
                "no number", "once a year, by 15 July", "regularly",
                #"9:11: "regularly" gives no number. It could mean every term, or once a year: write which, or unset"#),
            FaultCase("no such day", "15 July", "31 June", #"9:11: "once a year, by 31 June" does not say when."#),
            FaultCase(
                "nonsense", "once a year, by 15 July", "when the cows come", #"9:11: "when the cows come" does not"#),
            FaultCase(
                "no such event", "once a year, by 15 July", "at each governing body meting",
                #"9:11: There is no event "governing body meting""#),
            FaultCase(
                "no number of days", "once a year, by 15 July", "within many days after each activity",
                #"9:11: "many" is no number of days; write one, or unset."#),
            FaultCase("unknown key", "do:", "doo:", #"7:5: "doo" is not part of a duty. Did you mean "do"?"#),
            FaultCase("nobody accountable", "    accountable: Headteacher\n", "", #"6:5: "accountable" is missing"#),
            FaultCase("no time", "    when: once a year, by 15 July\n", "", #"6:5: "when" is missing from duty LOC-1"#),
            FaultCase(
                "a list of posts", "accountable: Headteacher", "accountable: [A, B]", "8:18: Several posts share"),
            FaultCase(
                "one of both", "accountable: Headteacher", "accountable: { both: [A] }", "8:18: A joint duty names two"),
            FaultCase(
                "no such clause", "- clause: LOC-1", "- clause: LOC-2",
                #"6:13: There is no clause "LOC-2" to which this duty could belong. Did you mean "LOC-1"?"#),
            FaultCase(
                "delegated to who answers for it", "    when:",
                "    delegated: [ { to: headteacher, from: 2026-01-01 } ]\n    when:",
                #"9:24: "headteacher" answers for this duty already"#),
            FaultCase(
                "a delegation that ends first", "    when:",
                "    delegated: [ { to: Rhys Morgan, from: 2026-01-02, until: 2026-01-01 } ]\n    when:",
                "9:62: The delegation would end before it begins."),
            FaultCase(
                "stages of a year", "    when:", "    stages: [ { name: a, within: 1 year } ]\n    when:",
                "9:13: Stages belong to a cycle of years"),
            FaultCase(
                "twice", "    when:",
                "    when: annually\n  - clause: LOC-1\n    do: it\n    accountable: Chair\n    when:",
                "10:13: There is a duty LOC-1 already, in line 6"),
        ])
    func faults(_ row: FaultCase) {
        do {
            _ = try read(row.find, row.replace)
            Issue.record("no fault was found")
        } catch {
            let found = "\(error)".split(separator: "\n").map { $0.replacing("e.yaml:", with: "") }
            #expect(found.contains { $0.hasPrefix(row.problem) }, "\(found)")
        }
    }

    @Test("Terms and days are compared in the edition's own school year, not in England's")
    func ownCalendar() throws {
        let council = """
            policy: Council
            edition: council
            in force: { from: 2026-01-01 }
            calendar:
              year begins in: August
              terms:
                - { name: session 1, first day: 2026-08-17, last day: 2026-10-09 }
                - { name: session 2, first day: 2026-10-26, last day: 2026-12-22 }
            clauses: [ { id: LOC-1, text: Share., force: must, judged by: Headteacher, evidence: a paper } ]
            duties: [ { clause: LOC-1, do: share, accountable: Headteacher, when: WHEN } ]
            """
        func faults(_ own: String, _ above: String) -> [String] {
            let child = """
                policy: Ours
                edition: ours
                in force: { from: 2026-01-01 }
                inherits: council
                duties: [ { clause: LOC-1, do: share, accountable: Headteacher, when: "\(own)" } ]
                """
            let parent = council.replacing("WHEN", with: "\"\(above)\"")
            do {
                _ = try EditionReader().read(child, file: "c.yaml") { _ in EditionSource(file: "p.yaml", text: parent) }
                return []
            } catch { return error.problems.map { "\($0)" } }
        }
        #expect(faults("by session 1", "by session 2").isEmpty)
        #expect(faults("by session 2", "by session 1").first?.hasPrefix("c.yaml:5:21: The duty LOC-1") == true)
        // A school year from August begins with it, and ends in July.
        #expect(faults("once a year, by 20 August", "once a year, by 15 May").isEmpty)
        #expect(faults("once a year, by 15 May", "once a year, by 20 August").count == 1)
    }

    @Test("A duty set anew is still shown by the records that show it above, unless it names others")
    func shownAsAbove() throws {
        let parent =
            edition.replacing("once a year, by 15 July", with: "within 14 days after each activity")
            + "    shown by: evaluations\n"
        func shown(_ rest: String) throws -> DutyEvidence? {
            let child = """
                policy: Ours
                edition: ours
                in force: { from: 2026-01-01 }
                inherits: elmfield
                duties: [ { clause: LOC-1, do: share, accountable: Headteacher, \(rest) } ]
                """
            return try EditionReader().read(child, file: "c.yaml") { _ in
                EditionSource(file: "e.yaml", text: parent)
            }.duties.first?.shownBy
        }
        #expect(try shown("when: within 7 days after each activity") == .evaluations)
        #expect(try shown("when: within 7 days after each activity, shown by: talks") == .talks)
        // What is due at another time is not shown by records about activities.
        #expect(try shown("when: at each activity") == nil)
    }
}
