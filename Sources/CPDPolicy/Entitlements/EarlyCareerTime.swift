import CPDDomain

/// Which days of an induction count as served, under its rules and up to a date.
///
/// Leave does not count; but where the rules say from how many school days of absence in a year it puts induction off, a
/// year with fewer counts whole (England: 30). A year begins with the first day in post. A time in post that is shorter
/// than the shortest that counts is not served either.
struct EarlyCareerTime {
    /// Stops on leave.
    let clock: LeaveClock
    /// The first day after the last in post; `nil` where no end is known.
    let leavesOn: CivilDate?
    private let contracts: [ContractShare]
    /// The years in which absence is too short to put induction off.
    private let wholeYears: [Period]

    init(
        _ induction: EarlyCareerInduction, _ rules: EarlyCareerRules, _ terms: [AcademicCalendar.Term],
        on date: CivilDate
    ) {
        let clock = LeaveClock(leave: induction.leave, on: date)
        let stretches = Periods.merged(induction.contracts.map(\.period))
        let counting = stretches.filter { stretch in
            guard let shortest = rules.shortestTerms, stretch.until != nil else { return true }
            // Each term is rounded down; one thousandth of it is less than a day.
            let touched = terms.filter { $0.thousandths(of: stretch) > 0 }
            return touched.reduce(0) { $0 + $1.thousandths(of: stretch) } + touched.count > shortest * 1000
        }
        self.clock = clock
        self.leavesOn = stretches.last?.until
        self.contracts = induction.contracts.filter { contract in
            counting.contains { $0.contains(contract.period.from) }
        }
        self.wholeYears = Self.years(of: stretches, terms).filter { year in
            guard let least = rules.extendingAbsence else { return false }
            return Self.absence(in: year, clock, terms, on: date) < least
        }
    }

    /// Thousandths of a term served in it up to a day, that day included.
    func share(of term: AcademicCalendar.Term, through last: CivilDate) -> Int {
        guard term.length > 0, term.length <= 1000 else { return 0 }
        var weighted = 0
        for day in term.days where day <= last && self.isServed(day) {
            weighted += self.contracts.filter { $0.period.contains(day) }.reduce(0) { min(1000, $0 + $1.held) }
        }
        return weighted / term.length
    }

    private func isServed(_ day: CivilDate) -> Bool {
        !self.clock.isStopped(on: day) || self.wholeYears.contains { $0.contains(day) }
    }

    /// The years of induction, from the first day in post to the end of the last term.
    private static func years(of stretches: [Period], _ terms: [AcademicCalendar.Term]) -> [Period] {
        guard let first = stretches.first?.from, let last = terms.map(\.lastDay).max() else { return [] }
        return (0..<60).lazy.map { (first.adding(years: $0), first.adding(years: $0 + 1)) }.prefix { $0.0 <= last }
            .compactMap { Period(from: $0.0, until: $0.1) }
    }

    /// School days of leave in a year; those of leave without a known end up to the date.
    private static func absence(
        in year: Period, _ clock: LeaveClock, _ terms: [AcademicCalendar.Term], on date: CivilDate
    ) -> Int {
        terms.reduce(0) { sum, term in
            sum
                + term.days.filter { day in
                    guard day.isWeekday, year.contains(day) else { return false }
                    return clock.leave.contains { $0.contains(day) && ($0.until != nil || day <= date) }
                }
                .count
        }
    }
}

extension AcademicCalendar.Term {
    /// Its days, weekends among them.
    fileprivate var length: Int { self.lastDay.days(since: self.firstDay) + 1 }

    fileprivate var days: LazyMapSequence<Range<Int>, CivilDate> {
        (0..<max(0, min(self.length, 1000))).lazy.map { self.firstDay.adding(days: $0) }
    }

    /// How much of it lies in a period, in thousandths.
    fileprivate func thousandths(of period: Period) -> Int {
        self.length > 0 ? self.days.filter { period.contains($0) }.count * 1000 / self.length : 0
    }
}
