import CPDDomain

/// What can be done with several periods.
enum Periods {
    /// The days of any of them, as periods in order of which none touches the next.
    static func merged(_ periods: [Period]) -> [Period] {
        var result: [Period] = []
        for period in periods.filter({ $0.until != $0.from }).sorted(by: { $0.from < $1.from }) {
            guard let last = result.last, last.until.map({ period.from <= $0 }) ?? true else {
                result.append(period)
                continue
            }
            let end = Self.later(last.until, period.until)
            result[result.count - 1] = Period(from: last.from, until: end) ?? last
        }
        return result
    }

    /// The days of both of two lists.
    static func common(_ left: [Period], _ right: [Period]) -> [Period] {
        Self.merged(
            left.flatMap { one in
                right.compactMap { two in
                    Period(from: max(one.from, two.from), until: Self.earlier(one.until, two.until))
                }
            })
    }

    /// The earlier of two ends, of which `nil` is never.
    static func earlier(_ one: CivilDate?, _ two: CivilDate?) -> CivilDate? {
        guard let one, let two else { return one ?? two }
        return min(one, two)
    }

    /// The later of two ends, of which `nil` is never.
    static func later(_ one: CivilDate?, _ two: CivilDate?) -> CivilDate? {
        guard let one, let two else { return nil }
        return max(one, two)
    }
}

extension CivilDate {
    /// The same day so many months later, or the last of the month where it has none; held at the years 1 and 9999.
    func later(byMonths months: Int) -> CivilDate {
        let (year, month, day) = self.components
        let total = year * 12 + month - 1 + min(max(months, -120_000), 120_000)
        let target = min(max(total, 12), 9999 * 12 + 11)
        for candidate in stride(from: day, through: max(1, day - 3), by: -1) {
            if let date = CivilDate(year: target / 12, month: target % 12 + 1, day: candidate) { return date }
        }
        return self
    }
}

/// A clock that stops on leave.
struct LeaveClock {
    let leave: [Period]

    /// A clock for a date: leave without a known end counts once it has begun.
    init(leave: [Period], on date: CivilDate) {
        self.leave = Periods.merged(leave.filter { $0.until != nil || $0.from <= date })
    }

    /// Whether a date lies in leave.
    func isStopped(on date: CivilDate) -> Bool { self.leave.contains { $0.contains(date) } }

    /// An end counted from a day, put off by the days of leave between; `nil` where leave has no known end.
    func end(_ end: CivilDate, from start: CivilDate) -> CivilDate? {
        var end = end
        for leave in self.leave where leave.from < end {
            guard let until = leave.until else { return nil }
            if until > start { end = end.adding(days: until.days(since: max(leave.from, start))) }
        }
        return end
    }
}
