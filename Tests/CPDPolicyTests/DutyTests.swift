import CPDDomain
import CPDPolicy
import CPDPolicyDocument
import Testing

struct DutyCase: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let schedule: DutySchedule
    let date: String
    var done: [DutyDone] = []
    var events: [DutyEvent] = []
    var pauses: [DutyPause] = []
    let sentence: String

    init(
        _ name: String, _ schedule: DutySchedule, on date: String, done: [DutyDone] = [], events: [DutyEvent] = [],
        pauses: [DutyPause] = [], _ sentence: String
    ) {
        self.testDescription = name
        self.schedule = schedule
        self.date = date
        self.done = done
        self.events = events
        self.pauses = pauses
        self.sentence = sentence
    }
}

private let julyFifteen = DutySchedule.yearly(by: DutyDay(month: 7, day: 15))
private let tickOfMay = record("2027-05-01", by: "", reference: "")
private let after14 = DutySchedule.afterEach(.governingBodyMeeting, days: 14)
private let twoStages = DutySchedule.cycle(
    years: 5, stages: [.init("survey", months: 12), .init("report", months: 60)])

let dutyCases: [DutyCase] = [
    .init("a year", julyFifteen, on: "2026-10-01", "due by 15 July 2027"),
    .init("a year, on its last day", julyFifteen, on: "2027-07-15", "due by 15 July 2027"),
    .init("a year, late", julyFifteen, on: "2027-07-20", "overdue: it was due by 15 July 2027, days since: 5"),
    .init(
        "a year, still open in the next", julyFifteen, on: "2027-10-01",
        "overdue: it was due by 15 July 2027, days since: 78"),
    .init(
        "a year, done", julyFifteen, on: "2027-06-01", done: [record("2027-05-01")],
        "done on 1 May 2027 by Amina Okafor (minute 4.1)"),
    .init(
        "a year, done late", julyFifteen, on: "2027-08-01", done: [record("2027-07-20")],
        "done on 20 July 2027 by Amina Okafor (minute 4.1), days late: 5"),
    .init("a year, done in future", julyFifteen, on: "2027-04-01", done: [record("2027-05-01")], "due by 15 July 2027"),
    .init(
        "a year, a tick", julyFifteen, on: "2027-06-01", done: [tickOfMay],
        "said to be done on 1 May 2027, but without a name or a reference; to be shown by 15 July 2027"),
    .init(
        "a year, a name without a reference", julyFifteen, on: "2027-06-01",
        done: [record("2027-05-01", reference: " ")],
        "said to be done on 1 May 2027, but without a name or a reference; to be shown by 15 July 2027"),
    .init("a year without a day", .yearly(by: nil), on: "2026-10-01", "due by 31 August 2027"),
    .init("before it begins", .yearly(by: nil), on: "2026-08-01", "not yet due; it is from 1 September 2026"),
    .init("a term", .termly, on: "2026-10-01", "due by 18 December 2026"),
    .init(
        "a term, missed", .termly, on: "2027-01-10", "overdue: it was due by 18 December 2026, days since: 23"),
    .init(
        "a term, the next one", .termly, on: "2027-01-10", done: [record("2026-12-20")], "due by 26 March 2027"),
    .init(
        "a term nobody knows", .termly, on: "2027-10-10", done: [record("2027-05-01")],
        "the calendar does not know the terms of this school year"),
    .init(
        "no meeting yet", .atEach(.governingBodyMeeting), on: "2026-10-01",
        "not yet due: nothing has happened that asks for it"),
    .init(
        "a meeting missed", .atEach(.governingBodyMeeting), on: "2026-10-13",
        done: [record("2026-10-05", occasion: "GB 1")],
        events: [meeting("2026-10-05", "GB 1"), meeting("2026-10-12", "GB 2")],
        "overdue: it was due by 12 October 2026, days since: 1"),
    .init(
        "each meeting", .atEach(.governingBodyMeeting), on: "2026-10-13",
        done: [record("2026-10-05", occasion: "GB 1"), record("2026-10-12", occasion: "GB 2")],
        events: [meeting("2026-10-12", "GB 2"), meeting("2026-10-05", "GB 1")],
        "done on 12 October 2026 by Amina Okafor (minute 4.1)"),
    .init(
        "days after a meeting", after14, on: "2026-10-13", events: [meeting("2026-10-05", "GB 1")],
        "due by 19 October 2026"),
    .init(
        "days after a meeting, a tick", after14, on: "2026-10-13",
        done: [record("2026-10-06", by: "", occasion: "GB 1")], events: [meeting("2026-10-05", "GB 1")],
        "said to be done on 6 October 2026, but without a name or a reference; to be shown by 19 October 2026"),
    .init(
        "days nobody set", .afterEach(.governingBodyMeeting, days: nil), on: "2026-10-13",
        events: [meeting("2026-10-05", "GB 1")],
        "not done, and the policy does not say within how many days after each governing body meeting"),
    .init(
        "days nobody set, done", .afterEach(.governingBodyMeeting, days: nil), on: "2026-10-13",
        done: [record("2026-10-06", occasion: "GB 1")], events: [meeting("2026-10-05", "GB 1")],
        "done on 6 October 2026 by Amina Okafor (minute 4.1)"),
    .init("an interval begins", .every(.months(6)), on: "2026-10-01", "due by 1 March 2027"),
    .init(
        "an interval, late", .every(.months(6)), on: "2027-07-01", done: [record("2026-12-31")],
        "overdue: it was due by 30 June 2027, days since: 1"),
    .init(
        "an interval, in time", .every(.months(6)), on: "2027-06-30", done: [record("2026-12-31")],
        "done on 31 December 2026 by Amina Okafor (minute 4.1)"),
    .init(
        "an interval, a tick", .every(.months(6)), on: "2027-07-01",
        done: [record("2026-12-31"), record("2027-06-30", reference: "")],
        "said to be done on 30 June 2027, but without a name or a reference; to be shown by 30 June 2027"),
    .init("a stage", twoStages, on: "2027-08-31", "due by 31 August 2027"),
    .init("a stage, late", twoStages, on: "2027-09-01", "overdue: it was due by 31 August 2027, days since: 1"),
    .init(
        "the next stage", twoStages, on: "2027-09-01", done: [record("2027-03-01", occasion: "survey")],
        "due by 31 August 2031"),
    .init(
        "the next cycle", twoStages, on: "2031-09-01",
        done: [record("2027-03-01", occasion: "survey"), record("2031-03-01", occasion: "report")],
        "due by 31 August 2032"),
    .init("a named term", .byTerm("spring 2027"), on: "2026-10-01", "not yet due; it is from 4 January 2027"),
    .init("a named term, begun", .byTerm("spring 2027"), on: "2027-01-04", "due by 26 March 2027"),
    .init(
        "a named term, over", .byTerm("spring 2027"), on: "2027-03-27",
        "overdue: it was due by 26 March 2027, days since: 1"),
    .init("no term", .byTerm("whenever"), on: "2027-03-27", "the calendar does not know the term \"whenever\""),
    .init("no time", .unset, on: "2026-10-01", "not done, and the policy does not say by when"),
    .init(
        "paused", julyFifteen, on: "2027-07-20",
        pauses: [
            .init(
                Period(from: day("2027-07-01"), until: day("2027-08-01")) ?? .init(startingOn: someDate),
                reason: "family leave")
        ],
        "paused until 1 August 2027: family leave"),
    .init(
        "after a pause the days are given back", julyFifteen, on: "2027-08-15",
        pauses: [
            .init(
                Period(from: day("2027-07-01"), until: day("2027-08-01")) ?? .init(startingOn: someDate),
                reason: "family leave")
        ],
        "due by 15 August 2027"),
]

