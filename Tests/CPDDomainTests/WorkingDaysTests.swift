import CPDDomain
import Testing

@Suite("Working days")
struct WorkingDaysTests {
    @Test(
        "are Monday to Friday, counted from the day after",
        arguments: [
            ("2026-11-12", 1, "2026-11-13"), ("2026-11-12", 2, "2026-11-16"), ("2026-11-13", 1, "2026-11-16"),
            ("2026-11-14", 1, "2026-11-16"), ("2026-11-15", 5, "2026-11-20"), ("2026-11-16", 5, "2026-11-23"),
            ("2026-11-14", 0, "2026-11-14"), ("1969-12-31", 3, "1970-01-05"),
        ])
    func counted(_ from: String, _ number: Int, _ to: String) throws {
        let day = try #require(CivilDate(from))
        #expect(day.adding(workingDays: number) == CivilDate(to))
        var (slow, left) = (day, number)
        while left > 0 {
            slow = slow.adding(days: 1)
            if slow.isWeekday { left -= 1 }
        }
        #expect(slow == CivilDate(to), "the same, day by day")
    }
}
