public import CPDDomain

/// When an edition is reviewed: in a term, kept as the document names it and never as an invented date (HDR-1), by a day,
/// or after an interval.
public struct PolicyReview: Hashable, Sendable {
    /// The term of the last review, such as `spring 2024`.
    public var lastTerm: String?
    /// The term of the next review, such as `spring 2026`; where a day or an interval is named, that day in digits.
    public var nextTerm: String
    /// The last day for the next review, where the document names a day or an interval.
    public var nextOn: CivilDate?
    /// The months between two reviews, where the document names an interval.
    public var everyMonths: Int?
    /// The body that reviews it.
    public var by: String

    /// A review in a term.
    public init(lastTerm: String? = nil, nextTerm: String, by: String) {
        self.lastTerm = lastTerm
        self.nextTerm = nextTerm
        self.by = by
    }

    /// A review by a day.
    public init(lastTerm: String? = nil, by body: String, on day: CivilDate) {
        self.init(lastTerm: lastTerm, nextTerm: day.description, by: body)
        self.nextOn = day
    }

    /// A review so many months after a day.
    public init(lastTerm: String? = nil, by body: String, everyMonths months: Int, from day: CivilDate) {
        self.init(lastTerm: lastTerm, by: body, on: day.adding(months: months))
        self.everyMonths = months
    }

    /// The last day on which the next review is in time; `nil` for a term no calendar knows.
    public func lastDay(calendar: AcademicCalendar) -> CivilDate? {
        self.nextOn ?? calendar.lastDay(ofTerm: self.nextTerm)
    }
}

/// Whether an edition's review is due, for a stated date.
public enum ReviewStatus: Hashable, Sendable {
    /// The edition names no review, or a term no calendar knows.
    case notPlanned
    /// To be reviewed in a term or by a day, by its last school day.
    case due(term: String, lastDay: CivilDate)
    /// The time has passed without a newer edition.
    case overdue(term: String, lastDay: CivilDate)
}

extension PolicyEdition {
    /// Whether the review is due or overdue on a date: overdue after the last school day of the term named, or after the
    /// day. Checks under an overdue edition still work.
    public func reviewStatus(on date: CivilDate, calendar: AcademicCalendar) -> ReviewStatus {
        guard let review, let lastDay = review.lastDay(calendar: calendar) else { return .notPlanned }
        return date > lastDay
            ? .overdue(term: review.nextTerm, lastDay: lastDay) : .due(term: review.nextTerm, lastDay: lastDay)
    }
}
