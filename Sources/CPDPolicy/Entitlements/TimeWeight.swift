public import CPDDomain

/// How much of what is given at full time in a year, or another stretch of time, is for one contract: counted day by day,
/// so that starters, leavers, leave and a share that changes all have their part.
public struct TimeWeight: Hashable, Sendable {
    /// Thousandths of full time, summed over the days.
    let weighted: Int
    /// The same of somebody at full time throughout.
    let full: Int

    /// The weight of some contracts at one school, beside those elsewhere with the same employer; `nil` for a time without
    /// an end, or longer than a lifetime.
    ///
    /// - Parameters:
    ///   - isProRata: whether part-timers have their share only.
    ///   - date: the day for which it is asked: leave without a known end counts once it has begun.
    public init?(
        _ contracts: [ContractShare], elsewhere: [ContractShare] = [], leave: [Period] = [], isProRata: Bool,
        _ time: Period, _ date: CivilDate
    ) {
        guard let end = time.until, end > time.from else { return nil }
        let length = end.days(since: time.from)
        guard length <= 40_000 else { return nil }
        let breaks = LeaveClock(leave: leave, on: date)
        var weighted = 0
        for offset in 0..<length {
            let day = time.from.adding(days: offset)
            guard !breaks.isStopped(on: day) else { continue }
            let share = contracts.filter { $0.period.contains(day) }.reduce(0) { min(1000, $0 + $1.held) }
            let other = elsewhere.filter { $0.period.contains(day) }.reduce(0) { min(1000, $0 + $1.held) }
            weighted += ContractShare.split(share, from: other, atLeast: isProRata ? 1000 : 0)
        }
        self.weighted = weighted
        self.full = length * 1000
    }

    /// Its part of a number at full time, rounded down.
    public func part(of number: Int) -> Int { min(max(number, 0), 10_000_000) * self.weighted / self.full }
}
