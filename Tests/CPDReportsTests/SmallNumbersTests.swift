import CPDDomain
@testable import CPDWorkflows
import Testing

@Suite("Groups of fewer than five")
struct SmallNumbersTests {
    @Test(
        "are shown together until five stand behind them, and one alone takes the next smallest with it",
        arguments: [
            ([6, 14, 11], [0, 1, 2], [], false),
            ([3, 14, 11, 6, 2], [1, 2, 3], [0, 4], false),
            ([3, 14, 11, 6], [1, 2], [0, 3], false),
            ([1, 14, 1, 6], [1], [0, 2, 3], false),
            ([2, 2, 1], [], [0, 1, 2], false),
            ([2, 0, 1], [1], [0, 2], true),
            ([4], [], [0], true),
            ([0, 0], [0, 1], [], false),
            ([4, 5, 5], [1], [0, 2], false),
        ])
    func arePooled(sizes: [Int], shown: [Int], together: [Int], isWithheld: Bool) {
        var next: UInt64 = 0
        let groups = SmallGroups(
            sizes.enumerated().map { index, size in
                (
                    key: index,
                    people: Set(
                        (0..<size).map { _ in
                            next += 1
                            return Identifier<Person>(high: 0, low: next)
                        })
                )
            })
        #expect(groups.shown == shown)
        #expect(groups.together == together)
        #expect(groups.isWithheld == isWithheld)
    }

    @Test(
        "cannot be worked out from the table of who took part",
        arguments: [
            [3, 14, 11, 6, 2], [3, 14, 11, 6, 0], [1, 5, 0, 0, 0], [2, 1, 2, 0, 0], [1, 6, 9, 4, 4], [4, 4, 4, 4, 4],
        ])
    func cannotBeWorkedOut(sizes: [Int]) async throws {
        let paper = try await SampleYear.staffed(Array(zip(StaffGroup.allCases, sizes))).paper()
        let rows = try #require(paper.figures.first { $0.name == .participation }).rows
        let inPost = rows.map { row in if case .count(let count) = row.values[2] { count } else { -1 } }
        #expect(inPost.last == sizes.reduce(0, +))
        #expect(inPost.allSatisfy { $0 >= 5 })
        #expect(inPost.dropLast().reduce(0, +) == inPost.last)
    }

    @Test("hide the time of a large group in which few took part, and what would give it away")
    func fewTookPart() async throws {
        let rows = try #require(try await SampleYear.rich().paper().figures.first { $0.name == .participation }).rows
        let governors = try #require(rows.first { $0.title == "Governors" })
        #expect(governors.values[0] == .count(4))
        #expect(rows.dropLast().count { $0.values[3] == .withheld } == 2)
        #expect(rows.allSatisfy { ($0.values[3] == .withheld) == ($0.values[4] == .withheld) })
        #expect(rows.last?.values[3] != .withheld)
    }

    @Test("hide the whole staff where it is fewer than five")
    func tinySchool() async throws {
        let paper = try await SampleYear.staffed([(.leader, 1), (.teacher, 2)]).paper()
        let figure = try #require(paper.figures.first { $0.name == .participation })
        #expect(figure.base.n == nil)
        #expect(figure.rows.flatMap(\.values).allSatisfy { $0 == .withheld })
    }

    @Test("hide what is spent on, taken by and said by a few")
    func moneyAndRatings() async throws {
        let sample = SampleYear.rich()
        let paper = try await sample.paper()
        for (name, column) in [(FigureName.approaches, 2), (.needMet, 0)] {
            let rows = try #require(paper.figures.first { $0.name == name }).rows
            for row in rows {
                guard case .count(let count) = row.values[column] else { continue }
                #expect(count >= 5)
            }
        }
        let shown = paper.figures.flatMap(\.rows).flatMap(\.values)
        // One person's qualification and its lodging; three people's conference; three people's visit.
        for amount in [pounds(1_420), pounds(180), pounds(1_405, 50), pounds(406)] {
            #expect(!shown.contains(.money(amount)))
        }
    }

    @Test(
        "hide what the checks found where they are few, or for few people",
        arguments: [(1, false, false), (4, false, false), (4, true, false), (5, true, true), (5, false, true)])
    func findings(checks: Int, areOfGroups: Bool, isShown: Bool) async throws {
        var sample = SampleYear.staffed([(.teacher, 9)])
        var ids = IdentifierGenerator(seed: 47)
        let teachers = sample.people(.teacher)
        for index in 0..<checks {
            sample.addRequest(
                askedBy: teachers[index], expecting: areOfGroups ? teachers : [], ids: &ids,
                at: Timestamp(startOf: day(2025, 9, 1)))
        }
        let paper = try await sample.paper()
        #expect((paper.number(of: .criteria) != nil) == isShown)
        let words = paper.sections.flatMap(\.blocks).compactMap { block in
            if case .paragraph(let sentences) = block { sentences.map(\.text).joined() } else { nil }
        }.joined()
        #expect(words.contains("so what the checks found is withheld") == !isShown)
    }

    @Test("hide what five checks found that are all of one person")
    func findingsOfOnePerson() async throws {
        var sample = SampleYear.staffed([(.teacher, 9)])
        var ids = IdentifierGenerator(seed: 47)
        for _ in 0..<5 {
            sample.addRequest(askedBy: sample.people[2].id, ids: &ids, at: Timestamp(startOf: day(2025, 9, 1)))
        }
        #expect(try await sample.paper().number(of: .criteria) == nil)
    }
}
