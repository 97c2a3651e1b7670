public import CPDDomain

/// Time for development that builds up month by month, and is lost or kept where it is not used.
public struct TimeBalance: Hashable, Sendable {
    /// Minutes for each full month at full time; `nil` where the policy does not say.
    public var minutesPerMonth: Int?
    /// Whether part-timers have their share only; `nil` where the policy does not say.
    public var isProRata: Bool?
    /// The most that is ever there; `nil` where there is no such limit.
    public var atMost: Int?
    /// What becomes of time that is not used; `nil` where the policy does not say.
    public var unused: Unused?

    /// What becomes of time that is not used.
    public enum Unused: Hashable, Sendable {
        /// It is kept.
        case kept
        /// It lapses so many months after it was given.
        case lapsesAfter(months: Int)
        /// At the end of the school year what is over so many minutes lapses; the rest is carried over.
        case carriedOver(atMost: Int)
    }

    /// A balance.
    public init(minutesPerMonth: Int?, isProRata: Bool?, atMost: Int? = nil, unused: Unused?) {
        self.minutesPerMonth = minutesPerMonth
        self.isProRata = isProRata
        self.atMost = atMost
        self.unused = unused
    }
}

/// What is known of somebody's time. `nil` is what nobody recorded.
public struct TimeBalanceFacts: Hashable, Sendable {
    /// The day from which months are counted.
    public var since: CivilDate?
    /// The contract in thousandths of full time.
    public var contractShare: Int?
    /// The person's contracts at other schools of the same employer, in thousandths of full time.
    public var contractElsewhere = 0
    /// Time taken, each with its day; people's own is none.
    public var taken: [TakenMinutes]?
    /// Minutes of which nobody recorded the basis: whether they were taken is not known.
    public var withoutBasis = 0
    /// Leave on which clocks stop: time builds up, and none lapses.
    public var leave: [Period]
    /// The calendar that says when the school year ends.
    public var calendar: AcademicCalendar

    /// Facts of a balance.
    public init(
        since: CivilDate?, contractShare: Int? = nil, taken: [TakenMinutes]?, leave: [Period] = [],
        calendar: AcademicCalendar = .england
    ) {
        self.since = since
        self.contractShare = contractShare
        self.taken = taken
        self.leave = leave
        self.calendar = calendar
    }
}

/// Time taken on a day.
public struct TakenMinutes: Hashable, Sendable {
    /// When.
    public var on: CivilDate
    /// How long.
    public var minutes: Int

    /// Time taken.
    public init(on: CivilDate, minutes: Int) {
        self.on = on
        self.minutes = minutes
    }
}

/// What is there on a date. What was given is always what is there, was used and lapsed together.
public struct TimeBalanceStanding: Hashable, Sendable {
    /// Minutes there; `nil` where it cannot be told.
    public var minutes: Int?
    /// Minutes given so far.
    public var given = 0
    /// Minutes taken of what was there.
    public var used = 0
    /// Minutes that lapsed, or were over the limit.
    public var lapsed = 0
    /// Minutes taken that were not there.
    public var overdrawn = 0
    /// Why.
    public var note: FundingNote
}
