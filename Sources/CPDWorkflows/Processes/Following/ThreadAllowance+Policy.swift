internal import CPDDomain
internal import CPDPolicy

extension ThreadAllowance {
    /// The usual days, but for the time to evaluate: that of the policy, and none where it expressly leaves it unset.
    static func under(_ terms: EvaluationTerms?) -> Self {
        guard let terms else { return .usual }
        var allowance = Self.usual
        allowance.days[.attendance] = terms.withinDays
        if terms.withinDays == nil { allowance.unset.insert(.attendance) }
        return allowance
    }

    /// The last day in time of what follows a link; `nil` where the policy does not say. Each day of leave until a date
    /// moves it one day on.
    func lastDay(after since: CivilDate, of link: ThreadLink, leave: [Period] = [], on date: CivilDate) -> CivilDate? {
        guard !self.unset.contains(link) else { return nil }
        var lastDay = since.adding(days: self.days[link] ?? 0)
        var counted = since
        for period in leave.sorted(by: { $0.from < $1.from }) {
            let from = max(period.from, counted)
            let until = min(period.until ?? date.adding(days: 1), date.adding(days: 1))
            guard from <= lastDay, from < until else { continue }
            lastDay = lastDay.adding(days: until.days(since: from))
            counted = until
        }
        return lastDay
    }
}
