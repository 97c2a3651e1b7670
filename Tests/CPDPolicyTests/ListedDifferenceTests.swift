import CPDDomain
import CPDPolicy
import CPDPolicyDocument
import Testing

private let document = """
    policy: Professional development
    edition: elmfield
    in force: { from: 2026-09-01 }
    review: { term: spring 2027, by: Curriculum committee }
    who decides: { requests: Headteacher }
    approval:
      stages:
        - { stage: line, by: line manager, within days: 5 }
        - stage: decision
          amounts:
            - { up to: 500 GBP, by: CPD leader, days of notice: 10 }
            - { over: 500 GBP, by: Headteacher, days of notice: 30 }
    departures: { open: [ { clause: LOC-1, by: [Headteacher] } ], never: [MAT-1n] }
    appeals: { grounds: [new facts], days to lodge: 10, heard by: [chair] }
    required training: { months: { first-aid: 12 } }
    duties:
      - { clause: LOC-1, do: share it, accountable: Headteacher, when: "once a year, by 15 July" }
    clauses:
      - { id: LOC-1, text: "Share.", force: must, judged by: Headteacher, evidence: a paper }
      - { id: MAT-1n, text: budget, force: must, check: within-budget }
      - { id: LOC-2, text: few, force: should, require: { participants: { at most: 5 } } }

    """

private func lines(_ find: String, _ replace: String) throws -> [String] {
    let changed = document.replacing(find, with: replace)
    try #require(changed != document)
    let listed = EditionComparison(old: try edition(document), new: try edition(changed)).listed
    return listed.map { ComparisonRenderer().line($0) }
}

@Suite struct ListedDifferenceTests {
    @Test(
        "What no facts show is listed with what was said and what is said",
        arguments: [
            ("Share.", "Share it.", "LOC-1 · text: was Share., is Share it."),
            (
                "term: spring 2027", "term: summer 2027",
                "edition · review: was spring 2027, by Curriculum committee, is summer 2027, by Curriculum committee"
            ),
            ("requests: Headteacher", "requests: chair", "requests · decided by: was Headteacher, is chair"),
            ("within days: 5", "within days: 6", "approval, line · within days: was 5, is 6"),
            (
                "by: line manager, within days: 5", "by: CPD leader, within days: 5",
                "approval, line · by: was line manager, is CPD leader"
            ),
            (
                "days to lodge: 10", "days to lodge: 9",
                "approval · appeals: was 10 days to lodge; heard by chair of governors; grounds: new facts, is 9 days to "
                    + "lodge; heard by chair of governors; grounds: new facts"
            ),
            ("never: [MAT-1n]", "never: []", "approval · never departed from: was MAT-1n, is not said"),
            ("do: share it", "do: share it all", "duty LOC-1 · do: was share it, is share it all"),
            ("once a year, by 15 July", "every term", "duty LOC-1 · when: was once a year, by 15 July, is every term"),
            (
                "participants: { at most: 5 }", "participants: { at most: 6 }",
                "LOC-2 · require: was participants at most 5, is participants at most 6"
            ),
            ("force: should", "force: may", "LOC-2 · force: was should, is may"),
            ("few, force", "few, below: not to be touched, force", "LOC-2 · below: was not said, is not to be touched"),
            ("edition: elmfield", "edition: elmfield\nlayer: school", "edition · layer: was not said, is school"),
            (
                "in force: { from: 2026-09-01 }", "in force: { from: 2026-09-01, until: 2027-09-01 }",
                "edition · in force: was from 2026-09-01, is from 2026-09-01 until 2027-09-01"
            ),
            ("first-aid: 12", "first-aid: 6", "training first-aid · months: was 12, is 6"),
            (
                "days of notice: 10", "days of notice: 9",
                "approval, decision · amounts: was up to 500.00 GBP: CPD leader, 10 days of notice; headteacher, 30 days of "
                    + "notice, is up to 500.00 GBP: CPD leader, 9 days of notice; headteacher, 30 days of notice"
            ),
            (
                "policy: Professional development", "policy: CPD",
                "edition · policy: was Professional development, is CPD"
            ),
        ] as [(String, String, String)])
    func one(_ find: String, _ replace: String, _ line: String) throws {
        #expect(try lines(find, replace).first == line)
    }

