/// A school's own year: when it turns over, and how its terms lie. England turns on 1 September; others differ.
public struct AcademicCalendar: Hashable, Sendable {
    /// One named term with its first and last school day, both included.
    public struct Term: Hashable, Sendable {
        /// The word used in documents, in lower case: `spring 2026`.
        public let name: String
        /// The first school day.
        public let firstDay: CivilDate
        /// The last school day.
        public let lastDay: CivilDate
        /// The first school day of its second half, where the halves are known.
        public let secondHalfFrom: CivilDate?

        /// A term between two days, both included.
        public init(name: String, firstDay: CivilDate, lastDay: CivilDate, secondHalfFrom: CivilDate? = nil) {
            self.name = name
            self.firstDay = firstDay
            self.lastDay = lastDay
            self.secondHalfFrom = secondHalfFrom
        }
    }

    /// The month, 1 to 12, on whose first day the year turns.
    public let turnsInMonth: Int
    /// The terms whose days are known.
    public let terms: [Term]

    /// A calendar that turns on the first day of a month, 1 to 12.
    public init(turnsInMonth: Int, terms: [Term] = []) {
        precondition((1...12).contains(turnsInMonth), "a month is a number from 1 to 12")
        self.turnsInMonth = turnsInMonth
        self.terms = terms
    }

    /// England: the year turns on 1 September. Terms without published days end on the latest day they can.
    public static let england = Self(turnsInMonth: 9)

    /// The last school day of a term written like `Spring 2026`; `nil` where the words are no term.
    ///
    /// Where the term's days are not known, the latest day on which such a term can end: 31 December, 30 April (Easter
    /// falls by 25 April), and the last day of the school year where that turns from June to September, else 31 August.
    public func lastDay(ofTerm words: String) -> CivilDate? {
        let name = words.lowercased()
        if let known = self.terms.first(where: { $0.name.lowercased() == name }) { return known.lastDay }
        let parts = name.split(separator: " ")
        guard parts.count == 2, let year = Int(parts[1]) else { return nil }
        return switch parts[0] {
        case "autumn": CivilDate(year: year, month: 12, day: 31)
        case "spring": CivilDate(year: year, month: 4, day: 30)
        case "summer":
            CivilDate(year: year, month: (6...9).contains(self.turnsInMonth) ? self.turnsInMonth : 9, day: 1)?
                .adding(days: -1)
        default: nil
        }
    }
}

/// A school year, known by the calendar year in which it begins. Written `2026–27`.
public struct AcademicYear: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The calendar year in which it begins.
    public let startYear: Int
    /// The calendar that says when it turns.
    public let calendar: AcademicCalendar

    /// The school year that begins in a calendar year.
    public init(startingIn startYear: Int, calendar: AcademicCalendar) {
        self.startYear = startYear
        self.calendar = calendar
    }

    /// The school year to which a date belongs.
    public init(containing date: CivilDate, calendar: AcademicCalendar) {
        self.init(startingIn: yearStart(of: date, turningIn: calendar.turnsInMonth), calendar: calendar)
    }

    /// Its days: from its first, until (not including) the first of the next.
    public var period: Period { yearPeriod(startingIn: self.startYear, month: self.calendar.turnsInMonth) }

    /// The year as two calendar years, `2026–27`; one where it turns in January.
    public var description: String { yearName(self.startYear, turningIn: self.calendar.turnsInMonth) }

    /// The earlier year first.
    public static func < (left: Self, right: Self) -> Bool { left.startYear < right.startYear }
}

/// The year of a school's accounts: from 1 September for academies, from 1 April for maintained schools in England.
public struct FinancialYear: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The calendar year in which it begins.
    public let startYear: Int
    /// The month, 1 to 12, on whose first day it begins.
    public let startMonth: Int

    /// The financial year that begins on the first day of a month of a calendar year.
    public init(startingIn startYear: Int, month startMonth: Int) {
        precondition((1...12).contains(startMonth), "a month is a number from 1 to 12")
        self.startYear = startYear
        self.startMonth = startMonth
    }

    /// The financial year to which a date belongs.
    public init(containing date: CivilDate, startMonth: Int) {
        precondition((1...12).contains(startMonth), "a month is a number from 1 to 12")
        self.init(startingIn: yearStart(of: date, turningIn: startMonth), month: startMonth)
    }

    /// Its days: from its first, until (not including) the first of the next.
    public var period: Period { yearPeriod(startingIn: self.startYear, month: self.startMonth) }

    /// The year as two calendar years, `2026–27`; one where it begins in January.
    public var description: String { yearName(self.startYear, turningIn: self.startMonth) }

    /// The earlier year first.
    public static func < (left: Self, right: Self) -> Bool {
        (left.startYear, left.startMonth) < (right.startYear, right.startMonth)
    }
}

private func yearStart(of date: CivilDate, turningIn month: Int) -> Int {
    let (year, dateMonth, _) = date.components
    return dateMonth >= month ? year : year - 1
}

private func yearPeriod(startingIn year: Int, month: Int) -> Period {
    let first = CivilDate(year: min(max(year, 1), 9998), month: month, day: 1) ?? CivilDate(daysSinceEpoch: 0)
    return Period(from: first, until: first.adding(years: 1)) ?? Period(startingOn: first)
}

private func yearName(_ start: Int, turningIn month: Int) -> String {
    month == 1 ? String(start) : "\(start)–\(padded((start + 1) % 100, to: 2))"
}
