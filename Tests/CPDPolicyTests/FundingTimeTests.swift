import CPDDomain
import CPDPolicy
import Testing

private func leave(
    _ first: Int? = 2, _ resit: Int? = 1, year: Int? = 10, proRata: Bool? = false
) -> StudyLeave { StudyLeave(perFirstSitting: first, perResit: resit, perYear: year, isProRata: proRata) }

private func asked(
    _ half: Int?, _ attempt: Recorded<ExaminationAttempt>? = .value(.firstSitting), sitting: Int? = 0,
    year: Int? = 0, share: Int? = 1000
) -> StudyLeaveFacts {
    StudyLeaveFacts(
        attempt: attempt, asked: half, takenForSitting: sitting, takenThisYear: year, contractShare: share)
}

private let leaveCases: [(StudyLeave, StudyLeaveFacts, [FundingReason])] = [
    (leave(), asked(2), [.withinSittingLeave, .withinYearlyLeave]),
    (leave(), asked(3), [.overSittingLeave, .withinYearlyLeave]),
    (leave(), asked(1, sitting: 2), [.overSittingLeave, .withinYearlyLeave]),
    (leave(), asked(2, .value(.resit)), [.overSittingLeave, .withinYearlyLeave]),
    (leave(), asked(1, .value(.resit)), [.withinSittingLeave, .withinYearlyLeave]),
    (leave(), asked(1, .nothing(because: "an essay")), [.noExamination, .withinYearlyLeave]),
    (leave(), asked(1, nil), [.sittingNotRecorded, .withinYearlyLeave]),
    (leave(), asked(1, sitting: nil), [.sittingLeaveTakenNotRecorded, .withinYearlyLeave]),
    (leave(), asked(3, sitting: nil), [.overSittingLeave, .withinYearlyLeave]),
    (leave(nil), asked(9), [.sittingLeaveUnset, .withinYearlyLeave]),
    (leave(), asked(nil), [.studyLeaveNotRecorded]), (leave(), asked(-1), [.studyLeaveNotRecorded]),
    (leave(), asked(1, year: 10), [.withinSittingLeave, .overYearlyLeave]),
    (leave(), asked(1, year: nil), [.withinSittingLeave, .yearlyLeaveTakenNotRecorded]),
    (leave(year: nil), asked(1, year: 99), [.withinSittingLeave, .yearlyLeaveUnset]),
    (leave(proRata: true), asked(1, year: 5, share: 501), [.withinSittingLeave, .withinYearlyLeave]),
    (leave(proRata: true), asked(1, year: 5, share: 500), [.withinSittingLeave, .overYearlyLeave]),
    (leave(proRata: true), asked(1, year: 5, share: nil), [.withinSittingLeave, .leaveShareNotRecorded]),
    (leave(proRata: nil), asked(1, year: 5, share: 500), [.withinSittingLeave, .leaveProRataUnset]),
    (leave(proRata: nil), asked(1, year: 4, share: 500), [.withinSittingLeave, .withinYearlyLeave]),
    (leave(proRata: nil), asked(1, year: 10, share: 500), [.withinSittingLeave, .overYearlyLeave]),
]

private func balance(
    _ minutes: Int? = 60, proRata: Bool? = true, atMost: Int? = nil,
    unused: TimeBalance.Unused? = .kept
) -> TimeBalance { TimeBalance(minutesPerMonth: minutes, isProRata: proRata, atMost: atMost, unused: unused) }

private func time(
    _ taken: [(String, Int)]? = [], since: String? = "2026-01-31", share: Int? = 1000, leave: [Period?] = []
) -> TimeBalanceFacts {
    TimeBalanceFacts(
        since: since.map(day), contractShare: share,
        taken: taken.map { $0.map { TakenMinutes(on: day($0.0), minutes: $0.1) } }, leave: leave.compactMap(\.self))
}

private let summer = Period(from: day("2026-03-01"), until: day("2026-10-01"))

/// A balance, facts, a date, the minutes there, those lapsed, and the reason.
private let balanceCases: [(TimeBalance, TimeBalanceFacts, String, Int?, Int, FundingReason)] = [
    (balance(), time(), "2026-02-27", 0, 0, .timeThere), (balance(), time(), "2026-02-28", 60, 0, .timeThere),
    (balance(), time(), "2027-01-31", 720, 0, .timeThere),
    (balance(), time([("2026-03-01", 40)]), "2026-03-31", 80, 0, .timeThere),
    (balance(), time([("2026-12-01", 40)]), "2026-03-31", 120, 0, .timeThere),
    (balance(), time([("2026-02-27", 40)]), "2026-02-28", 60, 0, .timeOverdrawn),
    (balance(), time([("2026-02-28", 61)]), "2026-02-28", 0, 0, .timeOverdrawn),
    (balance(atMost: 100), time(), "2026-04-30", 100, 80, .timeThere),
    (balance(unused: .lapsesAfter(months: 3)), time(), "2026-05-27", 180, 0, .timeThereUntil),
    (balance(unused: .lapsesAfter(months: 3)), time(), "2026-05-28", 120, 60, .timeThereUntil),
    (
        balance(unused: .lapsesAfter(months: 3)), time([("2026-05-01", 60)]), "2026-05-31", 180, 0,
        .timeThereUntil
    ),
    (
        balance(unused: .lapsesAfter(months: 3)), time(leave: [summer]), "2026-09-30", 480, 0, .timeThereUntil
    ),
    (balance(unused: .carriedOver(atMost: 100)), time(), "2026-08-31", 420, 0, .timeThere),
    (balance(unused: .carriedOver(atMost: 100)), time(), "2026-09-01", 100, 320, .timeThere),
    (balance(unused: .carriedOver(atMost: 100)), time(leave: [summer]), "2026-09-01", 420, 0, .timeThere),
    (balance(25), time(share: 333), "2027-01-31", 99, 0, .timeThere),
    (balance(proRata: false), time(share: nil), "2026-02-28", 60, 0, .timeThere),
    (balance(proRata: nil), time(), "2026-02-28", 60, 0, .timeThere),
    (balance(proRata: nil), time(share: 500), "2026-02-28", nil, 0, .accrualProRataUnset),
    (balance(), time(share: nil), "2026-02-28", nil, 0, .leaveShareNotRecorded),
    (balance(), time(nil), "2026-02-28", nil, 0, .takenTimeNotRecorded),
    (balance(), time(since: nil), "2026-02-28", nil, 0, .accrualStartNotRecorded),
    (balance(nil), time(), "2026-02-28", nil, 0, .accrualUnset),
    (balance(unused: nil), time(), "2026-02-28", nil, 0, .unusedUnset),
]

