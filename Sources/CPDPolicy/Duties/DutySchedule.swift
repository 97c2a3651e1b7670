import CPDDomain

/// When a duty is due.
public enum DutySchedule: Hashable, Sendable {
    /// Once in each school year; by a day of it, or by its last where the policy names none.
    case yearly(by: DutyDay?)
    /// In each term of the school's calendar, by its last school day.
    case termly
    /// At each event of a kind, on its day.
    case atEach(DutyEventKind)
    /// So many days after each event of a kind; `nil` where the policy gives no number.
    case afterEach(DutyEventKind, days: Int?)
    /// So long after the last time, and so long after the duty began where there has been none.
    case every(DutyInterval)
    /// In a cycle of so many years from the day the duty began, in stages; one stage at the end where none is named.
    case cycle(years: Int, stages: [DutyStage])
    /// By the last school day of a term, such as `spring 2026`.
    case byTerm(String)
    /// The policy does not say when.
    case unset

    /// The numbers that the policy does not give.
    public var unset: [DutyUnset] {
        switch self {
        case .afterEach(let kind, days: nil): [.daysAfter(kind)]
        case .cycle(_, let stages): stages.filter { $0.months == nil }.map { .stage($0.name) }
        case .unset: [.time]
        default: []
        }
    }
}

/// A day of every year.
public struct DutyDay: Hashable, Sendable {
    /// The month, 1 to 12.
    public let month: Int
    /// The day of the month.
    public let day: Int

    /// A day that exists in some year; `nil` for 30 February.
    public init?(month: Int, day: Int) {
        guard CivilDate(year: 2024, month: month, day: day) != nil else { return nil }
        self.month = month
        self.day = day
    }

    /// The day in the school year that begins in a calendar year; 28 February for 29 where the year has none.
    func date(inYear start: Int, calendar: AcademicCalendar) -> CivilDate? {
        let year = self.month >= calendar.turnsInMonth ? start : start + 1
        return CivilDate(year: year, month: self.month, day: self.day)
            ?? CivilDate(year: year, month: self.month, day: 28)
    }
}

/// A length of time between one time and the next.
public enum DutyInterval: Hashable, Sendable {
    /// Whole days.
    case days(Int)
    /// Whole months.
    case months(Int)

    /// The day so long after another; held at the ends of the calendar.
    func after(_ date: CivilDate) -> CivilDate {
        switch self {
        case .days(let days): date.adding(days: days)
        case .months(let months): date.adding(months: months)
        }
    }
}

/// One step of a cycle.
public struct DutyStage: Hashable, Sendable {
    /// Its name, which a record of it carries.
    public var name: String
    /// The months from the beginning of the cycle in which it is to be done; `nil` where the policy gives no number.
    public var months: Int?

    /// A stage.
    public init(_ name: String, months: Int?) {
        self.name = name
        self.months = months
    }
}

/// Something about the time of a duty that is not known and not guessed.
public enum DutyUnset: Hashable, Sendable {
    /// The policy does not say when.
    case time
    /// The policy does not say within how many days after an event.
    case daysAfter(DutyEventKind)
    /// The policy does not say by when a stage is done.
    case stage(String)
    /// The calendar does not know the terms of the school year.
    case terms
    /// The calendar does not know a term.
    case term(String)
}

extension CivilDate {
    /// The same day so many months later; the last day of the month where it has no such day. Held at the years 1 to
    /// 9999.
    func adding(months: Int) -> Self {
        let (year, month, day) = self.components
        let count = year * 12 + (month - 1) + min(max(months, -1_000_000), 1_000_000)
        let held = min(max(count, 12), 9999 * 12 + 11)
        let (targetYear, targetMonth) = held.quotientAndRemainder(dividingBy: 12)
        return (0...3).lazy.compactMap { Self(year: targetYear, month: targetMonth + 1, day: max(day - $0, 1)) }.first
            ?? self
    }
}
