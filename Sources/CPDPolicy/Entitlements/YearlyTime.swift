public import CPDDomain

/// Time for development somebody is entitled to in a year, pro rata to the contract, to starters and leavers.
public struct YearlyTime: Hashable, Sendable {
    /// Minutes in a year at full time; `nil` while nobody has set them.
    public var minutes: Int?
    /// Whether part-timers have their share only.
    public var isProRata: Bool

    /// A yearly entitlement.
    public init(minutes: Int?, isProRata: Bool = true) {
        self.minutes = minutes
        self.isProRata = isProRata
    }

    /// What somebody is entitled to in a year, and what they have had by a date.
    ///
    /// Days on leave are left out, as the clock stops; opportunities are still offered. Minutes are rounded down.
    ///
    /// - Returns: `nil` where no number is set: it is never guessed.
    public func account(
        contracts: [ContractShare], leave: [Period] = [], taken: [TakenTime], year: Period, on date: CivilDate
    ) -> YearlyTimeAccount? {
        guard let minutes, minutes >= 0, let end = year.until, end > year.from else { return nil }
        let length = end.days(since: year.from)
        var weighted = 0
        let breaks = LeaveClock(leave: leave, on: date)
        // A year is a few hundred days; one that is longer than a lifetime is no year.
        guard length <= 40_000 else { return nil }
        for offset in 0..<length {
            let day = year.from.adding(days: offset)
            guard !breaks.isStopped(on: day) else { continue }
            let share = contracts.filter { $0.period.contains(day) }.reduce(0) { min(1000, $0 + $1.held) }
            weighted += self.isProRata || share == 0 ? share : 1000
        }
        let entitled = min(minutes, 10_000_000) * weighted / (length * 1000)
        var byBasis: [TimeBasis: Int] = [:]
        for time in taken where year.contains(time.on) && time.on <= date {
            byBasis[time.basis, default: 0] += min(max(0, time.minutes), 10_000_000)
        }
        return YearlyTimeAccount(entitled: entitled, taken: byBasis)
    }
}

/// A share of full time on stated dates.
public struct ContractShare: Hashable, Sendable {
    /// Thousandths of full time.
    public var share: Int
    /// From, until.
    public var period: Period

    /// A share.
    public init(share: Int, period: Period) {
        self.share = share
        self.period = period
    }

    /// The share of an engagement.
    public init(_ engagement: Engagement) { self.init(share: engagement.contractShare, period: engagement.period) }

    /// The share, held between nothing and full time.
    var held: Int { min(max(0, self.share), 1000) }
}

/// Time somebody had for development.
public struct TakenTime: Hashable, Sendable {
    /// How long.
    public var minutes: Int
    /// When.
    public var on: CivilDate
    /// On what basis.
    public var basis: TimeBasis

    /// Time.
    public init(minutes: Int, on date: CivilDate, basis: TimeBasis) {
        self.minutes = minutes
        self.on = date
        self.basis = basis
    }
}

/// On what basis an hour of development is given.
public enum TimeBasis: String, Hashable, Sendable, CaseIterable {
    /// Directed time.
    case directed
    /// A day of in-service training.
    case inset = "INSET"
    /// Within the contract's hours.
    case contracted
    /// Paid on top.
    case paidExtra = "paid extra"
    /// Given back as time off.
    case inLieu = "in lieu"
    /// The person's own, which counts towards nothing owed.
    case ownTime = "own time"
}

/// A person's time for one year.
public struct YearlyTimeAccount: Hashable, Sendable {
    /// Minutes entitled to in the year.
    public var entitled: Int
    /// Minutes had, by their basis.
    public var taken: [TimeBasis: Int]

    /// Minutes still to come; own time does not lessen them.
    public var left: Int {
        let given = self.taken.filter { $0.key != .ownTime }.values.reduce(0) { min($0 + $1, 1_000_000_000) }
        return max(0, self.entitled - given)
    }
}
