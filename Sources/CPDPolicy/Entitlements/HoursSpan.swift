public import CPDDomain

/// The time in which hours are counted: a school year, where an edition names no other.
public enum HoursSpan: Hashable, Sendable {
    /// Each school year.
    case year
    /// Each term of the calendar.
    case term
    /// Each half of a term, where the calendar says when its second half begins.
    case halfTerm
    /// So many months, one after another from the first day of the school year; 1, 2, 3, 4 or 6.
    case months(Int)
    /// Once, between two days.
    case dates(Period)

    /// The numbers of months that part a year evenly.
    public static let months = [1, 2, 3, 4, 6]
}

/// One stretch of days in which hours are counted.
public struct HoursPeriod: Hashable, Sendable {
    /// How it is called: `autumn 2026`, or its first and last day.
    public var name: String
    /// The days whose hours count.
    public var days: Period
    /// The first day on which what is short no longer comes.
    public var over: CivilDate
}

extension HoursSpan {
    /// The stretch of days to which a date belongs; days after a term belong to it until the next begins.
    ///
    /// - Returns: `nil` where the calendar does not know the term or its halves, and for dates before the two days
    ///   named: none is guessed.
    public func period(containing date: CivilDate, calendar: AcademicCalendar) -> HoursPeriod? {
        switch self {
        case .year:
            let year = AcademicYear(containing: date, calendar: calendar)
            return Self.stretch(year.period, named: year.description)
        case .term:
            return Self.one(of: Self.terms(calendar), at: date)
        case .halfTerm:
            return Self.one(of: Self.halves(calendar), at: date)
        case .months(let number):
            let months = min(max(number, 1), 12)
            let first = AcademicYear(containing: date, calendar: calendar).period.from
            let starts = stride(from: 0, to: 12, by: months).map { first.adding(months: $0) }
            guard let from = starts.last(where: { $0 <= date }),
                let days = Period(from: from, until: from.adding(months: months))
            else { return nil }
            return Self.stretch(days, named: Self.words(days))
        case .dates(let days):
            return date < days.from ? nil : Self.stretch(days, named: Self.words(days))
        }
    }

    private struct Stretch {
        let name: String
        let from: CivilDate
        let lastDay: CivilDate
    }

    private static func terms(_ calendar: AcademicCalendar) -> [Stretch] {
        calendar.terms.filter { $0.firstDay <= $0.lastDay }.map { term in
            Stretch(name: term.name, from: term.firstDay, lastDay: term.lastDay)
        }
    }

    private static func halves(_ calendar: AcademicCalendar) -> [Stretch] {
        calendar.terms.flatMap { term -> [Stretch] in
            guard let second = term.secondHalfFrom, term.firstDay < second, second <= term.lastDay else { return [] }
            return [
                Stretch(name: "\(term.name), first half", from: term.firstDay, lastDay: second.adding(days: -1)),
                Stretch(name: "\(term.name), second half", from: second, lastDay: term.lastDay),
            ]
        }
    }

    /// The stretch that began last, until the next begins; what is after the last known is nobody's.
    private static func one(of stretches: [Stretch], at date: CivilDate) -> HoursPeriod? {
        let sorted = stretches.sorted { $0.from < $1.from }
        guard let index = sorted.lastIndex(where: { $0.from <= date }) else { return nil }
        let found = sorted[index]
        let end = index + 1 < sorted.count ? sorted[index + 1].from : found.lastDay.adding(days: 1)
        // Where the terms of a year are not known, that year has none of the last one's days.
        let isNear = end.days(since: found.lastDay) <= 100
        let until = isNear ? end : found.lastDay.adding(days: 1)
        guard date < until, let days = Period(from: found.from, until: until) else { return nil }
        return HoursPeriod(name: found.name, days: days, over: found.lastDay.adding(days: 1))
    }

    private static func stretch(_ days: Period, named name: String) -> HoursPeriod? {
        days.until.map { HoursPeriod(name: name, days: days, over: $0) }
    }

    private static func words(_ days: Period) -> String {
        days.until.map { "\(days.from) to \($0.adding(days: -1))" } ?? "\(days.from)"
    }
}
