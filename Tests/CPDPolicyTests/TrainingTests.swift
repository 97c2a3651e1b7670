import CPDDomain
import CPDPolicy
import Testing

/// A requirement of an invented school, changed.
func requirement(
    first: FirstTraining? = .onStarting, _ renewal: TrainingRenewal = .everyMonths(24),
    _ change: (inout TrainingRequirement) -> Void = { _ in }
) -> TrainingRequirement {
    var row = TrainingRequirement(
        id: RequirementIdentifier("T-1"), what: "Invented.", audience: TrainingAudience(nation: .england),
        course: TrainingCourse("basic"), equivalents: [TrainingCourse("higher")], first: first, renewal: renewal,
        source: TrainingSource(force: .law, mark: .ownWords, text: "An invented act."))
    change(&row)
    return row
}

func period(_ from: String, _ until: String? = nil) -> Period {
    Period(from: day(from), until: until.map(day)) ?? Period(startingOn: day(from))
}

func done(_ on: String, _ course: String = "basic", _ proof: TrainingProof? = .certificate("17")) -> TrainingCompletion
{
    TrainingCompletion(course: TrainingCourse(course), completedOn: day(on), proof: proof)
}

/// Somebody in post from 1 September 2025, changed.
func somebody(
    _ completions: [TrainingCompletion] = [], _ change: (inout TrainingPerson) -> Void = { _ in }
) -> TrainingPerson {
    var person = TrainingPerson(
        posts: [TrainingPost(capacity: .employee, group: .teacher, period: period("2025-09-01"))],
        completions: completions)
    change(&person)
    return person
}

let terms = AcademicCalendar(
    turnsInMonth: 9,
    terms: [
        .init(name: "autumn 2025", firstDay: day("2025-09-02"), lastDay: day("2025-12-19")),
        .init(name: "spring 2026", firstDay: day("2026-01-05"), lastDay: day("2026-03-27")),
        .init(name: "summer 2026", firstDay: day("2026-04-13"), lastDay: day("2026-07-21")),
    ])

let site = TrainingSite(nation: .england, phases: [.primary], type: .maintained)

/// One case: what is asked, of whom, when, and how it stands.
struct TrainingRow: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let requirement: TrainingRequirement
    let person: TrainingPerson
    let on: String
    let state: TrainingState
    let reason: TrainingReason

    init(
        _ name: String, _ requirement: TrainingRequirement, _ person: TrainingPerson, _ on: String,
        _ state: TrainingState, _ reason: TrainingReason
    ) {
        (self.testDescription, self.requirement, self.person) = (name, requirement, person)
        (self.on, self.state, self.reason) = (on, state, reason)
    }
}

private let leave = period("2025-12-01", "2026-03-01")
private let reading = requirement(.never) { $0.document = "guidance" }
private func read(_ on: String, _ edition: String) -> TrainingCompletion {
    var completion = done(on, "basic", .acknowledgement(of: "guidance"))
    completion.edition = edition
    return completion
}

