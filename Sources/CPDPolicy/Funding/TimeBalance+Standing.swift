public import CPDDomain

extension TimeBalance {
    /// What is there on a date.
    ///
    /// A month's minutes are given on the day on which the month is full. Of a share of full time the parts of a minute
    /// are kept from month to month, so that nothing is lost by rounding. What was given first is used first.
    public func standing(of facts: TimeBalanceFacts, on date: CivilDate) -> TimeBalanceStanding {
        func open(_ reason: FundingReason) -> TimeBalanceStanding { TimeBalanceStanding(note: FundingNote(reason)) }
        guard let minutesPerMonth else { return open(.accrualUnset) }
        guard let unused else { return open(.unusedUnset) }
        guard let since = facts.since else { return open(.accrualStartNotRecorded) }
        guard let taken = facts.taken else { return open(.takenTimeNotRecorded) }
        guard facts.withoutBasis <= 0 else {
            return TimeBalanceStanding(note: FundingNote(.takenBasisNotRecorded, [.minutes(facts.withoutBasis)]))
        }
        var share = 1000
        if self.isProRata != false {
            guard let own = facts.contractShare else { return open(.leaveShareNotRecorded) }
            share = min(max(own, 0), 1000)
            if self.isProRata == nil, share + facts.contractElsewhere < 1000 { return open(.accrualProRataUnset) }
            share = ContractShare.split(share, from: facts.contractElsewhere, atLeast: 1000)
        } else if facts.contractElsewhere > 0 {
            guard let own = facts.contractShare else { return open(.leaveShareNotRecorded) }
            share = ContractShare.split(own, from: facts.contractElsewhere)
        }
        var account = TimeAccount(atMost: self.atMost, unused: unused, leave: facts.leave, date: date)
        for event in self.events(facts, minutesPerMonth, share, since, taken, until: date) { account.apply(event) }
        account.lapse(by: date)
        return account.standing
    }

    private func events(
        _ facts: TimeBalanceFacts, _ minutes: Int, _ share: Int, _ since: CivilDate, _ taken: [TakenMinutes],
        until date: CivilDate
    ) -> [TimeEvent] {
        // Nobody serves longer than a hundred years.
        let months = min(date.wholeMonths(since: since), 1200)
        let minutes = min(max(minutes, 0), 1_000_000)
        var events: [TimeEvent] = []
        for month in stride(from: 1, through: months, by: 1) {
            let given = month * minutes * share / 1000 - (month - 1) * minutes * share / 1000
            events.append(TimeEvent(on: since.later(byMonths: month), kind: .given, minutes: given))
        }
        for one in taken where one.on <= date && one.minutes > 0 {
            events.append(TimeEvent(on: one.on, kind: .taken, minutes: min(one.minutes, 1_000_000_000)))
        }
        var year = AcademicYear(containing: since, calendar: facts.calendar)
        for _ in 0..<101 {
            guard let end = year.period.until, end <= date else { break }
            events.append(TimeEvent(on: end, kind: .yearTurned, minutes: 0))
            year = AcademicYear(startingIn: year.startYear + 1, calendar: facts.calendar)
        }
        return events.sorted { ($0.on, $0.kind.rawValue) < ($1.on, $1.kind.rawValue) }
    }
}

/// What happens to a balance on a day.
struct TimeEvent {
    /// In the order in which they happen on one day.
    enum Kind: Int { case yearTurned, given, taken }

    let on: CivilDate
    let kind: Kind
    let minutes: Int
}

/// The minutes that are there, by the day they were given.
struct TimeAccount {
    private let atMost: Int?
    private let unused: TimeBalance.Unused
    private let clock: LeaveClock
    private var lots: [(lapsesOn: CivilDate?, minutes: Int)] = []
    private var result = TimeBalanceStanding(note: FundingNote(.accrualUnset))

    init(atMost: Int?, unused: TimeBalance.Unused, leave: [Period], date: CivilDate) {
        self.atMost = atMost
        self.unused = unused
        self.clock = LeaveClock(leave: leave, on: date)
    }

    private var there: Int { self.lots.reduce(0) { $0 + $1.minutes } }

    mutating func apply(_ event: TimeEvent) {
        self.lapse(by: event.on)
        switch event.kind {
        case .yearTurned:
            guard case .carriedOver(let most) = self.unused, !self.clock.isStopped(on: event.on) else { return }
            self.result.lapsed += self.take(max(0, self.there - max(0, most)))
        case .given:
            self.result.given += event.minutes
            let kept = min(event.minutes, max(0, (self.atMost ?? .max) - self.there))
            self.result.lapsed += event.minutes - kept
            var lapsesOn: CivilDate?
            if case .lapsesAfter(let months) = self.unused {
                lapsesOn = self.clock.end(event.on.later(byMonths: max(0, months)), from: event.on)
            }
            self.lots.append((lapsesOn, kept))
        case .taken:
            let used = self.take(event.minutes)
            self.result.used += used
            self.result.overdrawn += event.minutes - used
        }
    }

    /// Lets go what lapses by a day.
    mutating func lapse(by date: CivilDate) {
        for index in self.lots.indices {
            guard let day = self.lots[index].lapsesOn, day <= date else { continue }
            self.result.lapsed += self.lots[index].minutes
            self.lots[index].minutes = 0
        }
        self.lots.removeAll { $0.minutes == 0 }
    }

    /// Takes what there is of so many minutes, the oldest first; what was there.
    private mutating func take(_ minutes: Int) -> Int {
        var left = minutes
        for index in self.lots.indices where left > 0 {
            let part = min(left, self.lots[index].minutes)
            self.lots[index].minutes -= part
            left -= part
        }
        self.lots.removeAll { $0.minutes == 0 }
        return minutes - left
    }

    var standing: TimeBalanceStanding {
        var standing = self.result
        let there = self.there
        standing.minutes = there
        let next = self.lots.filter { $0.lapsesOn != nil }.min { ($0.lapsesOn ?? .distant) < ($1.lapsesOn ?? .distant) }
        if standing.overdrawn > 0 {
            standing.note = FundingNote(.timeOverdrawn, [.minutes(standing.overdrawn), .minutes(there)])
        } else if let next, let day = next.lapsesOn {
            standing.note = FundingNote(.timeThereUntil, [.minutes(there), .minutes(next.minutes), .date(day)])
        } else {
            standing.note = FundingNote(.timeThere, [.minutes(there)])
        }
        return standing
    }
}

extension CivilDate {
    fileprivate static let distant = CivilDate(daysSinceEpoch: .max)
}
