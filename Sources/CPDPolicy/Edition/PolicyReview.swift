public import CPDDomain

/// When an edition is reviewed, kept as the terms the document names and never as an invented date (HDR-1).
public struct PolicyReview: Hashable, Sendable {
    /// The term of the last review, such as `spring 2024`.
    public var lastTerm: String?
    /// The term of the next review.
    public var nextTerm: String
    /// The body that reviews it.
    public var by: String

    /// A review.
    public init(lastTerm: String? = nil, nextTerm: String, by: String) {
        self.lastTerm = lastTerm
        self.nextTerm = nextTerm
        self.by = by
    }
}

/// Whether an edition's review is due, for a stated date.
public enum ReviewStatus: Hashable, Sendable {
    /// The edition names no review, or a term no calendar knows.
    case notPlanned
    /// To be reviewed in a term, by its last school day.
    case due(term: String, lastDay: CivilDate)
    /// The term has passed without a newer edition.
    case overdue(term: String, lastDay: CivilDate)
}

extension PolicyEdition {
    /// Whether the review is due or overdue on a date: overdue after the last school day of the term named. Checks
    /// under an overdue edition still work.
    public func reviewStatus(on date: CivilDate, calendar: AcademicCalendar) -> ReviewStatus {
        guard let review, let lastDay = calendar.lastDay(ofTerm: review.nextTerm) else { return .notPlanned }
        return date > lastDay
            ? .overdue(term: review.nextTerm, lastDay: lastDay) : .due(term: review.nextTerm, lastDay: lastDay)
    }
}