let trainingRows = [
    TrainingRow(
        "before starting", requirement(first: .beforeStarting), somebody(), "2025-08-20", .due(by: day("2025-08-31")),
        .firstTime),
    TrainingRow(
        "before starting, late", requirement(first: .beforeStarting), somebody(), "2025-09-01",
        .overdue(since: day("2025-09-01")), .firstTime),
    TrainingRow("on starting", requirement(), somebody(), "2025-09-01", .due(by: day("2025-09-01")), .firstTime),
    TrainingRow("not started", requirement(), somebody(), "2025-08-31", .notYetDue, .notStarted),
    TrainingRow(
        "within days", requirement(first: .withinDays(30)), somebody(), "2025-10-01", .due(by: day("2025-10-01")),
        .firstTime),
    TrainingRow(
        "within months, late", requirement(first: .withinMonths(3)), somebody(), "2025-12-02",
        .overdue(since: day("2025-12-02")), .firstTime),
    TrainingRow(
        "within months of the post, though asked only later",
        requirement(first: .withinMonths(6)) { $0.from = day("2025-12-01") }, somebody(), "2025-12-02",
        .due(by: day("2026-03-01")), .firstTime),
    TrainingRow(
        "held", requirement(), somebody([done("2025-09-01")]), "2027-08-31", .met(until: day("2027-09-01")), .valid),
    TrainingRow(
        "lapsed", requirement(), somebody([done("2025-09-01")]), "2027-09-01", .overdue(since: day("2027-09-01")),
        .lapsed),
    TrainingRow(
        "in grace", requirement { $0.graceMonths = 2 }, somebody([done("2025-09-01")]), "2027-10-31",
        .due(by: day("2027-10-31")), .lapsed),
    TrainingRow(
        "held from elsewhere", requirement(), somebody([done("2024-10-01")]), "2025-09-01",
        .met(until: day("2026-10-01")), .valid),
    TrainingRow(
        "from elsewhere, where that does not count", requirement { $0.isPortable = false },
        somebody([done("2024-10-01")]), "2025-09-01", .due(by: day("2025-09-01")), .firstTime),
    TrainingRow(
        "a higher course", requirement(), somebody([done("2025-09-01", "higher")]), "2026-01-01",
        .met(until: day("2027-09-01")), .valid),
    TrainingRow(
        "another course", requirement(), somebody([done("2025-09-01", "other")]), "2026-01-01",
        .overdue(since: day("2025-09-02")), .firstTime),
    TrainingRow(
        "without certificate", requirement(), somebody([done("2025-09-01", "basic", nil)]), "2026-01-01",
        .notEvidenced(by: day("2025-09-01")), .withoutProof),
    TrainingRow(
        "a blank certificate", requirement(), somebody([done("2025-09-01", "basic", .certificate(" "))]), "2025-09-01",
        .notEvidenced(by: day("2025-09-01")), .withoutProof),
    TrainingRow(
        "an agency's word for an employee", requirement(),
        somebody([done("2025-09-01", "basic", .agencyAssurance(agency: "Invented Supply"))]), "2025-09-01",
        .notEvidenced(by: day("2025-09-01")), .withoutProof),
    TrainingRow(
        "an agency's word for its own", requirement(),
        somebody([done("2025-09-01", "basic", .agencyAssurance(agency: "Invented Supply"))]) {
            $0.posts[0].capacity = .agency
        }, "2025-09-01", .met(until: day("2027-09-01")), .valid),
    TrainingRow(
        "on leave", requirement(first: .withinMonths(4)), somebody { $0.leave = [leave] }, "2026-02-01", .notYetDue,
        .onLeave),
    TrainingRow(
        "back from leave", requirement(first: .withinMonths(4)), somebody { $0.leave = [leave] }, "2026-03-31",
        .due(by: day("2026-04-01")), .firstTime),
    TrainingRow(
        "validity put off by leave", requirement(.everyMonths(6)),
        somebody([done("2025-09-01")]) { $0.leave = [leave] }, "2026-05-29", .met(until: day("2026-05-30")), .valid),
    TrainingRow(
        "a certificate expires on leave, and is owed later", requirement(.everyMonths(6)) { $0.expiresOnLeave = true },
        somebody([done("2025-09-01")]) { $0.leave = [leave] }, "2026-03-02", .due(by: day("2026-05-29")), .lapsed),
    TrainingRow(
        "left", requirement(), somebody { $0.posts[0].period = period("2025-09-01", "2026-01-01") }, "2026-01-01",
        .notApplicable, .left),
    TrainingRow(
        "others", requirement { $0.audience.responsibilities = ["designated safeguarding lead"] }, somebody(),
        "2026-01-01", .notApplicable, .otherPeople),
    TrainingRow(
        "from the first day of the responsibility",
        requirement { $0.audience.responsibilities = ["designated safeguarding lead"] },
        somebody {
            $0.responsibilities = [HeldResponsibility("designated safeguarding lead", period("2026-01-05"))]
        }, "2026-01-06", .overdue(since: day("2026-01-06")), .firstTime),
    TrainingRow(
        "started before", requirement { $0.audience.startedFrom = day("2026-01-01") }, somebody(), "2026-01-01",
        .notApplicable, .startedBefore),
    TrainingRow(
        "another phase", requirement { $0.audience.phases = [.earlyYears] }, somebody(), "2026-01-01", .notApplicable,
        .otherSite),
    TrainingRow(
        "no longer asked", requirement { $0.until = day("2026-01-01") }, somebody(), "2026-01-01", .notApplicable,
        .notInForce),
    TrainingRow(
        "asked only later of those in post", requirement { $0.from = day("2026-01-01") }, somebody(), "2026-01-01",
        .due(by: day("2026-01-01")), .firstTime),
    TrainingRow(
        "without a source", requirement { $0.source.mark = .none }, somebody(), "2026-01-01", .notApplicable,
        .switchedOff),
    TrainingRow(
        "regularly", requirement(.regularly), somebody([done("2025-09-01")]), "2026-01-01", .unset, .intervalUnset),
    TrainingRow(
        "no number read", requirement(first: nil, .notGiven), somebody(), "2026-01-01", .unset, .intervalNotGiven),
    TrainingRow(
        "once", requirement(.never), somebody([done("2020-09-01")]), "2026-01-01", .met(until: nil), .completed),
    TrainingRow(
        "an event", requirement(.never) { $0.events = ["new risk"] },
        somebody([done("2025-09-01")]) { $0.events = [TrainingEvent("new risk", on: day("2026-01-10"))] }, "2026-01-11",
        .overdue(since: day("2026-01-11")), .event),
    TrainingRow(
        "an event answered", requirement(.never) { $0.events = ["new risk"] },
        somebody([done("2025-09-01"), done("2026-01-10")]) {
            $0.events = [TrainingEvent("new risk", on: day("2026-01-10"))]
        }, "2026-01-11", .met(until: nil), .completed),
    TrainingRow(
        "each term", requirement(first: nil, .eachTerm), somebody([done("2025-10-01")]), "2026-03-27",
        .due(by: day("2026-03-27")), .term),
    TrainingRow(
        "a term missed", requirement(first: nil, .eachTerm), somebody(), "2026-02-01",
        .overdue(since: day("2025-12-20")), .term),
    TrainingRow(
        "done in the term", requirement(first: nil, .eachTerm), somebody([done("2025-10-01")]), "2025-11-01",
        .met(until: day("2026-01-05")), .doneInTerm),
    TrainingRow("read", reading, somebody([read("2025-09-01", "2025")]), "2026-01-01", .met(until: nil), .acknowledged),
    TrainingRow(
        "read as a starter", reading, somebody(), "2025-09-02", .overdue(since: day("2025-09-02")), .newEdition),
    TrainingRow(
        "a new edition, days not set", reading, somebody([read("2025-09-01", "2025")]), "2026-10-01", .due(by: nil),
        .newEditionWithoutDays),
    TrainingRow(
        "another document", requirement(.never) { $0.document = "another" }, somebody(), "2026-01-01",
        .notEvidenced(by: nil), .editionNotRecorded),
]

