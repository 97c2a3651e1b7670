import CPDDomain
import CPDPolicy
import Testing

struct PictureCase: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var change: @Sendable (inout CoverFacts) -> Void = { _ in }
    var count: Int? = 0
    var seen: [Identifier<Person>] = []
    /// What is said of the day, and of the whole where there is no day.
    let reasons: [ReasonCode]
    var outcomes: [Outcome]?
}

private let someDay = day("2026-10-01")

private func facts(_ change: (inout CoverFacts) -> Void) -> CoverFacts {
    var facts = CoverFacts(asked: [asker], days: [someDay], fewest: 5)
    facts.posts = (1...6).map { CoverPost(person($0), $0 == 3 ? .leader : .teacher, allYear) }
    facts.needsCover = true
    change(&facts)
    return facts
}

private func reasons(_ some: CoverReason...) -> [ReasonCode] { some.map(\.code) }

private let atPhonics = CoverAbsence.Reason.development(title: "Phonics", startMinute: 540, minutes: 180)

private let pictureCases = [
    PictureCase(testDescription: "nobody out", reasons: reasons(.nobodyOut, .groupOut)),
    PictureCase(
        testDescription: "somebody out",
        change: { $0.absences = [CoverAbsence(person(2), on: someDay, for: atPhonics)] },
        count: 1, seen: [person(2)], reasons: reasons(.oneOut, .groupOut)),
    PictureCase(
        testDescription: "somebody twice is one",
        change: {
            $0.absences = [
                CoverAbsence(person(2), on: someDay, for: atPhonics), CoverAbsence(person(2), on: someDay, for: .leave),
                CoverAbsence(person(4), on: someDay, for: .leave),
            ]
        }, count: 2, seen: [person(2), person(2), person(4)], reasons: reasons(.othersOut, .groupOut)),
    PictureCase(
        testDescription: "somebody out on another day",
        change: { $0.absences = [CoverAbsence(person(2), on: day("2026-10-02"), for: .leave)] },
        reasons: reasons(.nobodyOut, .groupOut)),
    PictureCase(
        testDescription: "on leave, and too few to be told to whoever may not see it",
        change: { $0.absences = [CoverAbsence(person(2), on: someDay, for: .leave, isSeen: false)] },
        count: nil, reasons: reasons(.othersWithheld), outcomes: [.notEvidenced]),
    PictureCase(
        testDescription: "enough to be told as a figure, without a name",
        change: { facts in
            facts.absences = (2...6).map { CoverAbsence(person($0), on: someDay, for: .leave, isSeen: false) }
        }, count: 5, reasons: reasons(.othersOut, .groupOut)),
    PictureCase(
        testDescription: "who asks is on leave",
        change: { $0.absences = [CoverAbsence(asker, on: someDay, for: .leave)] },
        reasons: reasons(.nobodyOut, .askedOnLeave, .groupOut), outcomes: [.met, .notMet, .met]),
    PictureCase(
        testDescription: "with a team", change: { $0.team = [asker, person(2), person(9)] },
        reasons: reasons(.nobodyOut, .groupOut, .teamOut)),
    PictureCase(
        testDescription: "blocked",
        change: { $0.blocked = [BlockedDays(day("2026-09-28"), through: someDay, because: "Tests", source: .school)] },
        reasons: reasons(.nobodyOut, .groupOut) + [ApprovalReason.blockedDay.code], outcomes: [.met, .met, .notMet]),
    PictureCase(
        testDescription: "blocked, and refused",
        change: {
            $0.blocked = [BlockedDays(someDay, through: someDay, because: "Tests")]
            $0.onBlockedDays = .refused
        }, reasons: reasons(.nobodyOut, .groupOut) + [ApprovalReason.blockedDayRefused.code]),
    PictureCase(
        testDescription: "blocked the day after",
        change: { $0.blocked = [BlockedDays(day("2026-10-02"), through: day("2026-10-03"), because: "Tests")] },
        reasons: reasons(.nobodyOut, .groupOut)),
    PictureCase(
        testDescription: "no session dated", change: { $0.days = nil }, reasons: reasons(.daysNotRecorded, .needed),
        outcomes: [.notEvidenced, .met]),
]

@Suite("The picture for whoever arranges cover")
struct CoverPictureTests {
    @Test("says who else is away, on which day, and what is not known", arguments: pictureCases)
    func cases(_ one: PictureCase) {
        let picture = CoverPicture(facts(one.change))
        guard let day = picture.days.first else {
            #expect(picture.notes.map(\.reason) == one.reasons)
            #expect(picture.notes.map(\.outcome) == one.outcomes)
            return
        }
        #expect(day.notes.map(\.reason) == one.reasons)
        if let outcomes = one.outcomes { #expect(day.notes.map(\.outcome) == outcomes) }
        #expect(day.count == one.count && day.others.map(\.person) == one.seen)
    }

    @Test("counts a group and a team with the request, of those in post that day")
    func shares() {
        let picture = CoverPicture(
            facts {
                $0.absences = [CoverAbsence(person(2), on: someDay, for: .leave)]
                $0.team = [asker, person(2), person(9)]
                $0.posts.append(CoverPost(person(7), .teacher, Period(startingOn: day("2026-11-01"))))
            })
        let notes = picture.days[0].notes
        #expect(notes[1].arguments == [.count(2), .count(5), .term("teacher"), .date(someDay)])
        #expect(notes[2].arguments == [.count(2), .count(2), .date(someDay)])
        #expect(
            SentenceCatalogue.english.sentence(for: notes[2])
                == "with it, 2 of 2 with the same line manager are out on 1 October 2026")
    }

    @Test(
        "says what cover costs and what is left for it",
        arguments: [
            (Optional(pounds(100)), CoverReason.lineLeft, Outcome.met), (pounds(99), .lineShort, .notMet),
            (nil, .lineNotSet, .notEvidenced),
        ])
    func money(_ left: Money?, _ reason: CoverReason, _ outcome: Outcome) {
        let picture = CoverPicture(
            facts { $0.money = [BudgetFact(line: "Supply", financialYear: "2026–27", asked: pounds(100), left: left)] })
        #expect(picture.notes.map(\.reason) == [CoverReason.needed.code, reason.code])
        #expect(picture.notes.last?.outcome == outcome)
    }

    @Test(
        "says whether lessons are to be covered",
        arguments: [(Optional(true), CoverReason.needed), (false, .notNeeded), (nil, .notRecorded)])
    func need(_ needed: Bool?, _ reason: CoverReason) {
        #expect(CoverPicture(facts { $0.needsCover = needed }).notes.map(\.reason) == [reason.code])
    }

    @Test("has a sentence for each of its reasons")
    func sentences() {
        for reason in CoverReason.allCases {
            #expect(SentenceCatalogue.english.sentences[reason.code] != nil, "\(reason.rawValue)")
        }
    }
}