    @Test(
        "Each part of an example that changes is listed once, with what was said and what is said",
        arguments: [
            (
                "at least: 30 hours", "at least: 29 hours",
                "edition · hours: was everybody, at least 30 hours, pro rata, clause TIM-1, "
                    + "is everybody, at least 29 hours, pro rata, clause TIM-1"
            ),
            ("seen by: unset", "seen by: [mentor]", "edition · confidentiality: was"),
            (
                "grace: 2 months", "grace: 1 months",
                "training LR-PHY · asked: was Positive handling, positive-handling, must, "
                    + "each person, holders of supports pupils, first before starting, then every 12 months, also met "
                    + "by positive-handling-instructor, grace 2 months, expires on leave, policy (Professional learning at "
                    + "Larkrise, PHY-1, S), clause PHY-1, is"
            ),
            (
                "service: 2 years", "service: 3 years",
                "edition · holders: was mentor, qts, mentor-training, service 24 months, clause MEN-1; "
                    + "positive-handling lead, service unset, clause PHY-1, is mentor, qts, mentor-training, "
                    + "service 36 months, clause MEN-1"
            ),
            (
                "at least: 30 hours", "at least: 30 hours, in: every 3 months",
                "edition · hours: was everybody, at least 30 hours, pro rata, clause TIM-1, "
                    + "is everybody, at least 30 hours, every 3 months, pro rata, clause TIM-1"
            ),
            ("for: 4 on site", "for: 3 on site", "training LR-PHY-DAY · asked: was"),
            ("edition: larkrise-2026", "edition: x\nlanguages: [en]", "edition · languages: was not said, is en"),
            (
                "edition: larkrise-2026", "edition: x\ncalendar: { year begins in: August }",
                "edition · calendar: was not said, is from month 8"
            ),
            (
                "hours:\n", "reserved days: [ { for: maths, days: 1, years: [2026-27] } ]\nhours:\n",
                "edition · reserved days: was not said, is 1 for maths in 2026"
            ),
            (
                "hours:\n", "frameworks: [ { use: Ours, for: [teacher] } ]\nhours:\n",
                "edition · frameworks: was not said, is Ours for teacher"
            ),
        ])
    func parts(_ find: String, _ replace: String, _ line: String) throws {
        let text = try #require(contents(of: "Examples/Editions/larkrise-special-school.yaml"))
        let changed = text.replacing(find, with: replace)
        try #require(changed != text)
        let listed = EditionComparison(old: try edition(text), new: try edition(changed)).listed
            .map { ComparisonRenderer().line($0) }.filter { !$0.contains("text in en") }
        #expect(listed.count == 1 && listed.first?.hasPrefix(line) == true, "\(listed)")
    }

    @Test("A dropped and a new clause, and what an edition of a newer version says beside, are listed")
    func presence() throws {
        let clause = "  - { id: LOC-2, text: few, force: should, require: { participants: { at most: 5 } } }\n"
        #expect(
            try lines(clause, "  - { id: LOC-9, text: new, force: may, judged by: x, evidence: y }\n") == [
                "LOC-9 · new: new", "LOC-2 · dropped: few",
            ])
        let old = try edition(document)
        var renamed = old
        renamed.name = "another"
        #expect(EditionComparison(old: old, new: renamed).listed.isEmpty, "two editions have two names")
        var training = old
        training.training.switchedOn.insert(RequirementIdentifier("prevent"))
        #expect(
            EditionComparison(old: old, new: training).listed.map { ComparisonRenderer().line($0) } == [
                "training prevent · switched on: was no, is yes"
            ])
    }

    @Test("All of it is said in plain English")
    func rendering() throws {
        let new = try edition(document.replacing("at most: 5", with: "at most: 4").replacing("Share.", with: "Tell."))
        let text = ComparisonRenderer().render(
            EditionComparison(old: try edition(document), new: new).differences(
                replaying: [try facts { $0.participants = 5 }]))
        #expect(
            text == """
                What the edition says
                  LOC-1 · text: was Share., is Tell.
                  LOC-2 · require: was participants at most 5, is participants at most 4

                Recorded requests that are judged differently
                  NPQ for Leading Literacy · Amina Okafor · asked 12 November 2026: not yet, as before, but not for the same reasons
                    LOC-2: was met, is not met
                      where participants: 5
                      before: participants: 5 (at most 5)
                      now: participants: 5 (at most 4)

                What is judged differently, with the fewest facts that show it
                  LOC-2: was met, is not met
                    where participants: 5
                    before: participants: 5 (at most 5)
                    now: participants: 5 (at most 4)

                """)
        let same = EditionComparison(old: new, new: new).differences()
        #expect(ComparisonRenderer().render(same) == "The editions differ in nothing.\n")
    }
}