let trainingAssessment = TrainingAssessment(
    site: site, calendar: terms,
    editions: [
        DocumentEdition(document: "guidance", edition: "2025", from: day("2025-09-01")),
        DocumentEdition(document: "guidance", edition: "2026", from: day("2026-09-01")),
    ])

@Suite struct TrainingTests {
    @Test("Each rule stands as it says, with its reason in words", arguments: trainingRows)
    func rule(_ row: TrainingRow) {
        let standing = trainingAssessment.standing(row.requirement, of: row.person, on: day(row.on))
        #expect(standing.state == row.state)
        #expect(standing.reason == row.reason)
        let sentence = SentenceCatalogue.english.sentence(for: standing)
        #expect(sentence != standing.reason.rawValue && !sentence.contains("{") && !sentence.hasSuffix(" "))
    }

    @Test("Every reason has a sentence", arguments: TrainingReason.allCases)
    func sentences(_ reason: TrainingReason) {
        #expect(SentenceCatalogue.english.sentences[reason.code] != nil)
    }

    @Test("A renewal in time keeps the chain, one too late begins another, and grace is in time")
    func chain() {
        let inTime = somebody([done("2021-09-01"), done("2023-09-01"), done("2025-10-01")])
        let broken = trainingAssessment.standing(requirement(), of: inTime, on: day("2026-01-01"))
        #expect(broken.heldSince == day("2025-10-01"))
        let kept = trainingAssessment.standing(requirement { $0.graceMonths = 1 }, of: inTime, on: day("2026-01-01"))
        #expect(kept.heldSince == day("2021-09-01"))
        #expect(kept.evidence.count == 3)
    }

