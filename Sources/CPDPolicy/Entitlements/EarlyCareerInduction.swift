public import CPDDomain

/// What is recorded of one early-career teacher's induction.
public struct EarlyCareerInduction: Hashable, Sendable {
    /// The contract's share from induction's first day.
    public var contracts: [ContractShare]
    /// Leave, which does not count and in which nothing is overdue.
    public var leave: [Period]
    /// Who mentors, from, until.
    public var mentors: [Period]
    /// Who is the induction tutor, from, until.
    public var tutors: [Period]
    /// Reviews and assessments held.
    public var meetings: [Meeting]
    /// When they were registered with the appropriate body; `nil` where nothing shows it.
    public var registeredOn: CivilDate?

    /// A progress review or a formal assessment.
    public struct Meeting: Hashable, Sendable {
        /// Which.
        public var kind: Kind
        /// When.
        public var on: CivilDate

        /// A meeting held.
        public init(_ kind: Kind, on date: CivilDate) {
            self.kind = kind
            self.on = date
        }

        /// A review or an assessment.
        public enum Kind: String, Hashable, Sendable, CaseIterable {
            /// A progress review.
            case review = "progress review"
            /// A formal assessment.
            case assessment = "formal assessment"
        }
    }

    /// An induction.
    public init(
        contracts: [ContractShare], leave: [Period] = [], mentors: [Period] = [], tutors: [Period] = [],
        meetings: [Meeting] = [], registeredOn: CivilDate? = nil
    ) {
        self.contracts = contracts
        self.leave = leave
        self.mentors = mentors
        self.tutors = tutors
        self.meetings = meetings
        self.registeredOn = registeredOn
    }
}

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
        let clock = LeaveClock(leave: induction.leave, on: date)
        guard !terms.isEmpty, induction.contracts.contains(where: { $0.period.from <= date }) else { return nil }
        var served = 0
        var open = induction.meetings
        var checks: [EarlyCareerCheck] = []
        for term in terms where term.firstDay <= date && served < self.terms * 1000 {
            let whole = served + Self.share(term, induction, clock, through: term.lastDay)
            guard whole > served else { continue }
            let isAssessed = self.assessedTerms.contains { served < $0 * 1000 && $0 * 1000 <= whole }
            let kind: EarlyCareerInduction.Meeting.Kind = isAssessed ? .assessment : .review
            if isAssessed || self.isReviewed {
                checks.append(
                    EarlyCareerCheck(term: term.name, kind: kind, state: Self.state(kind, term, &open, clock, date)))
            }
            served += Self.share(term, induction, clock, through: min(term.lastDay, date))
        }
        served = min(served, self.terms * 1000)
        let index = served / 1000
        let isDone = index >= self.terms
        return EarlyCareerStanding(
            served: served, term: isDone ? nil : index + 1,
            reduction: isDone || !self.reductions.indices.contains(index) ? nil : self.reductions[index],
            hasMentor: induction.mentors.contains { $0.contains(date) },
            hasTutor: induction.tutors.contains { $0.contains(date) }, checks: checks,
            registration: self.registration(induction, clock, date))
    }

    private func registration(
        _ induction: EarlyCareerInduction, _ clock: LeaveClock, _ date: CivilDate
    ) -> TrainingState? {
        guard self.isRegistered, let first = induction.contracts.map(\.period.from).min() else { return nil }
        if let day = induction.registeredOn, day <= date { return .met(until: nil) }
        return clock.isStopped(on: date) ? .notYetDue : .overdue(since: first)
    }

    private static func state(
        _ kind: EarlyCareerInduction.Meeting.Kind, _ term: AcademicCalendar.Term,
        _ open: inout [EarlyCareerInduction.Meeting], _ clock: LeaveClock, _ date: CivilDate
    ) -> TrainingState {
        // The earliest that no earlier term has taken: one held late mends the term it was owed for.
        let held = open.indices.filter { open[$0].kind == kind && open[$0].on >= term.firstDay && open[$0].on <= date }
        if let first = held.min(by: { open[$0].on < open[$1].on }) {
            open.remove(at: first)
            return .met(until: nil)
        }
        if clock.isStopped(on: date) { return .notYetDue }
        guard let end = clock.end(term.lastDay.adding(days: 1), from: term.firstDay) else { return .notYetDue }
        return date < end ? .due(by: end.adding(days: -1)) : .overdue(since: end)
    }

    /// Thousandths of a term served in it up to a day, that day included.
    private static func share(
        _ term: AcademicCalendar.Term, _ induction: EarlyCareerInduction, _ clock: LeaveClock, through last: CivilDate
    ) -> Int {
        let length = term.lastDay.days(since: term.firstDay) + 1
        let days = last.days(since: term.firstDay) + 1
        guard length > 0, length <= 1000, days > 0 else { return 0 }
        var weighted = 0
        for offset in 0..<min(days, length) {
            let day = term.firstDay.adding(days: offset)
            guard !clock.isStopped(on: day) else { continue }
            weighted += induction.contracts.filter { $0.period.contains(day) }.reduce(0) { min(1000, $0 + $1.held) }
        }
        return weighted / length
    }
}