@Suite struct DutyTests {
    private let english = SentenceCatalogue.english

    @Test("A duty of every kind stands as its records say", arguments: dutyCases)
    func cases(_ row: DutyCase) {
        let standing = duty(row.schedule).standing(
            on: day(row.date), calendar: dutyCalendar, done: row.done, events: row.events, pauses: row.pauses)
        #expect(self.english.sentence(for: standing) == row.sentence)
        #expect(standing.actors == (standing.state.isOpen ? [.post("Headteacher")] : []))
        #expect(standing.accountable == ["Headteacher"])
    }

    @Test("Every reason has a sentence", arguments: DutyReason.allCases)
    func everyReason(_ reason: DutyReason) {
        #expect(self.english.sentences[reason.code] != nil)
    }

    @Test("A duty of both posts is done when each has done it, one of either when one has")
    func joint() {
        let posts = ["Headteacher", "Chair"]
        let half = [record("2026-10-01", post: "chair")]
        let whole = half + [record("2026-11-01", post: "headteacher")]
        func state(_ sharing: DutySharing, _ done: [DutyDone]) -> DutyStanding {
            duty(.yearly(by: nil), accountable: posts, sharing: sharing)
                .standing(on: day("2026-12-01"), calendar: dutyCalendar, done: done)
        }
        #expect(state(.both, half).state == .due(by: day("2027-08-31")))
        #expect(state(.both, half).actors == [.post("Headteacher")])
        #expect(state(.both, whole).state == .done(whole[1], late: 0, next: day("2028-08-31")))
        #expect(state(.either, half).state == .done(half[0], late: 0, next: day("2028-08-31")))
    }