    @Test("Two employers take the same certificate")
    func twoEmployers() {
        let other = TrainingAssessment(site: TrainingSite(nation: .england, type: .academy))
        for assessment in [trainingAssessment, other] {
            let standing = assessment.standing(requirement(), of: somebody([done("2025-09-01")]), on: day("2026-01-01"))
            #expect(standing.state == .met(until: day("2027-09-01")))
        }
    }

    @Test("What nobody recorded of the school is not evidenced, and is not another school")
    func unknownSite() {
        let unknown = TrainingAssessment(site: TrainingSite(nation: nil))
        let standing = unknown.standing(requirement(), of: somebody(), on: day("2026-01-01"))
        #expect(standing.state == .notEvidenced(by: nil))
        #expect(standing.reason == .siteNotRecorded)
    }

    @Test("A school fills in and shortens what a source says, and never lengthens it")
    func settings() {
        var assessment = trainingAssessment
        let id = RequirementIdentifier("T-1")
        assessment.settings = TrainingSettings(months: [id: 12], switchedOn: [id])
        let person = somebody([done("2025-09-01")])
        func until(_ row: TrainingRequirement) -> TrainingState {
            assessment.standing(row, of: person, on: day("2026-01-01")).state
        }
        #expect(until(requirement(.regularly)) == .met(until: day("2026-09-01")))
        #expect(until(requirement()) == .met(until: day("2026-09-01")))
        #expect(until(requirement { $0.source.mark = .none }) == .met(until: day("2026-09-01")))
        assessment.settings.months[id] = 60
        #expect(until(requirement()) == .met(until: day("2027-09-01")))
    }

    @Test("A site has cover while somebody present holds it, and a panel when one of its members did before")
    func together() {
        let cover = requirement(first: nil, .everyMonths(36)) { $0.scope = .site(atLeast: 1) }
        let holder = somebody([done("2025-09-01")])
        let unproven = somebody([done("2025-09-01", "basic", nil)])
        func at(_ people: [TrainingPerson], _ on: String = "2026-01-12", isOpen: Bool = true) -> TrainingState {
            trainingAssessment.cover(cover, present: people, on: day(on), isOpen: isOpen).state
        }
        #expect(at([somebody(), holder]) == .met(until: nil))
        #expect(at([somebody()]) == .overdue(since: day("2026-01-12")))
        #expect(at([holder], "2028-09-01") == .overdue(since: day("2028-09-01")))
        #expect(at([unproven]).kind == .notEvidenced)
        #expect(at([], isOpen: false) == .notApplicable)
        let panel = requirement(first: .beforeStarting, .never) { $0.scope = .panel(atLeast: 1) }
        func meets(_ people: [TrainingPerson], _ on: String) -> TrainingState {
            trainingAssessment.panel(panel, people, meeting: day("2026-01-12"), on: day(on)).state
        }
        #expect(meets([somebody(), holder], "2026-01-12") == .met(until: nil))
        #expect(meets([somebody()], "2026-01-11") == .due(by: day("2026-01-11")))
        #expect(meets([somebody([done("2026-01-12")])], "2026-02-01") == .overdue(since: day("2026-01-12")))
    }
}
