import CPDDomain

/// One time at which a duty is to be done.
struct DutyOccasion {
    /// Which records belong to it.
    enum Belonging {
        /// Those that name it, and those that name nothing and are dated before the next one.
        case namedOrDated
        /// Those that name it and are dated before the next one.
        case namedAndDated
        /// Those that name it.
        case named
        /// All from its first day on.
        case dated
    }

    var name: String?
    /// From when records count.
    var countsFrom: CivilDate
    /// From when it is due.
    var opens: CivilDate
    /// The last day in time; `nil` where it is not known, for this reason.
    var lastDay: CivilDate?
    var unset: DutyUnset?
    /// The day from which records belong to the next one.
    var nextFrom: CivilDate?
    var belonging: Belonging

    func owns(_ record: DutyDone) -> Bool {
        guard record.date >= self.countsFrom else { return false }
        let isBeforeNext = self.nextFrom.map { record.date < $0 } ?? true
        let isNamed = record.occasion.map { own in self.name.map { same(own, $0) } ?? false } ?? false
        return switch self.belonging {
        case .namedOrDated: isNamed || (record.occasion == nil && isBeforeNext)
        case .namedAndDated: isNamed && isBeforeNext
        case .named: isNamed
        case .dated: isBeforeNext
        }
    }

    /// The last day in time once the clock has stood still for some days: each paused day between the opening and the
    /// last day moves it one day on.
    func lastDay(pauses: [DutyPause], until date: CivilDate) -> CivilDate? {
        guard var lastDay else { return nil }
        var counted = self.opens
        for pause in pauses {
            let from = max(pause.period.from, counted)
            let until = min(pause.period.until ?? date.adding(days: 1), date.adding(days: 1))
            guard from <= lastDay, from < until else { continue }
            lastDay = lastDay.adding(days: until.days(since: from))
            counted = until
        }
        return lastDay
    }
}

/// Occasions of which each takes the place of those before it.
struct DutyChain {
    var occasions: [DutyOccasion]
}
