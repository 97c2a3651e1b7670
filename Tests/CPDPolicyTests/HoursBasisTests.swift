import CPDDomain
import CPDPolicy
import CPDPolicyDocument
import Testing

private typealias Row = (
    had: [TimeBasis: Int], open: Int, share: Int?, isOver: Bool, outcome: Outcome, reason: HoursReason
)

@Suite("Hours by the basis on which they are given")
struct HoursBasisTests {
    private static let contracted = HoursTerm(
        on: [.contracted, .directed, .inset], atLeast: .minutes(2100), isProRata: true)
    private static let own = HoursTerm(on: [.ownTime], atMost: .minutes(360), isProRata: false)

    private func check(_ term: HoursTerm, _ row: Row) throws {
        let facts = HoursFacts(
            group: .teacher, minutes: row.had, unrecorded: row.open, contractShare: row.share, isYearOver: row.isOver)
        let notes = term.check(facts)
        #expect(notes.map(\.reason) == [row.reason.code], "\(row)")
        #expect(notes.map(\.outcome) == [row.outcome], "\(row)")
    }

    @Test(
        "at least so many on some bases: own time and extra pay never count, and an hour without a basis is not guessed",
        arguments: [
            ([.contracted: 2000, .inset: 100], 0, 1000, true, .met, .enoughOnBasis),
            ([.contracted: 2000, .paidExtra: 900, .ownTime: 900], 0, 1000, true, .notMet, .tooFewOnBasis),
            ([.contracted: 2000], 0, 1000, false, .notApplicable, .stillToComeOnBasis),
            ([.contracted: 2000], 99, 1000, true, .notMet, .tooFewOnBasis),
            ([.contracted: 2000], 100, 1000, true, .notEvidenced, .basisNotRecorded),
            ([.contracted: 2100], 100, 1000, true, .met, .enoughOnBasis),
            ([.directed: 1050], 0, 500, true, .met, .enoughOnBasis),
            ([.directed: 1049], 1, 500, true, .notEvidenced, .basisNotRecorded),
            ([.directed: 1049], 0, 500, true, .notMet, .tooFewOnBasis),
            ([:], 0, nil, true, .notEvidenced, .shareNotRecorded),
        ] as [Row])
    private func least(_ row: Row) throws { try self.check(Self.contracted, row) }

    @Test(
        "at most so many of people's own time: nothing else counts, and an hour without a basis is not guessed",
        arguments: [
            ([.ownTime: 360, .directed: 9000], 0, 1000, false, .met, .notTooManyOnBasis),
            ([.ownTime: 361], 0, 1000, false, .notMet, .tooManyOnBasis),
            ([.ownTime: 300], 60, nil, false, .met, .notTooManyOnBasis),
            ([.ownTime: 300], 61, nil, false, .notEvidenced, .basisNotRecorded),
            ([.ownTime: 361], 61, nil, false, .notMet, .tooManyOnBasis),
        ] as [Row])
    private func most(_ row: Row) throws { try self.check(Self.own, row) }

    @Test(
        "where no basis is named every one but own time counts, so that an hour without one is open",
        arguments: [
            ([.paidExtra: 600], 0, 1000, true, .met, .enough), ([.ownTime: 600], 0, 1000, true, .notMet, .tooFew),
            ([.inLieu: 599], 1, 1000, true, .notEvidenced, .basisNotRecorded),
            ([.inLieu: 598], 1, 1000, true, .notMet, .tooFew),
        ] as [Row])
    private func unnamed(_ row: Row) throws {
        try self.check(HoursTerm(atLeast: .minutes(600), isProRata: true), row)
    }

    @Test("Where every basis counts, no hour is open")
    func every() {
        let term = HoursTerm(on: Set(TimeBasis.allCases), atLeast: .minutes(600), isProRata: false)
        let notes = term.check(HoursFacts(group: .teacher, minutes: [.ownTime: 500], unrecorded: 100, isYearOver: true))
        #expect(notes.map(\.outcome) == [.met])
    }

