public import CPDDomain
public import CPDPolicy

/// The time for development somebody is entitled to at one school in a school year, and what they have had.
public struct TimePosition: Hashable, Sendable {
    /// Where.
    public var school: School
    /// The school year.
    public var year: AcademicYear
    /// Pro rata for the contract, for starters, leavers and leave; `nil` where the edition does not say: none is guessed.
    ///
    /// Of several terms that speak of somebody, such as a trust's and a school's own, the one that gives most counts.
    public var account: YearlyTimeAccount?
    /// What the edition does not say; `nil` where it is known how the time stands.
    public var unset: String?
    /// How the time stands to the most that may be asked, where the edition gives one: the lowest of several.
    public var most: PolicyNote?
    /// How the time stands in the terms, months or days in which the edition counts hours beside the year: a note for each
    /// end that it gives.
    public var inPeriods: [PolicyNote] = []
    /// What there is of the time that builds up month by month; `nil` where the edition gives none.
    public var balance: TimeBalanceStanding?
}

/// Minutes taken part in on a day, at a school.
struct TakenPart: Hashable {
    let minutes: Int
    let on: CivilDate
    let school: Identifier<School>?
}

extension StandingFacts {
    /// Somebody's time at the school; `nil` for those to whom none is owed and of whom none is asked: who has no contract,
    /// such as governors and volunteers, is spoken of where an edition names their group.
    func timePosition(of person: Identifier<Person>, taken: [TakenPart]) -> TimePosition? {
        let year = AcademicYear(containing: self.date, calendar: self.calendar)
        let time = PersonTime(
            posts: (self.posts[person] ?? []).filter { $0.period.overlaps(year.period) }, year: year, date: self.date,
            leave: self.leave[person] ?? [],
            // On what basis it was given is not kept; nobody's own time is booked and marked.
            taken: taken.filter { $0.school == self.school.id }.map {
                TakenTime(minutes: $0.minutes, on: $0.on, basis: .contracted)
            })
        let terms = (self.edition?.hours ?? []).filter { !time.posts(under: $0).isEmpty }
        guard !terms.isEmpty || time.posts.contains(where: \.isByContract) else { return nil }
        var position = TimePosition(school: self.school, year: year)
        position.inPeriods = terms.filter { $0.span != .year }.flatMap { time.notes(under: $0, self.calendar) }
        let yearly = terms.filter { $0.span == .year }
        switch time.account(under: yearly) {
        case .success(let account): position.account = account
        case .failure(let unset): position.unset = unset.words
        }
        position.most = time.most(under: yearly)
        return position
    }
}

/// One person's posts and time in one school year.
private struct PersonTime {
    let posts: [Engagement]
    let year: AcademicYear
    let date: CivilDate
    let leave: [Period]
    let taken: [TakenTime]

    /// What the edition does not say.
    struct Unset: Error {
        let words: String
    }

    /// The posts of which a term speaks: those of its groups, and where it names none all by contract.
    func posts(under term: HoursTerm) -> [Engagement] {
        self.posts.filter { term.groups.isEmpty ? $0.isByContract : term.groups.contains($0.staffGroup) }
    }

    /// What is owed under the term that gives most.
    func account(under terms: [HoursTerm]) -> Result<YearlyTimeAccount, Unset> {
        var most: YearlyTimeAccount?
        var open: YearlyTimeAccount?
        for term in terms {
            guard case .minutes(let minutes) = term.atLeast else { continue }
            let contracts = self.posts(under: term).map { ContractShare($0) }
            let isProRata = term.isProRata ?? (contracts.allSatisfy { $0.share == 1000 } ? true : nil)
            let account = YearlyTime(minutes: minutes, isProRata: isProRata ?? false).account(
                contracts: contracts, leave: self.leave, taken: self.taken, year: self.year.period, on: self.date)
            guard let account else { continue }
            if isProRata == nil {
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

    /// How the time stands under a term that counts hours in another time than a school year.
    func notes(under term: HoursTerm, _ calendar: AcademicCalendar) -> [PolicyNote] {
        if case .dates(let days) = term.span, self.date < days.from { return [] }
        let posts = self.posts(under: term)
        var facts = HoursFacts(
            group: posts.first?.staffGroup, minutes: [:], contractShare: self.share(under: term), isYearOver: false)
        if let period = term.span.period(containing: self.date, calendar: calendar) {
            facts.period = period.name
            facts.isYearOver = period.over <= self.date
            facts.minutes = Dictionary(
                self.taken.filter { period.days.contains($0.on) && $0.on <= self.date }.map { ($0.basis, $0.minutes) },
                uniquingKeysWith: { min($0 + $1, 1_000_000_000) })
            let present = YearlyTime(minutes: 1000, isProRata: false).account(
                contracts: posts.map { ContractShare($0) }, leave: self.leave, taken: [], year: period.days,
                on: self.date)
            facts.presence = present?.entitled ?? 1000
        }
        return HoursTerm(
            groups: term.groups, in: term.span, atLeast: term.atLeast, atMost: term.atMost, isProRata: term.isProRata
        ).check(facts)
    }

    /// How the time had stands to the most that may be asked: the lowest number there is, else that there is none.
    func most(under terms: [HoursTerm]) -> PolicyNote? {
        let asked = terms.filter { $0.atMost != .none }
        return asked.min { self.limit(of: $0) < self.limit(of: $1) }.flatMap { term in
            let facts = HoursFacts(
                group: self.posts(under: term).first?.staffGroup,
                minutes: Dictionary(
                    self.taken.filter { self.year.period.contains($0.on) && $0.on <= self.date }.map {
                        ($0.basis, $0.minutes)
                    }, uniquingKeysWith: { min($0 + $1, 1_000_000_000) }), contractShare: self.share(under: term),
                isYearOver: self.year.period.until.map { $0 <= self.date } ?? false)
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
