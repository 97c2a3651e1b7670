public import CPDDomain

extension Duty {
    /// How the duty stands on a date.
    ///
    /// Pure and total: it reads no clock and no store, and every duty has a standing on every date. Records and events
    /// of other duties may be among those given, in any order; records dated after the date count for nothing.
    ///
    /// - Parameters:
    ///   - date: the date asked for.
    ///   - calendar: the school's year and terms.
    ///   - done: what was recorded as done.
    ///   - events: the events to which duties are tied.
    ///   - pauses: days on which the clock stands still.
    ///   - people: who holds which post; `nil` where that is not known, and posts are named alone.
    public func standing(
        on date: CivilDate, calendar: AcademicCalendar, done: [DutyDone] = [], events: [DutyEvent] = [],
        pauses: [DutyPause] = [], people: DutyPeople? = nil
    ) -> DutyStanding {
        let records = done.filter { $0.duty == self.key && $0.date <= date }.sorted(by: DutyDone.precedes)
        let timetable = DutyTimetable(duty: self, calendar: calendar, date: date, records: records, events: events)
        let judging = DutyJudging(
            duty: self, date: date, records: records,
            pauses: pauses.filter { !$0.reason.isBlank }.sorted {
                ($0.period.from, $0.reason) < ($1.period.from, $1.reason)
            })
        let chains = timetable.chains.map {
            judging.judge($0, lastDone: self.schedule.isInterval ? timetable.lastDone : nil)
        }
        var (state, posts, name) = judging.worst(of: chains)
        if case .termly = self.schedule, state.rank < DutyState.due(by: date).rank, !calendar.knowsTerms(about: date),
            self.period.contains(date)
        {
            (state, posts, name) = (.unset(.terms), self.accountable, nil)
        }
        return DutyStanding(
            duty: self.key, date: date, state: state, occasion: name, task: self.task, accountable: self.accountable,
            actors: state.isOpen ? self.actors(for: posts, on: date, people) : [],
            occasions: chains.flatMap(\.occasions))
    }
}

extension DutySchedule {
    fileprivate var isInterval: Bool {
        if case .every = self { true } else { false }
    }
}

extension AcademicCalendar {
    /// Whether a term is known that ends in the school year of a date, on that date or after it.
    fileprivate func knowsTerms(about date: CivilDate) -> Bool {
        let year = AcademicYear(containing: date, calendar: self)
        return self.terms.contains { term in
            term.firstDay <= term.lastDay && AcademicYear(containing: term.lastDay, calendar: self) == year
        }
    }
}

extension PolicyEdition {
    /// What the policy does not say about the time of its duties: nothing is guessed.
    public var unsetDuties: [(duty: DutyKey, unset: DutyUnset)] {
        self.duties.flatMap { duty in duty.unset.map { (duty.key, $0) } }
    }
}
