import CPDDomain
import CPDPolicy
import CPDPolicyDocument
import Testing

/// An edition of one duty that each teacher has.
private let reviews = """
    policy: Professional learning
    edition: council
    in force: { from: 2026-08-01 }
    clauses: [ { id: PRD-1, text: "Review.", force: must, judged by: Headteacher, evidence: the plan } ]
    duties:
      - clause: PRD-1
        do: hold the review
        for each: teacher
        accountable: { both: [Headteacher, teacher] }
        when: once a year, by 30 June

    """

@Suite("Duties that each person has")
struct DutySubjectTests {
    @Test(
        "Who has a duty is a group, a capacity, a role, everyone, or several",
        arguments: [
            ("teacher", [DutySubject.group(.teacher)]), ("Teacher", [.group(.teacher)]), ("everyone", [.everyone]),
            ("trainee", [.capacity(.trainee)]), ("mentor", [.role(.mentor)]), ("governor", [.group(.governor)]),
            ("[teacher, leader]", [.group(.teacher), .group(.leader)]),
        ])
    func reading(_ words: String, _ meant: [DutySubject]) throws {
        let text = reviews.replacing("for each: teacher", with: "for each: \(words)")
        #expect(try EditionReader().read(text, file: "e.yaml").duties.first?.forEach == meant)
    }

    @Test("A word that is nobody's is refused with line and column, and the nearest that is known")
    func unknown() throws {
        var found = ""
        do {
            _ = try EditionReader().read(reviews.replacing("each: teacher", with: "each: teachr"), file: "e.yaml")
        } catch { found = "\(error)" }
        #expect(found.hasPrefix("e.yaml:8:15: \"teachr\" is nobody who could have a duty"), "\(found)")
        #expect(found.contains("Did you mean \"teacher\"?"), "\(found)")
    }

    @Test(
        "An edition below takes over who has a duty, may add people, and leaves nobody out",
        arguments: [
            ("", [DutySubject.group(.teacher)], false), ("for each: everyone, ", [.everyone], false),
            ("for each: [leader, teacher], ", [.group(.leader), .group(.teacher)], false),
            ("for each: leader, ", [], true),
        ])
    func inheritance(_ own: String, _ meant: [DutySubject], _ isRefused: Bool) throws {
        let child = """
            policy: Ours
            edition: ours
            in force: { from: 2026-08-01 }
            inherits: council
            duties:
              - { clause: PRD-1, do: review, \(own)accountable: { both: [Headteacher, teacher] }, when: "once a year, by 31 May" }
            """
        var found = ""
        do {
            let edition = try EditionReader().read(child, file: "c.yaml") { _ in
                EditionSource(file: "e.yaml", text: reviews)
            }
            #expect(edition.duties.map(\.forEach) == [meant])
        } catch { found = "\(error)" }
        #expect(
            found.hasPrefix("c.yaml:6:15: In the edition inherited each teacher has the duty PRD-1 (e.yaml:4:18")
                == isRefused,
            "\(found)")
        #expect(found.isEmpty == !isRefused, "\(found)")
    }

    @Test("Two editions that differ in who has a duty are told apart")
    func comparison() throws {
        let old = try EditionReader().read(reviews, file: "e.yaml")
        let new = try EditionReader().read(
            reviews.replacing("each: teacher", with: "each: everyone"), file: "e.yaml")
        let listed = EditionComparison(old: old, new: new).differences().listed
        #expect(listed.count == 1, "\(listed)")
        #expect(
            listed.first?.part == .named("for each") && listed.first?.old == "teacher"
                && listed.first?.new == "everyone")
    }

    @Test("The clock begins with a person's own first day, and a cycle counts from it")
    func own() throws {
        let calendar = AcademicCalendar.england
        let yearly = duty(.yearly(by: DutyDay(month: 6, day: 30)), from: "2026-09-01")
        func state(_ duty: Duty, since start: String, on date: String) -> DutyState? {
            duty.own(since: day(start))?.standing(on: day(date), calendar: calendar).state
        }
        // Who has been there for long has the year's; who starts after its day has the next one.
        #expect(state(yearly, since: "2010-09-01", on: "2027-07-01") == .overdue(since: day("2027-06-30"), days: 1))
        #expect(state(yearly, since: "2027-07-01", on: "2027-07-01")?.isOpen == false)
        #expect(state(yearly, since: "2027-04-12", on: "2027-04-12") == .due(by: day("2027-06-30")))
        let cycle = duty(
            .cycle(years: 5, stages: [.init("talk", months: 36), .init("sign-off", months: 60)]), from: "2026-09-01")
        #expect(state(cycle, since: "2025-01-06", on: "2028-01-06") == .overdue(since: day("2028-01-05"), days: 1))
        #expect(state(cycle, since: "2027-01-06", on: "2028-01-06") == .due(by: day("2030-01-05")))
    }

    @Test("Of several people the one matters first of whom it is overdue, and nobody is named")
    func together() {
        let calendar = AcademicCalendar.england
        let yearly = duty(.yearly(by: DutyDay(month: 6, day: 30)), from: "2026-09-01")
        let done = yearly.standing(on: day("2027-07-02"), calendar: calendar, done: [record("2027-05-02")])
        let late = yearly.standing(on: day("2027-07-02"), calendar: calendar)
        let all = DutyStanding.together([done, late, done], of: yearly, on: day("2027-07-02"))
        #expect(all.state == .overdue(since: day("2027-06-30"), days: 2) && all.actors.isEmpty)
        #expect(DutyFigures([done, late, done]).words == "2 of 3 done, 1 overdue")
        #expect(DutyFigures([]).words == "nobody in post has this duty")
    }
}
