import CPDDomain

/// Whether, and since when, a clause speaks of somebody in a school year on a date.
enum YearInPost: Hashable {
    /// In post on no day of the year so far; with the first day, where one is to come.
    case outside(begins: CivilDate?)
    /// On leave on the date: the clocks stand still, and nothing is asked.
    case onLeave(since: CivilDate)
    /// In post so far on leave alone.
    case awayThroughout
    /// In post since a day of the year, until its end or theirs; whether that is over.
    case inPost(since: CivilDate, until: CivilDate, isOver: Bool)
}

extension DevelopmentYear {
    /// How they are in post on a date; days after it count for nothing.
    func inPost(on date: CivilDate, staffOnly: Bool = false) -> YearInPost {
        let counted = self.posts.filter { !staffOnly || $0.isStaff }.map(\.period)
        let held = counted.filter { $0.overlaps(self.days) && $0.from <= date }
        let clock = LeaveClock(leave: self.leave, on: date)
        guard let first = held.map(\.from).min() else {
            return .outside(begins: counted.filter { self.days.contains($0.from) }.map(\.from).min())
        }
        let isNow = held.contains { $0.contains(date) } && self.days.contains(date)
        if isNow, let now = clock.leave.first(where: { $0.contains(date) }) { return .onLeave(since: now.from) }
        let since = max(first, self.days.from)
        let end = self.days.until ?? date
        let last = held.map { min($0.until ?? end, end) }.max() ?? end
        let seen = min(last, date.adding(days: 1))
        if self.isAway(from: since, until: seen, held, clock) { return .awayThroughout }
        return .inPost(since: since, until: last.adding(days: -1), isOver: last <= date)
    }

    private func isAway(
        from first: CivilDate, until end: CivilDate, _ held: [Period], _ clock: LeaveClock
    ) -> Bool {
        // A school year is a few hundred days; one that is longer than a lifetime is no year.
        let days = end.days(since: first)
        guard days > 0, days <= 40_000, !clock.leave.isEmpty else { return false }
        return (0..<days).allSatisfy { offset in
            let day = first.adding(days: offset)
            return clock.isStopped(on: day) || !held.contains { $0.contains(day) }
        }
    }
}
