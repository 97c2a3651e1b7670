import CPDDomain
import CPDPolicy
import CPDPolicyDocument
import Testing

private func edition(
    _ name: String, _ from: String, _ until: String? = nil, _ level: EditionPeriod.Level = .school,
    adopted: String? = nil
) throws -> EditionPeriod {
    EditionPeriod(
        name: name, level: level, period: try #require(Period(from: day(from), until: until.map { day($0) })),
        adoptedOn: adopted.map { day($0) })
}

@Suite struct EditionTimelineTests {
    @Test("On each date the edition counts that came into force last, the school's own before the trust's on one day")
    func inForce() throws {
        let timeline = EditionTimeline([
            try edition("autumn-2026", "2026-09-01"), try edition("trust", "2024-01-01", nil, .trust),
            try edition("spring-2024", "2024-04-15"), try edition("trust-2027", "2027-01-01", nil, .trust),
            try edition("own-2027", "2027-01-01"),
        ])
        let expected: [(String, String?)] = [
            ("2023-12-31", nil), ("2024-01-01", "trust"), ("2024-04-14", "trust"), ("2024-04-15", "spring-2024"),
            ("2026-08-31", "spring-2024"), ("2026-09-01", "autumn-2026"), ("2027-01-01", "own-2027"),
        ]
        for (date, name) in expected { #expect(timeline.inForce(on: day(date))?.name == name, "\(date)") }
        #expect(timeline.problems.isEmpty, "an edition without an end gives way to the next")
    }

    @Test("An edition that names its end and one that begins before it overlap: both are named, with the days")
    func overlap() throws {
        let timeline = EditionTimeline([
            try edition("autumn-2026", "2026-08-01"), try edition("spring-2024", "2024-04-15", "2026-09-01"),
        ])
        #expect(
            timeline.problems.map(\.summary) == [
                "\"spring-2024\" is in force until 2026-09-01 and \"autumn-2026\" from 2026-08-01: from 2026-08-01 until "
                    + "2026-09-01 both are. End one before the other begins."
            ])
        let sameDay = EditionTimeline([
            try edition("b", "2026-08-01", adopted: "2026-07-02"),
            try edition("a", "2026-08-01", adopted: "2026-07-09"),
        ])
        #expect(sameDay.problems.map(\.kind) == [.overlap] && sameDay.inForce(on: day("2026-08-01"))?.name == "a")
        #expect(
            sameDay.problems[0].summary
                == "\"b\" is in force without an end and \"a\" from 2026-08-01: from 2026-08-01 on both are. End one "
                + "before the other begins.")
    }

    @Test("Days on which no edition is in force are a gap, unless the trust's edition is in force then")
    func gap() throws {
        let own = [try edition("a", "2024-01-01", "2025-01-01"), try edition("b", "2025-03-01")]
        #expect(
            EditionTimeline(own).problems.map(\.summary) == [
                "\"a\" is in force until 2025-01-01 and \"b\" from 2025-03-01: from 2025-01-01 until 2025-03-01 no "
                    + "edition is. Let one begin where the other ends."
            ])
        #expect(EditionTimeline(own + [try edition("t", "2023-01-01", nil, .trust)]).problems.isEmpty)
        let short = EditionTimeline(own + [try edition("t", "2024-06-01", "2025-02-01", .trust)])
        #expect(short.problems.map(\.earlier.name) == ["t"] && short.problems.map(\.days.from) == [day("2025-02-01")])
        let touching = [try edition("a", "2024-01-01", "2025-01-01"), try edition("b", "2025-01-01")]
        #expect(EditionTimeline(touching).problems.isEmpty)
        #expect(EditionTimeline([]).problems.isEmpty && EditionTimeline([]).inForce(on: someDate) == nil)
    }

    @Test("No gap and no overlap means: one edition of a level on every day from first to last", arguments: 0..<4)
    func days(_ seed: UInt64) throws {
        var generator = SeededGenerator(state: seed)
        var (gaps, overlaps) = (0, 0)
        for _ in 0..<300 {
            let editions = (0..<Int.random(in: 1...4, using: &generator)).compactMap { number -> EditionPeriod? in
                let from = day("2026-01-01").adding(days: Int.random(in: 0...30, using: &generator))
                let length = Int.random(in: -4...20, using: &generator)
                let period = Period(from: from, until: length < 1 ? nil : from.adding(days: length))
                let level: EditionPeriod.Level = Bool.random(using: &generator) ? .school : .trust
                return period.map { EditionPeriod(name: "e\(number)", level: level, period: $0) }
            }
            let timeline = EditionTimeline(editions)
            let days = (0...60).map { day("2026-01-01").adding(days: $0) }
            let first = try #require(editions.map(\.period.from).min())
            let last = try #require(editions.map(\.period.from).max())
            let isEmpty = days.contains { $0 >= first && $0 <= last && timeline.inForce(on: $0) == nil }
            #expect(timeline.problems.contains { $0.kind == .gap } == isEmpty)
            let isDouble = days.contains { date in
                EditionPeriod.Level.allCases.contains { level in
                    let counting = timeline.editions.filter { $0.level == level && $0.period.contains(date) }
                    let starts = Set(counting.map(\.period.from))
                    return starts.count < counting.count || counting.dropLast().contains { $0.period.until != nil }
                }
            }
            #expect(timeline.problems.contains { $0.kind == .overlap } == isDouble)
            gaps += isEmpty ? 1 : 0
            overlaps += isDouble ? 1 : 0
        }
        print("timelines, seed \(seed): 300, \(gaps) with a gap, \(overlaps) with an overlap")
        #expect(gaps > 5 && overlaps > 5)
    }

    @Test("A review planned for a term that ended before the edition was adopted is a fault with its place")
    func review() {
        let text = """
            policy: p
            edition: e
            adopted: { by: committee, on: 2026-03-14 }
            review: { term: autumn 2025, by: committee }
            in force: { from: 2026-04-01 }
            clauses: [ { id: LOC-1, text: t, force: must, judged by: x, evidence: y } ]

            """
        let error = #expect(throws: DocumentError.self) { try EditionReader().read(text, file: "e.yaml") }
        #expect(
            error?.description
                == "e.yaml:4:17: The next review would be in autumn 2025, before the edition was adopted on 2026-03-14. "
                + "Name a later term.")
        #expect(throws: Never.self) {
            try EditionReader().read(text.replacing("autumn 2025", with: "spring 2026"), file: "e.yaml")
        }
    }
}
