import CPDDomain

/// Finds the occasions of a duty until a date, and the one after them.
struct DutyTimetable {
    let duty: Duty
    let calendar: AcademicCalendar
    let date: CivilDate
    /// The records that count, in order.
    let records: [DutyDone]
    let events: [DutyEvent]

    /// No duty is followed further back than this.
    private static let yearsAtMost = 100

    var chains: [DutyChain] {
        switch self.duty.schedule {
        case .yearly(let day): [DutyChain(occasions: self.linked(self.years(by: day)))]
        case .termly: [DutyChain(occasions: self.linked(self.terms))]
        case .atEach(let kind): self.events(of: kind, days: 0)
        case .afterEach(let kind, let days): self.events(of: kind, days: days)
        case .every(let interval): [DutyChain(occasions: [self.next(after: interval)])]
        case .cycle(let years, let stages): self.stages(years: years, stages)
        case .byTerm(let term): [DutyChain(occasions: [self.term(term)])]
        case .unset: [DutyChain(occasions: [self.once(lastDay: nil, unset: .time)])]
        }
    }

    /// Whether a last day lies in the days on which the duty exists.
    private func exists(_ lastDay: CivilDate?) -> Bool {
        guard let lastDay else { return true }
        return lastDay >= self.duty.period.from && (self.duty.period.until.map { lastDay < $0 } ?? true)
    }

    private func linked(_ occasions: [DutyOccasion]) -> [DutyOccasion] {
        occasions.indices.map { index in
            var occasion = occasions[index]
            if index + 1 < occasions.count { occasion.nextFrom = occasions[index + 1].countsFrom }
            return occasion
        }
    }

    private func years(by day: DutyDay?) -> [DutyOccasion] {
        let first = AcademicYear(containing: self.duty.period.from, calendar: self.calendar).startYear
        let now = AcademicYear(containing: max(self.date, self.duty.period.from), calendar: self.calendar).startYear
        return (max(first, now - Self.yearsAtMost)...now + 1).compactMap { start in
            let year = AcademicYear(startingIn: start, calendar: self.calendar)
            let end = year.period.until?.adding(days: -1) ?? year.period.from
            let lastDay = day.flatMap { $0.date(inYear: start, calendar: self.calendar) } ?? end
            guard self.exists(lastDay) else { return nil }
            return DutyOccasion(
                name: year.description, countsFrom: year.period.from, opens: year.period.from, lastDay: lastDay,
                belonging: .namedOrDated)
        }
    }

    private var terms: [DutyOccasion] {
        self.calendar.terms.filter { $0.firstDay <= $0.lastDay && self.exists($0.lastDay) }
            .sorted { ($0.firstDay, $0.name) < ($1.firstDay, $1.name) }
            .map {
                DutyOccasion(
                    name: $0.name, countsFrom: $0.firstDay, opens: $0.firstDay, lastDay: $0.lastDay,
                    belonging: .namedOrDated)
            }
    }

    private func events(of kind: DutyEventKind, days: Int?) -> [DutyChain] {
        self.events.filter { $0.kind == kind && self.exists($0.date) }
            .sorted { ($0.date, $0.reference) < ($1.date, $1.reference) }
            .map { event in
                let occasion = DutyOccasion(
                    name: event.reference, countsFrom: event.date, opens: event.date,
                    lastDay: days.map { event.date.adding(days: max($0, 0)) },
                    unset: days == nil ? .daysAfter(kind) : nil, belonging: .named)
                return DutyChain(occasions: [occasion])
            }
    }

    private func term(_ words: String) -> DutyOccasion {
        let known = self.calendar.terms.first { same($0.name, words) }
        let lastDay = self.calendar.lastDay(ofTerm: words)
        var occasion = self.once(lastDay: lastDay, unset: lastDay == nil ? .term(words) : nil)
        occasion.name = words
        occasion.opens = max(known?.firstDay ?? lastDay?.firstOfTermAtTheLatest ?? occasion.opens, occasion.opens)
        return occasion
    }

    private func once(lastDay: CivilDate?, unset: DutyUnset? = nil) -> DutyOccasion {
        DutyOccasion(
            countsFrom: self.duty.period.from, opens: self.duty.period.from, lastDay: lastDay, unset: unset,
            belonging: .dated)
    }
}

extension DutyTimetable {
    /// The next time, counted from the last; where several posts must all act, from the post that acted longest ago.
    private func next(after interval: DutyInterval) -> DutyOccasion {
        let last = self.lastDone
        let from = last?.date ?? self.duty.period.from
        var occasion = self.once(lastDay: interval.after(from))
        occasion.opens = from
        if let last {
            occasion.countsFrom = last.date.adding(days: 1)
        } else {
            occasion.countsFrom = .init(daysSinceEpoch: .min)
        }
        return occasion
    }

    /// The record from which the next time of an interval is counted.
    var lastDone: DutyDone? {
        guard self.duty.sharing == .both, self.duty.accountable.count > 1 else {
            return self.records.last(where: \.isEvidence)
        }
        let latest = self.duty.accountable.map { post in
            self.records.last { $0.isEvidence && same($0.post ?? "", post) }
        }
        let known = latest.compactMap(\.self)
        return known.count == latest.count ? known.min(by: DutyDone.precedes) : nil
    }

    private func stages(years: Int, _ stages: [DutyStage]) -> [DutyChain] {
        let years = min(max(years, 1), 1000)
        let from = self.duty.countedFrom ?? self.duty.period.from
        let passed = max(0, (self.date.components.year - from.components.year) / years)
        let cycles = max(0, passed - Self.yearsAtMost / years)...passed + 1
        let named = stages.isEmpty ? [nil] : stages.map(Optional.some)
        return named.indices.map { index in
            let stage = named[index]
            let occasions = cycles.map { cycle in
                let start = from.adding(years: cycle * years)
                let months = stage.map(\.months) ?? years * 12
                let before = index > 0 ? named[index - 1]?.months ?? 0 : 0
                return DutyOccasion(
                    name: stage?.name, countsFrom: start, opens: start.adding(months: before),
                    lastDay: months.map { start.adding(months: $0).adding(days: -1) },
                    unset: months == nil ? stage.map { .stage($0.name) } : nil,
                    belonging: stage == nil ? .dated : .namedAndDated)
            }
            return DutyChain(occasions: self.linked(occasions.filter { self.exists($0.lastDay) }))
        }
    }
}

extension CivilDate {
    /// The first day of the month in which a term with this last day begins at the latest: about three months before.
    fileprivate var firstOfTermAtTheLatest: Self {
        let (year, month, _) = self.adding(months: -3).components
        return Self(year: year, month: month, day: 1) ?? self
    }
}
