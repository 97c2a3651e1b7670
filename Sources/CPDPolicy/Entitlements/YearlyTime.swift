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
    /// What is owed to whoever has contracts at several schools of one employer is split between the schools by contract:
    /// all of it where part-timers have no less, else their shares of it, and never more than one full time together.
    /// Days on leave are left out, as the clock stops; opportunities are still offered. Minutes are rounded down.
    ///
    /// - Returns: `nil` where no number is set: it is never guessed.
    public func account(
        contracts: [ContractShare], elsewhere: [ContractShare] = [], leave: [Period] = [], taken: [TakenTime],
        year: Period, on date: CivilDate
    ) -> YearlyTimeAccount? {
        guard let minutes, minutes >= 0,
            let weight = TimeWeight(
                contracts, elsewhere: elsewhere, leave: leave, isProRata: self.isProRata, year, date)
        else { return nil }
        let entitled = weight.part(of: minutes)
        let had = HoursHad(taken.filter { year.contains($0.on) && $0.on <= date })
        return YearlyTimeAccount(entitled: entitled, taken: had.byBasis, unrecorded: had.unrecorded)
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

    /// What of a whole is for one contract, in thousandths, where somebody has others beside it.
    ///
    /// - Parameter atLeast: what the whole is of at least: full time, where part-timers have their share only.
    static func split(_ share: Int, from others: Int, atLeast whole: Int = 0) -> Int {
        let share = min(max(0, share), 1000)
        let all = max(share + min(max(0, others), 100_000), whole)
        return all == 0 ? 0 : share * 1000 / all
    }

    /// The share, held between nothing and full time.
    var held: Int { min(max(0, self.share), 1000) }
}

/// Time somebody had for development, in one session.
public struct TakenTime: Hashable, Sendable {
    /// How long.
    public var minutes: Int
    /// When.
    public var on: CivilDate
    /// On what basis; `nil` where nobody recorded it.
    public var basis: TimeBasis?

    /// Time.
    public init(minutes: Int, on date: CivilDate, basis: TimeBasis?) {
        self.minutes = minutes
        self.on = date
        self.basis = basis
    }
}

/// A person's time for one year.
public struct YearlyTimeAccount: Hashable, Sendable {
    /// Minutes entitled to in the year.
    public var entitled: Int
    /// Minutes had, by their basis.
    public var taken: [TimeBasis: Int]
    /// Minutes had whose basis nobody recorded: they lessen nothing until somebody does.
    public var unrecorded = 0

    /// Minutes had that count: all but own time, and what has no basis yet.
    public var counted: Int { HoursHad.counted(self.taken, on: []) }

    /// Minutes still to come.
    public var left: Int { max(0, self.entitled - self.counted) }
}
