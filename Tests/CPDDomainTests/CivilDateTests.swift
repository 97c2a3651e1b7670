import CPDDomain
import Testing

@Suite struct CivilDateTests {
    @Test(
        "known dates have their known numbers",
        arguments: [
            (1970, 1, 1, 0), (1969, 12, 31, -1), (2000, 2, 29, 11016), (2000, 3, 1, 11017), (1900, 2, 28, -25509),
            (1900, 3, 1, -25508), (2026, 11, 24, 20781), (2038, 1, 19, 24855), (1, 1, 1, -719_162),
            (9999, 12, 31, 2_932_896), (1582, 10, 15, -141_427),
        ])
    func known(year: Int, month: Int, day: Int, days: Int32) throws {
        let date = try #require(CivilDate(year: year, month: month, day: day))
        #expect(date.daysSinceEpoch == days)
        #expect(date.components == (year, month, day))
    }

    @Test(
        "a day that does not exist is no date",
        arguments: [
            (2026, 2, 29), (1900, 2, 29), (2000, 2, 30), (2026, 4, 31), (2026, 13, 1), (2026, 0, 1), (2026, 1, 0),
            (2026, 1, 32), (0, 1, 1), (10_000, 1, 1), (-1, 1, 1), (2026, 1, Int.max), (Int.min, 1, 1),
        ])
    func missing(year: Int, month: Int, day: Int) {
        #expect(CivilDate(year: year, month: month, day: day) == nil)
    }

    @Test func everyDayFromYear1To9999FollowsTheOneBefore() {
        var mistakes = 0
        var previous = (year: 0, month: 12, day: 31)
        for days in Int32(-719_162)...2_932_896 {
            let current = CivilDate(daysSinceEpoch: days).components
            let isNextDay =
                (current.year, current.month, current.day) == (previous.year, previous.month, previous.day + 1)
            let isNextMonth =
                current.day == 1 && previous.day >= 28
                && current.year * 12 + current.month == previous.year * 12 + previous.month + 1
            let isThere = CivilDate(year: current.year, month: current.month, day: current.day)?.daysSinceEpoch == days
            if !(isNextDay || isNextMonth) || !isThere { mistakes += 1 }
            previous = current
        }
        #expect(mistakes == 0)
        #expect(previous == (9999, 12, 31))
    }

    @Test("text is read back", arguments: Array(stride(from: Int32(-719_162), through: 2_932_896, by: 36_157)))
    func text(days: Int32) {
        let date = CivilDate(daysSinceEpoch: days)
        #expect(date.description.utf8.count == 10)
        #expect(CivilDate(date.description) == date)
    }

    @Test(
        "anything but YYYY-MM-DD is no date",
        arguments: [
            "", "2026-11-4", "2026-1-24", "26-11-24", "2026/11/24", "1/05/2023", "24-11-2026", "2026-11-24T",
            " 2026-11-24",
            "2026-02-29", "2026-11-２4", "+026-11-24", "0000-01-01", "2026-11--1",
        ])
    func wrongText(text: String) {
        #expect(CivilDate(text) == nil)
    }

    @Test(
        "29 February becomes 28 where a year has none",
        arguments: [(1, "2025-02-28"), (4, "2028-02-29"), (-124, "1900-02-28"), (-24, "2000-02-29")])
    func addingYears(years: Int, expected: String) throws {
        #expect(try #require(CivilDate("2024-02-29")).adding(years: years).description == expected)
    }

    @Test func addingDaysIsHeldAtTheEndsOfTheRange() {
        #expect(CivilDate(daysSinceEpoch: .max).adding(days: 1).daysSinceEpoch == .max)
        #expect(CivilDate(daysSinceEpoch: .min).adding(days: -1).daysSinceEpoch == .min)
        #expect(CivilDate("2026-12-31")?.adding(days: 1) == CivilDate("2027-01-01"))
        #expect(CivilDate("2024-03-01")?.adding(days: -1) == CivilDate("2024-02-29"))
    }

    @Test("adding an extreme number of days or years holds", arguments: [Int.max, Int.min])
    func extremes(number: Int) {
        let date = CivilDate(daysSinceEpoch: 20_000)
        let other = CivilDate(daysSinceEpoch: -20_000)
        #expect([Int32.max, .min].contains(date.adding(days: number).daysSinceEpoch) || number < 0)
        #expect([Int32.max, .min].contains(other.adding(days: number).daysSinceEpoch) || number > 0)
        #expect([1, 9999].contains(date.adding(years: number).components.year))
    }

    @Test func datesAreOrderedAndSubtractedByDay() throws {
        let (a, b) = (try #require(CivilDate("2026-08-31")), try #require(CivilDate("2026-09-01")))
        #expect(a < b && b.days(since: a) == 1 && a.days(since: b) == -1)
    }
}
