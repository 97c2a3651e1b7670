import CPDDomain
import Testing

@Suite struct YearsTests {
    @Test(
        "a school year turns on 1 September in England",
        arguments: [
            ("2026-08-31", 2025, "2025–26"), ("2026-09-01", 2026, "2026–27"), ("2026-11-24", 2026, "2026–27"),
            ("2099-12-31", 2099, "2099–00"),
        ])
    func academicYear(date: String, start: Int, name: String) throws {
        let year = AcademicYear(containing: try #require(CivilDate(date)), calendar: .england)
        #expect(year.startYear == start && year.description == name)
        #expect(year.period.contains(try #require(CivilDate(date))))
    }

    @Test(
        "a financial year turns on its first day",
        arguments: [
            (4, "2026-03-31", 2025, "2025–26"), (4, "2026-04-01", 2026, "2026–27"), (9, "2026-08-31", 2025, "2025–26"),
            (9, "2026-09-01", 2026, "2026–27"), (1, "2026-12-31", 2026, "2026"), (12, "2026-11-30", 2025, "2025–26"),
        ])
    func financialYear(month: Int, date: String, start: Int, name: String) throws {
        let year = FinancialYear(containing: try #require(CivilDate(date)), startMonth: month)
        #expect(year.startYear == start && year.description == name)
        #expect(year.period.contains(try #require(CivilDate(date))))
    }

    @Test("every day belongs to exactly one year", arguments: 1...12)
    func partition(month: Int) throws {
        let first = try #require(CivilDate("2023-01-01"))
        for offset in 0..<1500 {
            let date = first.adding(days: offset)
            let year = FinancialYear(containing: date, startMonth: month)
            #expect(year.period.contains(date))
            #expect(!FinancialYear(startingIn: year.startYear - 1, month: month).period.contains(date))
            #expect(!FinancialYear(startingIn: year.startYear + 1, month: month).period.contains(date))
        }
    }

    @Test func yearsAreOrdered() {
        #expect(AcademicYear(startingIn: 2025, calendar: .england) < AcademicYear(startingIn: 2026, calendar: .england))
        #expect(FinancialYear(startingIn: 2026, month: 4) < FinancialYear(startingIn: 2026, month: 9))
    }

    @Test(
        "a term whose days are not known ends on the latest day it can",
        arguments: [
            ("Autumn 2026", "2026-12-31"), ("spring 2026", "2026-04-30"), ("SUMMER 2027", "2027-08-31"),
            ("winter 2026", nil), ("spring", nil), ("spring twenty", nil), ("", nil), ("spring 2026 late", nil),
        ] as [(String, String?)])
    func termWithoutDays(words: String, expected: String?) {
        #expect(AcademicCalendar.england.lastDay(ofTerm: words) == expected.flatMap { CivilDate($0) })
    }

    @Test func aKnownTermEndsOnItsLastDay() throws {
        let last = try #require(CivilDate("2026-03-27"))
        let calendar = AcademicCalendar(
            turnsInMonth: 9,
            terms: [.init(name: "Spring 2026", firstDay: try #require(CivilDate("2026-01-05")), lastDay: last)])
        #expect(calendar.lastDay(ofTerm: "spring 2026") == last)
        #expect(calendar.lastDay(ofTerm: "spring 2027") == CivilDate("2027-04-30"))
    }
}
