internal import CPDDomain
internal import CPDPolicy
internal import CPDStorage

extension AcademicCalendar {
    /// A year that turns in a month, with the terms whose first and last days are recorded.
    init(turnsInMonth month: Int, recorded events: [SchoolEvent]) {
        self.init(
            turnsInMonth: month,
            terms: events.pairs(CalendarEvent.firstDayOfTerm, CalendarEvent.lastDayOfTerm).compactMap { first, last in
                guard let last, first.date <= last.date else { return nil }
                return Term(name: first.reference.lowercased(), firstDay: first.date, lastDay: last.date)
            })
    }
}

extension [SchoolEvent] {
    /// Each event of one kind with that of another which has the same reference.
    func pairs(_ first: String, _ second: String) -> [(SchoolEvent, SchoolEvent?)] {
        let ends = Dictionary(
            self.filter { $0.name == second }.map { ($0.reference.lowercased(), $0) },
            uniquingKeysWith: { one, other in one.date < other.date ? other : one })
        return self.filter { $0.name == first }.map { ($0, ends[$0.reference.lowercased()]) }
    }
}

extension [SchoolEvent] {
    /// The days on which nobody should be away, as they are recorded.
    var blockedDays: [BlockedDays] {
        self.pairs(CalendarEvent.firstBlocked, CalendarEvent.lastBlocked).map { first, last in
            BlockedDays(
                first.date, through: Swift.max(first.date, last?.date ?? first.date), because: first.reference,
                source: .school)
        }
    }
}

extension AcademicCalendar {
    /// Whether one of some days falls into a term; `nil` where none does and the terms of a year are not known.
    func hasTermTime(among days: [CivilDate]) -> Bool? {
        let known = days.map { day -> Bool? in
            let year = AcademicYear(containing: day, calendar: self).period
            let terms = self.terms.filter { year.contains($0.firstDay) }
            return terms.isEmpty ? nil : terms.contains { $0.firstDay <= day && day <= $0.lastDay }
        }
        if known.contains(true) { return true }
        return known.contains(nil) || known.isEmpty ? nil : false
    }
}

extension Reading {
    /// The school year and terms at a school under an edition, or of the whole organisation for `nil`: what is recorded
    /// of a term counts before what the edition says of it.
    func calendar(at school: Identifier<School>?, under edition: PolicyEdition?) throws -> AcademicCalendar {
        try self.calendar(of: self.events(at: school), under: edition)
    }

    /// What is recorded of a school's year.
    func events(at school: Identifier<School>?) throws -> [SchoolEvent] {
        try self.values(SchoolEvent.Query()).filter { $0.school == nil || $0.school == school }
    }

    /// The school year and terms that some events and an edition make.
    func calendar(of events: [SchoolEvent], under edition: PolicyEdition?) throws -> AcademicCalendar {
        let known = AcademicCalendar(turnsInMonth: try self.organisation().academicYearStartMonth, recorded: events)
        return edition?.calendar(over: known) ?? known
    }

    /// Whether an edition's review is due or overdue on a date, by the terms at a school.
    func reviewStatus(
        of edition: PolicyEdition, at school: Identifier<School>?, on date: CivilDate
    ) throws -> ReviewStatus {
        edition.reviewStatus(on: date, calendar: try self.calendar(at: school, under: edition))
    }
}
