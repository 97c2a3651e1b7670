public import CPDDomain

extension DutySchedule {
    /// Whether this leaves more time than another, or cannot be compared with it. A time of one's own where the other
    /// gives none is stricter.
    ///
    /// - Parameter calendar: the school year and the terms in which days and terms are compared.
    public func loosens(_ above: Self, calendar: AcademicCalendar) -> Bool {
        if self == above { return false }
        return switch (self, above) {
        case (_, .unset), (.yearly, .yearly(by: nil)), (.termly, .yearly(by: nil)): false
        case (.yearly(let own?), .yearly(let limit?)): own.place(in: calendar) > limit.place(in: calendar)
        case (.atEach(let own), .afterEach(let kind, _)): own != kind
        case (.afterEach(let own, let days), .afterEach(let kind, let limit)):
            own != kind || limit.map { limit in days.map { $0 > limit } ?? true } ?? false
        case (.every(let own), .every(let limit)): own.exceeds(limit)
        case (.byTerm(let own), .byTerm(let limit)):
            calendar.lastDay(ofTerm: own).flatMap { own in
                calendar.lastDay(ofTerm: limit).map { own > $0 }
            } ?? true
        case (.cycle(let years, let stages), .cycle(let limit, let required)):
            years > limit
                || required.contains { stage in
                    guard let own = stages.first(where: { same($0.name, stage.name) }) else { return true }
                    return stage.months.map { limit in own.months.map { $0 > limit } ?? true } ?? false
                }
        default: true
        }
    }
}

extension DutyDay {
    /// Its place in the school year.
    fileprivate func place(in calendar: AcademicCalendar) -> Int {
        (self.month - calendar.turnsInMonth + 12) % 12 * 31 + self.day
    }
}

extension DutyInterval {
    /// Whether it can be longer than another.
    fileprivate func exceeds(_ other: Self) -> Bool {
        switch (self, other) {
        case (.days(let own), .days(let limit)), (.months(let own), .months(let limit)): own > limit
        case (.days(let own), .months(let limit)): own > limit * 28
        case (.months(let own), .days(let limit)): own * 31 > limit
        }
    }
}