extension FundingTimeTests {
    fileprivate static func random(_ generator: inout SeededGenerator) -> (TimeBalance, TimeBalanceFacts) {
        let unused: [TimeBalance.Unused] = [
            .kept, .lapsesAfter(months: .random(in: 1...8, using: &generator)),
            .carriedOver(atMost: .random(in: 0...300, using: &generator)),
        ]
        let taken = (0..<Int.random(in: 0...9, using: &generator)).map { _ in
            ("2026-01-31", Int.random(in: 0...700, using: &generator), Int.random(in: 1...90, using: &generator))
        }.map { TakenMinutes(on: day($0.0).adding(days: $0.1), minutes: $0.2) }
        let from = day("2026-01-01").adding(days: .random(in: 0...600, using: &generator))
        let leave = Period(from: from, until: from.adding(days: .random(in: 1...200, using: &generator)))
        return (
            TimeBalance(
                minutesPerMonth: .random(in: 0...90, using: &generator), isProRata: true,
                atMost: Bool.random(using: &generator) ? .random(in: 0...400, using: &generator) : nil,
                unused: unused.randomElement(using: &generator)),
            TimeBalanceFacts(
                since: day("2026-01-31"), contractShare: .random(in: 0...1000, using: &generator), taken: taken,
                leave: [leave].compactMap(\.self))
        )
    }
}

@Suite struct FundingTimeTests {
    @Test("Study leave stays within the half days of the sitting and of the year", arguments: leaveCases)
    func studyLeave(_ leave: StudyLeave, _ facts: StudyLeaveFacts, _ reasons: [FundingReason]) {
        let notes = leave.check(facts)
        #expect(notes.map(\.reason) == reasons)
        for note in notes { expectWhole(note) }
    }

    @Test("Time builds up, is used oldest first, lapses or is carried over, to the minute", arguments: balanceCases)
    func balances(
        _ balance: TimeBalance, _ facts: TimeBalanceFacts, _ on: String, _ minutes: Int?, _ lapsed: Int,
        _ reason: FundingReason
    ) {
        let standing = balance.standing(of: facts, on: day(on))
        #expect(standing.minutes == minutes)
        #expect(standing.lapsed == lapsed)
        #expect(standing.note.reason == reason)
        expectWhole(standing.note)
    }

    @Test("What was given is there, used or lapsed: not a minute more or less")
    func nothingIsLost() throws {
        var generator = SeededGenerator(state: 4)
        for _ in 0..<400 {
            let (balance, facts) = Self.random(&generator)
            var given = 0
            for day in stride(from: 0, through: 900, by: 75) {
                let standing = balance.standing(of: facts, on: CivilDate("2026-01-31")?.adding(days: day) ?? someDate)
                let minutes = try #require(standing.minutes)
                #expect(standing.given == minutes + standing.used + standing.lapsed)
                #expect(minutes >= 0 && standing.given >= given && minutes <= balance.atMost ?? .max)
                given = standing.given
            }
        }
    }

    @Test("Leave never costs anybody time")
    func leaveCostsNothing() throws {
        var generator = SeededGenerator(state: 5)
        for _ in 0..<300 {
            var (balance, facts) = Self.random(&generator)
            balance.atMost = nil
            let on = day("2028-01-01")
            let with = balance.standing(of: facts, on: on)
            facts.leave = []
            let without = balance.standing(of: facts, on: on)
            #expect(with.given == without.given)
            #expect(with.lapsed <= without.lapsed)
            #expect(with.overdrawn <= without.overdrawn)
        }
    }

    @Test("Nothing that is recorded or asked of time traps, however large")
    func extremes() {
        for number in [Int.min, -1, 0, Int.max] {
            for unused in [TimeBalance.Unused.kept, .lapsesAfter(months: number), .carriedOver(atMost: number)] {
                let terms = TimeBalance(minutesPerMonth: number, isProRata: true, atMost: number, unused: unused)
                let facts = TimeBalanceFacts(
                    since: CivilDate(daysSinceEpoch: .min), contractShare: number,
                    taken: [TakenMinutes(on: someDate, minutes: number)])
                let standing = terms.standing(of: facts, on: CivilDate(daysSinceEpoch: .max))
                #expect(standing.given == (standing.minutes ?? 0) + standing.used + standing.lapsed)
            }
            let notes = StudyLeave(perFirstSitting: number, perResit: number, perYear: number, isProRata: true)
                .check(asked(number, sitting: number, year: number, share: number))
            #expect(!notes.isEmpty)
        }
    }
}
