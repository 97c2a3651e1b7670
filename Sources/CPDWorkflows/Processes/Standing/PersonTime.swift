internal import CPDDomain
internal import CPDPolicy

/// One person's posts and time in one school year.
struct PersonTime {
    let posts: [Engagement]
    let year: AcademicYear
    let date: CivilDate
    let leave: [Period]
    let taken: [TakenPart]
    let booked: [TakenPart]
    /// Posts by contract at other schools of the organisation.
    let elsewhere: [Engagement]

    /// What the edition does not say.
    struct Unset: Error {
        let words: String
    }

    /// The posts of which a term speaks: those of its groups, and where it names none all by contract.
    func posts(under term: HoursTerm) -> [Engagement] {
        self.posts.filter { term.groups.isEmpty ? $0.isByContract : term.groups.contains($0.staffGroup) }
    }

    /// The contracts elsewhere of which a term speaks, with which what it gives is shared.
    private func elsewhere(under term: HoursTerm) -> [Engagement] {
        guard self.posts(under: term).contains(where: \.isByContract) else { return [] }
        return self.elsewhere.filter { term.groups.isEmpty || term.groups.contains($0.staffGroup) }
    }

    /// What is known of what was had under a term.
    private func facts(_ term: HoursTerm, _ had: HoursHad, isOver: Bool) -> HoursFacts {
        var facts = HoursFacts(
            group: self.posts(under: term).first?.staffGroup, had: had, contractShare: self.share(under: term),
            isYearOver: isOver)
        facts.contractElsewhere = self.elsewhere(under: term).filter { $0.period.contains(self.date) }
            .reduce(0) { $0 + min(max($1.contractShare, 0), 1000) }
        return facts
    }

    /// What is owed under the term that gives most.
    func account(under terms: [HoursTerm]) -> Result<YearlyTimeAccount, Unset> {
        var most: YearlyTimeAccount?
        var open: YearlyTimeAccount?
        for term in terms {
            guard case .minutes(let minutes) = term.atLeast else { continue }
            let contracts = self.posts(under: term).map { ContractShare($0) }
            func reading(_ isProRata: Bool) -> YearlyTimeAccount? {
                YearlyTime(minutes: minutes, isProRata: isProRata).account(
                    contracts: contracts, elsewhere: self.elsewhere(under: term).map { ContractShare($0) },
                    leave: self.leave,
                    taken: self.taken.map(\.time), year: self.year.period, on: self.date)
            }
            guard let account = reading(term.isProRata ?? false) else { continue }
            // Who has full time has the same under either reading.
            if term.isProRata == nil, reading(true) != account {
                if account.entitled > open?.entitled ?? 0 { open = account }
            } else if account.entitled >= most?.entitled ?? 0 {
                most = account
            }
        }
        // A term that would give more, and does not say what holds for part-timers, leaves it open.
        if let open, open.entitled > most?.entitled ?? 0 {
            return .failure(Unset(words: "the policy does not say what holds for part-timers"))
        }
        return most.map { .success($0) } ?? .failure(Unset(words: "the policy gives no time"))
    }

    /// What was had by the date, of a stretch of days and of some approaches, or all; with what else is to be counted.
    func had(in days: Period, of approaches: Set<Approach> = [], and more: [TakenPart] = []) -> HoursHad {
        HoursHad(
            (self.taken.filter { $0.on <= self.date } + more).filter { part in
                days.contains(part.on) && (approaches.isEmpty || part.approach.map(approaches.contains) == true)
            }.map(\.time))
    }

    /// Where the most that may be asked will stand otherwise once what is booked has taken place.
    func withBooked(under term: HoursTerm, _ calendar: AcademicCalendar) -> [PolicyNote] {
        guard term.atMost != .none else { return [] }
        var most = term
        most.atLeast = .none
        var periods: [HoursPeriod] = []
        for day in self.booked.map(\.on).sorted() {
            guard let period = term.span.period(containing: day, calendar: calendar), periods.last != period else {
                continue
            }
            periods.append(period)
        }
        return periods.flatMap { period -> [PolicyNote] in
            func notes(_ more: [TakenPart]) -> [PolicyNote] {
                var facts = self.facts(
                    term, self.had(in: period.days, of: term.approaches, and: more), isOver: false)
                facts.period = term.span == .year && period.days.contains(self.date) ? nil : period.name
                return most.check(facts)
            }
            return zip(notes(self.booked), notes([])).filter { after, before in
                after.reason != before.reason && (after.outcome == .notMet || after.outcome == .notEvidenced)
            }.map(\.0)
        }
    }

    /// How the time stands under a term that counts hours in another time than a school year, or on named bases.
    func notes(under term: HoursTerm, _ calendar: AcademicCalendar) -> [PolicyNote] {
        if case .dates(let days) = term.span, self.date < days.from { return [] }
        var facts = self.facts(term, HoursHad(), isOver: false)
        if let period = term.span.period(containing: self.date, calendar: calendar) {
            facts = self.facts(
                term, self.had(in: period.days, of: term.approaches), isOver: period.over <= self.date)
            facts.period = term.span == .year ? nil : period.name
            let contracts = self.posts(under: term).map { ContractShare($0) }
            let others = self.elsewhere(under: term).map { ContractShare($0) }
            func weight(_ isProRata: Bool) -> TimeWeight? {
                TimeWeight(
                    contracts, elsewhere: others, leave: self.leave, isProRata: isProRata, period.days, self.date)
            }
            (facts.partForEverybody, facts.partProRata) = (weight(false), weight(true))
        }
        return term.check(facts)
    }

    /// How the time had stands to the most that may be asked: the lowest number there is, else that there is none.
    func most(under terms: [HoursTerm]) -> PolicyNote? {
        let asked = terms.filter { $0.atMost != .none }
        return asked.min { self.limit(of: $0) < self.limit(of: $1) }.flatMap { term in
            let isOver = self.year.period.until.map { $0 <= self.date } ?? false
            let facts = self.facts(term, self.had(in: self.year.period), isOver: isOver)
            return HoursTerm(groups: term.groups, atMost: term.atMost, isProRata: term.isProRata).check(facts).first
        }
    }

    private func limit(of term: HoursTerm) -> Int {
        guard case .minutes(let minutes) = term.atMost else { return .max }
        return term.isProRata == true ? min(minutes, 10_000_000) * self.share(under: term) / 1000 : minutes
    }

    /// The share of full time on the date; of who is not in post on it, the last or first of the year.
    private func share(under term: HoursTerm) -> Int {
        let posts = self.posts(under: term)
        let now = posts.filter { $0.period.contains(self.date) }
        let counted = now.isEmpty ? posts.sorted { $0.period.from < $1.period.from }.suffix(1) : now[...]
        return min(counted.reduce(0) { $0 + min(max($1.contractShare, 0), 1000) }, 1000)
    }
}

extension Engagement {
    /// Whether it is paid, by whomever, so that time is owed by a share of full time.
    var isByContract: Bool {
        switch self.capacity {
        case .governor, .volunteer: false
        case .employee, .supply, .agency, .peripatetic, .trainee, .centralStaff: true
        }
    }
}