    @Test("How often is counted in sessions, in the unit of each end, and of what nobody recorded in neither")
    func times() {
        let term = HoursTerm(on: [.paidExtra, .inLieu], atMost: .times(2), isProRata: false)
        func notes(_ had: HoursHad) -> [PolicyNote] {
            term.check(HoursFacts(group: .teacher, had: had, contractShare: 1000, isYearOver: false))
        }
        let twice = HoursHad(byBasis: [.paidExtra: 900], sessions: [.paidExtra: 1, .inLieu: 1, .directed: 7])
        #expect(notes(twice).map(\.outcome) == [.met])
        #expect(
            notes(twice)[0].arguments == [
                .list([.term("sessions"), .text("paid extra"), .text("in lieu")]), .count(2), .count(2),
            ])
        #expect(
            SentenceCatalogue.english.sentence(for: notes(twice)[0])
                == "2 this year (sessions, paid extra, in lieu), at most 2")
        var open = twice
        open.sessionsUnrecorded = 1
        #expect(notes(open).map(\.reason) == [HoursReason.basisNotRecorded.code])
        var more = twice
        more.sessions[.inLieu] = 2
        #expect(notes(more).map(\.outcome) == [.notMet])
        #expect(
            term.check(HoursFacts(group: .teacher, minutes: [:], isYearOver: false)).map(\.reason)
                == [HoursReason.hoursNotRecorded.code])
        let both = HoursTerm(atLeast: .minutes(60), atMost: .times(3), isProRata: false).check(
            HoursFacts(
                group: .teacher, had: HoursHad(byBasis: [.inset: 90], sessions: [.inset: 4]), contractShare: nil,
                isYearOver: true))
        #expect(both.map(\.outcome) == [.met, .notMet])
    }

    @Test("Once an hour has its basis, what was met stays met, and what was not met is met only if it counts")
    func recorded() {
        var asked = 0
        for term in [Self.contracted, Self.own, HoursTerm(atLeast: .minutes(600), isProRata: nil)] {
            for had in stride(from: 0, through: 2400, by: 60) {
                for open in stride(from: 60, through: 600, by: 60) {
                    for basis in TimeBasis.allCases {
                        func outcome(_ minutes: [TimeBasis: Int], _ open: Int) -> Outcome? {
                            term.check(
                                HoursFacts(
                                    group: .teacher, minutes: minutes, unrecorded: open, contractShare: 1000,
                                    isYearOver: true)
                            ).first?.outcome
                        }
                        let minutes: [TimeBasis: Int] = [.directed: had, .ownTime: had / 6]
                        let (before, after) = (
                            outcome(minutes, open), outcome(minutes.merging([basis: open], uniquingKeysWith: +), 0)
                        )
                        asked += 1
                        if before != .notEvidenced { #expect(after == before, "\(term) \(minutes) \(open) \(basis)") }
                    }
                }
            }
        }
        #expect(asked == 3 * 41 * 10 * 6)
    }

    @Test("Every sentence about hours on named bases is filled, in a year and in another time")
    func sentences() {
        for span in [HoursSpan.year, .term] {
            for had in [0, 300, 301, 601] {
                for share in [nil, true, false] as [Bool?] {
                    for open in [0, 400] {
                        var term = HoursTerm(
                            in: span, on: [.inset, .ownTime], atLeast: .minutes(600), atMost: .minutes(600),
                            isProRata: share)
                        term.approaches = [.conference]
                        let notes = term.check(
                            HoursFacts(
                                group: nil, minutes: [.inset: had], unrecorded: open, contractShare: 500,
                                isYearOver: had != 301, period: span == .year ? nil : "autumn 2026"))
                        #expect(notes.count == 2)
                        for note in notes {
                            let sentence = SentenceCatalogue.english.sentence(for: note)
                            #expect(!sentence.contains("{") && !sentence.contains("  "), "\(sentence)")
                        }
                    }
                }
            }
        }
    }
}

@Suite("Hours by their basis, as an edition says them")
struct HoursBasisReadingTests {
    private func term(_ line: String) throws -> HoursTerm? {
        try EditionReader().read(Self.head + "hours: [ \(line) ]\n", file: "e.yaml").hours.first
    }

    private static let head = """
        policy: Ours
        edition: own
        adopted: { by: Governing Body, on: 2026-07-01 }
        in force: { from: 2026-09-01 }
        clauses: [ { id: LOC-1, text: Share., force: must, judged by: Headteacher, evidence: a note } ]

        """

    @Test("one basis or a list, approaches, and how often")
    func read() throws {
        #expect(
            try self.term("{ at most: 6 hours, basis: own time, pro rata: false }")
                == HoursTerm(on: [.ownTime], atMost: .minutes(360), isProRata: false))
        #expect(
            try self.term("{ at least: 35 hours, basis: [contracted, INSET], pro rata: true }")
                == HoursTerm(on: [.contracted, .inset], atLeast: .minutes(2100), isProRata: true))
        var conferences = HoursTerm(atMost: .times(2), isProRata: false)
        conferences.approaches = [.conference]
        #expect(try self.term("{ at most: 2 times, of: conference, pro rata: false }") == conferences)
        #expect(try self.term("{ at most: 1 time, pro rata: false }")?.atMost == .times(1))
        #expect(try self.term("{ at most: 3 hours, pro rata: false }")?.isPlain == true)
    }

    @Test(
        "a fault is told with its place and what to do",
        arguments: [
            (
                "{ at most: 6 hours, basis: own tiem, pro rata: false }",
                "6:37: There is no basis of an hour \"own tiem\"; there are: directed, INSET, contracted, paid extra, "
                    + "in lieu, own time. Did you mean \"own time\"?"
            ),
            (
                "{ at most: 6 hours, basis: [], pro rata: false }",
                "6:37: Name a basis, or leave \"basis\" out: every one but own time counts then."
            ),
            ("{ at most: 2 times, of: konference, pro rata: false }", "6:34: There is no approach \"konference\""),
            ("{ at least: 3 times, at most: 2 times, pro rata: true }", "6:22: At least more than at most"),
            (
                "{ at most: two times, pro rata: true }",
                "6:21: \"at most\" is a length of time, written like 2 hours or 90 minutes, or"
            ),
            ("{ at most: 6 hours, base: own time, pro rata: false }", "6:30: \"base\" is not part of hours."),
        ])
    func faults(_ line: String, _ fault: String) {
        #expect {
            _ = try self.term(line)
        } throws: { error in
            let found = (error as? DocumentError)?.problems.map { String("\($0)".dropFirst(7)) } ?? []
            return found.contains { $0.hasPrefix(fault) }
        }
    }

    @Test("in the example, time of each kind is held against its own number")
    func example() throws {
        let edition = try exampleEdition("oakhurst-academy").edition
        #expect(edition.hours.map(\.bases) == [[.directed, .inset, .contracted], [.ownTime], [.paidExtra, .inLieu]])
        #expect(edition.hours.map(\.atMost) == [.none, .minutes(360), .times(2)])
        #expect(edition.hours[2].span == .halfTerm)
    }
}