    @Test("A year of six terms asks six times, and each occasion keeps how it stood")
    func sixTerms() {
        let first = day("2026-09-01")
        let terms = (0..<6).map { index in
            AcademicCalendar.Term(
                name: "term \(index + 1)", firstDay: first.adding(days: 50 * index),
                lastDay: first.adding(days: 50 * index + 40))
        }
        let done = [0, 1, 2, 4].map { index in
            DutyDone(
                dutyKey, on: first.adding(days: 50 * index + (index == 1 ? 45 : 10)), by: "Amina Okafor",
                reference: "minute \(index)")
        }
        let standing = duty(.termly).standing(
            on: first.adding(days: 255), calendar: AcademicCalendar(turnsInMonth: 9, terms: terms), done: done)
        #expect(standing.state == .due(by: first.adding(days: 290)) && standing.occasion == "term 6")
        #expect(standing.occasions.map(\.name) == terms.map(\.name))
        #expect(standing.missed.map(\.name) == ["term 4"])
        #expect(standing.occasions[1].state == .done(done[1], late: 5, next: nil))
    }

    @Test("A pause of one occasion leaves the others as they are, and one without a reason pauses nothing")
    func pauses() {
        let meetings = [meeting("2026-10-05", "GB 1"), meeting("2026-10-06", "GB 2")]
        func standing(_ reason: String) -> DutyStanding {
            duty(.afterEach(.governingBodyMeeting, days: 3)).standing(
                on: day("2026-10-12"), calendar: dutyCalendar, events: meetings,
                pauses: [DutyPause(Period(startingOn: day("2026-10-06")), reason: reason, occasion: "GB 1")])
        }
        #expect(standing("family leave").state == .overdue(since: day("2026-10-09"), days: 3))
        #expect(standing("family leave").missed.map(\.name) == ["GB 2"])
        #expect(standing(" ").missed.map(\.name) == ["GB 1", "GB 2"])
    }

    @Test("Who must act: holder, acting holder, delegate, and who must appoint where there is nobody")
    func actors() {
        let term = Period(from: day("2026-09-01"), until: day("2027-01-01")) ?? Period(startingOn: someDate)
        let all = Period(startingOn: day("2026-01-01"))
        let head = DutyPeople.Holder(post: "Headteacher", name: "Amina Okafor", period: all)
        let acting = DutyPeople.Holder(post: "headteacher", name: "Samir Haddad", isActing: true, period: term)
        let leave = DutyPeople.Absence(name: "Amina Okafor", period: term)
        let delegated = DutyDelegation(by: "Headteacher", to: "Rhys Morgan", period: term)
        func actors(_ people: DutyPeople, _ delegations: [DutyDelegation] = [], on date: String = "2026-10-01")
            -> [String]
        {
            duty(.yearly(by: nil), delegations: delegations)
                .standing(on: day(date), calendar: dutyCalendar, people: people).actors.map(self.english.sentence(for:))
        }
        #expect(actors(.init(holders: [head])) == ["Amina Okafor (Headteacher)"])
        #expect(actors(.init(holders: [head, acting], absences: [leave])) == ["Samir Haddad (acting Headteacher)"])
        #expect(
            actors(.init(holders: [head, acting], absences: [leave]), on: "2027-01-01") == [
                "Amina Okafor (Headteacher)"
            ])
        #expect(actors(.init(holders: [head]), [delegated]) == ["Rhys Morgan, for the Headteacher, who answers for it"])
        #expect(actors(.init(holders: [head]), [delegated], on: "2027-01-01") == ["Amina Okafor (Headteacher)"])
        let away = DutyPeople.Absence(name: "Rhys Morgan", period: term)
        #expect(actors(.init(holders: [head], absences: [away]), [delegated]) == ["Amina Okafor (Headteacher)"])
        #expect(
            actors(.init(holders: []))
                == ["nobody: the post of Headteacher is vacant; to be appointed by the Governing Body"])
        #expect(
            actors(.init(holders: [head], absences: [leave])) == [
                "nobody: Amina Okafor (Headteacher) is on leave; somebody to act is to be appointed by the Governing Body"
            ])
    }

    @Test("The shipped edition has its duties, and says what the policy leaves open")
    func shipped() throws {
        let edition = try shippedEdition()
        #expect(edition.duties.count == 22)
        let clauses = Set(edition.duties.map(\.key.clause.rawValue))
        let asked =
            ["HDR-1"] + (1...7).map { "AUD-\($0)" } + (1...6).map { "IMP-\($0)" } + [1, 3, 4, 5, 6].map { "PRN-\($0)" }
        #expect(clauses == Set(asked))
        let review = try #require(edition.duties.first)
        #expect(
            review.standing(on: day("2026-05-01"), calendar: .england).state
                == .overdue(since: day("2026-04-30"), days: 1))
        #expect(
            edition.unsetDuties.contains { $0.duty.description == "IMP-1 talk" && $0.unset == .daysAfter(.activity) })
        #expect(edition.unsetDuties.count == 15)
    }
}
