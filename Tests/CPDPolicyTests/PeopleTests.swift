import CPDDomain
import CPDPolicy
import Testing

/// One person's year, a date, and what is to come of a clause.
struct PersonCase: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let clause: PersonClause
    let on: String
    let year: DevelopmentYear
    let reason: PersonReason

    init(
        _ name: String, _ clause: PersonClause, on: String = "2026-11-12", from: String = "2024-09-01",
        until: String? = nil, isStaff: Bool = true, leave: [Period] = [], _ reason: PersonReason,
        _ change: (inout DevelopmentYear) -> Void = { _ in }
    ) {
        var year = DevelopmentYear(
            "2026–27", days: period("2026-09-01", "2027-09-01"),
            posts: [.init(period(from, until), isStaff: isStaff)], leave: leave)
        change(&year)
        (self.testDescription, self.clause, self.on, self.year, self.reason) = (name, clause, on, year, reason)
    }
}

private func piece(_ title: String, _ place: DevelopmentPiece.Place?, standard: Bool = true, priority: Bool = false)
    -> DevelopmentPiece
{
    DevelopmentPiece(title, place: place, hasStandard: standard, hasPriority: priority)
}

private let activeCases = [
    PersonCase("took part", .activeRole, .active) { $0.activity.sessions = 1 },
    PersonCase("asked, and took part in nothing", .activeRole, .active) { $0.activity.requests = 1 },
    PersonCase("nothing recorded, in the year", .activeRole, .nothingYet),
    PersonCase("nothing recorded, the year over", .activeRole, on: "2027-09-01", .nothingRecorded),
    PersonCase("absent from all", .activeRole, .absent) { $0.activity.absences = 2 },
    PersonCase("absent once, there once", .activeRole, .active) {
        $0.activity.absences = 1
        $0.activity.sessions = 1
    },
    PersonCase("a starter before the first day", .activeRole, from: "2027-01-05", .notBegun),
    PersonCase("a starter of yesterday", .activeRole, from: "2026-11-11", .nothingYet),
    PersonCase("a leaver, nothing recorded", .activeRole, until: "2026-10-01", .nothingRecorded),
    PersonCase("a leaver who took part", .activeRole, until: "2026-10-01", .active) { $0.activity.sessions = 1 },
    PersonCase("gone before the year", .activeRole, until: "2026-09-01", .notInPost),
    PersonCase("on leave, nothing recorded", .activeRole, leave: [period("2026-10-01")], .onLeave),
    PersonCase("on leave, and took part", .activeRole, leave: [period("2026-10-01")], .active) {
        $0.activity.sessions = 1
    },
    PersonCase(
        "back from leave today, away until then", .activeRole, leave: [period("2026-06-01", "2026-11-12")], .nothingYet),
    PersonCase(
        "a leaver who was away throughout", .activeRole, on: "2026-12-01", until: "2026-10-01",
        leave: [period("2026-06-01", "2026-11-01")], .awayThroughout),
    PersonCase("a governor, nothing recorded", .activeRole, isStaff: false, .nothingYet),
    PersonCase("a governor who took part", .activeRole, isStaff: false, .active) { $0.activity.sessions = 1 },
]

private let promise = ColleagueSupport.Promise(agreedOn: day("2026-09-20"), dueOn: day("2026-10-20"))

private let supportCases = [
    PersonCase("mentors", .support, .supportGiven) { $0.support.mentored = 1 },
    PersonCase("shared", .support, .supportGiven) { $0.support.shared = 1 },
    PersonCase("nothing so far", .support, .supportNotYet),
    PersonCase("had support, gave none", .support, .supportNotYet) { $0.support.mentors = 2 },
    PersonCase("nothing, the year over", .support, on: "2027-09-01", .supportNotRecorded),
    PersonCase("agreed to share, in time", .support, on: "2026-10-20", .sharingPromised) {
        $0.support.promises = [promise]
    },
    PersonCase("agreed to share, not done", .support, on: "2026-10-21", .sharingOverdue) {
        $0.support.promises = [promise]
    },
    PersonCase("agreed to share, not done, and mentors", .support, .supportGiven) {
        $0.support.promises = [promise]
        $0.support.mentored = 1
    },
    PersonCase(
        "put off by leave", .support, on: "2026-11-03", leave: [period("2026-10-01", "2026-11-01")], .sharingPromised
    ) { $0.support.promises = [promise] },
    PersonCase("on leave", .support, leave: [period("2026-10-01")], .onLeave) { $0.support.promises = [promise] },
    PersonCase("a governor", .support, isStaff: false, .notStaff),
    PersonCase("a governor who mentors", .support, isStaff: false, .supportGiven) { $0.support.mentored = 1 },
    PersonCase("a starter", .support, from: "2027-01-05", .notBegun),
    PersonCase("a leaver", .support, until: "2026-10-01", .supportNotRecorded),
]

