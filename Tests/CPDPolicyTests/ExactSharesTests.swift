import CPDDomain
import Testing

@testable import CPDPolicy

@Suite struct ExactSharesTests {
    @Test(
        "An amount is rounded as stated, what comes back like what is paid",
        arguments: [
            (1001, 1, 2, MoneyRounding(.down), 500), (1001, 1, 2, MoneyRounding(.nearest), 501),
            (1001, 1, 2, MoneyRounding(.up), 501), (1000, 1, 3, MoneyRounding(.nearest), 333),
            (1000, 2, 3, MoneyRounding(.nearest), 667), (1000, 1, 3, MoneyRounding(.up), 334),
            (12_345, 1, 1, MoneyRounding(.down, unit: 100), 12_300),
            (12_350, 1, 1, MoneyRounding(.nearest, unit: 100), 12_400),
            (12_301, 1, 1, MoneyRounding(.up, unit: 100), 12_400), (-1001, 1, 2, MoneyRounding(.down), -500),
            (500, 0, 7, MoneyRounding(.up), 0), (Int64.max, 1, 1, MoneyRounding(.down), Int64.max),
            (Int64.max, 9_999, 10_000, MoneyRounding(.down), 9_222_449_699_651_090_329),
        ] as [(Int64, Int, Int, MoneyRounding, Int64)])
    func rounded(_ amount: Int64, _ part: Int, _ whole: Int, _ rounding: MoneyRounding, _ expected: Int64) {
        #expect(Money(minorUnits: amount).share(part, of: whole, rounding: rounding)?.minorUnits == expected)
    }

    @Test("What is no share, or does not fit, is nothing rather than something else")
    func impossible() {
        #expect(pounds(1).share(3, of: 2, rounding: MoneyRounding(.down)) == nil)
        #expect(pounds(1).share(-1, of: 2, rounding: MoneyRounding(.down)) == nil)
        #expect(pounds(1).share(0, of: 0, rounding: MoneyRounding(.down)) == nil)
        #expect(Money(minorUnits: .max).share(1, of: 1, rounding: MoneyRounding(.up, unit: 1000)) == nil)
        #expect(pounds(1).apportioned(by: []) == nil)
        #expect(pounds(1).apportioned(by: [0, 0]) == nil)
        #expect(pounds(1).apportioned(by: [-1, 2]) == nil)
    }

    @Test(
        "A penny that is left over goes to the part that lost most by rounding, of equals to the first",
        arguments: [
            (1, [5000, 5000], [1, 0]), (100, [3333, 3333, 3334], [33, 33, 34]), (100, [1, 1, 1], [34, 33, 33]),
            (101, [2500, 7500], [25, 76]), (-101, [2500, 7500], [-25, -76]), (10, [0, 1], [0, 10]),
        ] as [(Int64, [Int], [Int64])])
    func apportioned(_ amount: Int64, _ weights: [Int], _ expected: [Int64]) {
        #expect(Money(minorUnits: amount).apportioned(by: weights)?.map(\.minorUnits) == expected)
    }

    @Test("Shares are never more or less than the whole, nor a penny or more from the exact part")
    func wholeIsKept() throws {
        var generator = SeededGenerator(state: 9)
        for _ in 0..<2000 {
            let weights = (0..<Int.random(in: 1...6, using: &generator)).map { _ in
                Int.random(in: 0...10_000, using: &generator)
            }
            let amount = Int64.random(in: -10_000_000...10_000_000, using: &generator)
            let sum = weights.reduce(0, +)
            guard sum > 0 else { continue }
            let parts = try #require(Money(minorUnits: amount).apportioned(by: weights))
            #expect(try Money.sum(parts) == Money(minorUnits: amount))
            for (weight, part) in zip(weights, parts) {
                let off = part.minorUnits * Int64(sum) - amount * Int64(weight)
                #expect(off.magnitude < UInt64(sum))
            }
        }
        for amount in [Int64.max, -Int64.max] {
            let parts = try #require(Money(minorUnits: amount).apportioned(by: [1, 1, 1]))
            #expect(try Money.sum(parts).minorUnits == amount)
        }
    }

    @Test("Whole months are counted to the day, and a month without such a day is full at its end")
    func wholeMonths() {
        for (from, to, months) in [
            ("2026-01-31", "2026-02-27", 0), ("2026-01-31", "2026-02-28", 1), ("2026-01-15", "2027-01-14", 11),
            ("2026-01-15", "2027-01-15", 12), ("2026-01-15", "2026-01-15", 0), ("2026-02-01", "2026-01-01", 0),
        ] {
            #expect(day(to).wholeMonths(since: day(from)) == months, "\(from) to \(to)")
        }
    }
}
