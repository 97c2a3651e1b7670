public import CPDDomain

/// How an induction stands on a date.
public struct EarlyCareerStanding: Hashable, Sendable {
    /// Thousandths of full-time terms served.
    public var served: Int
    /// The full-time term being served, from 1; `nil` once all are.
    public var term: Int?
    /// By how much the timetable is reduced, in hundredths of a percent; `nil` once all terms are served.
    public var reduction: Int?
    /// Whether somebody mentors on the date.
    public var hasMentor: Bool
    /// Whether there is an induction tutor on the date.
    public var hasTutor: Bool
    /// The reviews and assessments of each term begun, in order.
    public var checks: [EarlyCareerCheck]
    /// Whether they are registered, which is due before the first day; `nil` where the rules do not ask for it.
    public var registration: TrainingState?
}

/// The review or assessment of one term of the calendar.
public struct EarlyCareerCheck: Hashable, Sendable {
    /// The term's name.
    public var term: String
    /// A review or an assessment.
    public var kind: EarlyCareerInduction.Meeting.Kind
    /// How it stands.
    public var state: TrainingState
}

extension EarlyCareerRules {
    /// How an induction stands on a date; `nil` where the calendar knows no term or the teacher has not begun.
    ///
    /// Half a contract serves half a term in each: at 0.5 six terms take four years.
    public func standing(
        _ induction: EarlyCareerInduction, calendar: AcademicCalendar, on date: CivilDate
    ) -> EarlyCareerStanding? {
        let terms = calendar.terms.sorted { ($0.firstDay, $0.lastDay) < ($1.firstDay, $1.lastDay) }
        guard !terms.isEmpty, induction.contracts.contains(where: { $0.period.from <= date }) else { return nil }
        let time = EarlyCareerTime(induction, self, terms, on: date)
        var served = 0
        var open = induction.meetings
        var checks: [EarlyCareerCheck] = []
        for term in terms where term.firstDay <= date && served < self.terms * 1000 {
            let whole = served + time.share(of: term, through: term.lastDay)
            guard whole > served else { continue }
            let last = min(term.lastDay, time.leavesOn?.adding(days: -1) ?? term.lastDay)
            let isLast = time.leavesOn.map { leaves in
                leaves > term.firstDay && !terms.contains { $0.firstDay > term.firstDay && $0.firstDay < leaves }
            }
            if let kind = self.check(from: served, to: whole, isLastTerm: isLast ?? false) {
                let state = Self.state(kind, from: term.firstDay, through: last, &open, time.clock, date)
                checks.append(EarlyCareerCheck(term: term.name, kind: kind, state: state))
            }
            served += time.share(of: term, through: min(term.lastDay, date))
        }
        served = min(served, self.terms * 1000)
        let index = served / 1000
        let isDone = index >= self.terms
        return EarlyCareerStanding(
            served: served, term: isDone ? nil : index + 1,
            reduction: isDone || !self.reductions.indices.contains(index) ? nil : self.reductions[index],
            hasMentor: induction.mentors.contains { $0.contains(date) },
            hasTutor: induction.tutors.contains { $0.contains(date) }, checks: checks,
            registration: self.registration(induction, time.clock, date))
    }

    /// What is held in a term that begins and ends with so many thousandths served, and may be the last in post; `nil`
    /// where nothing is.
    private func check(
        from served: Int, to whole: Int, isLastTerm: Bool
    ) -> EarlyCareerInduction.Meeting.Kind? {
        if self.assessedTerms.contains(where: { served < $0 * 1000 && $0 * 1000 <= whole }) { return .assessment }
        if isLastTerm, let least = self.interimAfter, whole >= least * 1000, whole < self.terms * 1000 {
            return .interim
        }
        return self.isReviewed ? .review : nil
    }

    private func registration(
        _ induction: EarlyCareerInduction, _ clock: LeaveClock, _ date: CivilDate
    ) -> TrainingState? {
        guard self.isRegistered, let first = induction.contracts.map(\.period.from).min() else { return nil }
        if let day = induction.registeredOn, day <= date { return .met(until: nil) }
        return clock.isStopped(on: date) ? .notYetDue : .overdue(since: first)
    }

    private static func state(
        _ kind: EarlyCareerInduction.Meeting.Kind, from first: CivilDate, through last: CivilDate,
        _ open: inout [EarlyCareerInduction.Meeting], _ clock: LeaveClock, _ date: CivilDate
    ) -> TrainingState {
        // The earliest that no earlier term has taken: one held late mends the term it was owed for.
        let held = open.indices.filter { open[$0].kind == kind && open[$0].on >= first && open[$0].on <= date }
        if let earliest = held.min(by: { open[$0].on < open[$1].on }) {
            open.remove(at: earliest)
            return .met(until: nil)
        }
        if clock.isStopped(on: date) { return .notYetDue }
        guard let end = clock.end(last.adding(days: 1), from: first) else { return .notYetDue }
        return date < end ? .due(by: end.adding(days: -1)) : .overdue(since: end)
    }
}