private let progressionCases = [
    PersonCase("took part in nothing", .progression, .nothingTakenPartIn),
    PersonCase("builds on what came earlier", .progression, .buildsOnEarlier) {
        $0.pieces = [piece("A", .new), piece("B", .buildsOn("A"))]
    },
    PersonCase("nobody said of one", .progression, .placeNotSaid) {
        $0.pieces = [piece("A", .buildsOn("B")), piece("C", nil)]
    },
    PersonCase("neither standard nor priority", .progression, .notLinked) {
        $0.pieces = [piece("A", .buildsOn("B"), standard: false)]
    },
    PersonCase("a priority is enough", .progression, .buildsOnEarlier) {
        $0.pieces = [piece("A", .buildsOn("B"), standard: false, priority: true)]
    },
    PersonCase("the first, and new", .progression, .firstSteps) { $0.pieces = [piece("A", .new)] },
    PersonCase("new so far", .progression, .newSoFar) {
        $0.pieces = [piece("A", .new)]
        $0.earlierPieces = 3
    },
    PersonCase("all new, the year over", .progression, on: "2027-09-01", .allNew) {
        $0.pieces = [piece("A", .new)]
        $0.earlierPieces = 3
    },
    PersonCase("all new, and left", .progression, until: "2026-11-01", .allNew) {
        $0.pieces = [piece("A", .new)]
        $0.earlierPieces = 3
    },
    PersonCase("on leave with nothing", .progression, leave: [period("2026-10-01")], .onLeave),
    PersonCase("on leave, new so far", .progression, leave: [period("2026-10-01")], .onLeave) {
        $0.pieces = [piece("A", .new)]
        $0.earlierPieces = 3
    },
    PersonCase("a governor", .progression, isStaff: false, .buildsOnEarlier) {
        $0.pieces = [piece("A", .buildsOn("B"))]
    },
]

@Suite("Clauses about people and periods")
struct PeopleTests {
    @Test(
        "each case is answered with its reason, and what is open says what would change it",
        arguments: activeCases + supportCases + progressionCases)
    func cases(_ row: PersonCase) {
        let answer = row.year.answer(row.clause, on: day(row.on))
        #expect(answer.note.reason == row.reason.code)
        #expect(answer.clause.rawValue == row.clause.rawValue && answer.note.outcome == row.reason.outcome)
        let catalogue = SentenceCatalogue.english
        let isOpen = answer.note.outcome == .notMet || answer.note.outcome == .notEvidenced
        #expect((catalogue.remedy(for: answer.note) != nil) == isOpen)
        let sentence = catalogue.sentence(for: answer.note)
        #expect(!sentence.contains("…") && !sentence.contains("{"), "\(sentence)")
        #expect(catalogue.remedy(for: answer.note)?.contains("…") != true)
    }

    @Test("no reason is without a case")
    func whole() {
        let told = Set((activeCases + supportCases + progressionCases).map(\.reason))
        #expect(told == Set(PersonReason.allCases))
    }

    @Test("a sentence names the days and the figures")
    func words() {
        let year = PersonCase("", .activeRole, from: "2026-10-05", .nothingYet).year
        let open = year.answer(.activeRole, on: day("2026-11-12")).note
        #expect(
            SentenceCatalogue.english.sentence(for: open)
                == "nothing is recorded in 2026–27 so far, counted from 5 October 2026")
        #expect(SentenceCatalogue.english.remedy(for: open)?.hasSuffix("by 31 August 2027") == true)
        let loose = PersonCase("", .progression, .placeNotSaid) {
            $0.pieces = [piece("Reading", nil), piece("Number", nil)]
        }
        #expect(
            SentenceCatalogue.english.sentence(for: loose.year.answer(.progression, on: day("2026-11-12")).note)
                == "nobody said what these build on, or that they are new: Reading, Number")
    }

    @Test("what is recorded more never turns met into something less")
    func growing() {
        var random = SeededGenerator(state: 20_261_128)
        for _ in 0..<2_000 {
            var year = PersonCase(
                "", .activeRole, from: "2026-09-\(10 + Int.random(in: 0..<20, using: &random))", .active
            ).year
            if Bool.random(using: &random) { year.leave = [period("2026-10-01", "2026-12-01")] }
            year.activity.absences = Int.random(in: 0...1, using: &random)
            year.activity.sessions = Int.random(in: 0...1, using: &random)
            year.support.shared = Int.random(in: 0...1, using: &random)
            if Bool.random(using: &random) { year.support.promises = [promise] }
            year.earlierPieces = Int.random(in: 0...1, using: &random)
            year.pieces = (0..<Int.random(in: 0...2, using: &random)).map {
                piece("\($0)", $0 == 0 ? .new : .buildsOn("A"))
            }
            let on = day("2026-09-01").adding(days: Int.random(in: 0...400, using: &random))
            var more = year
            more.activity.requests += 1
            more.support.mentored += 1
            more.pieces.append(piece("more", .buildsOn("A")))
            for clause in PersonClause.allCases where year.answer(clause, on: on).note.outcome == .met {
                #expect(more.answer(clause, on: on).note.outcome == .met, "\(clause) \(on) \(year)")
            }
        }
    }
}
