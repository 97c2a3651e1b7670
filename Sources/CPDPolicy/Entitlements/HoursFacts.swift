public import CPDDomain

/// What is known of somebody's hours in one year, or another stretch of time. `nil` is what nobody recorded.
public struct HoursFacts: Hashable, Sendable {
    /// The group their post is counted in.
    public var group: StaffGroup?
    /// Minutes had in it, by their basis; own time counts only towards a term that names it.
    public var minutes: [TimeBasis: Int]?
    /// Minutes had in it of which nobody recorded the basis: whether they count is not known.
    public var unrecorded: Int
    /// Sessions taken part in, by their basis, where it is asked how often.
    public var sessions: [TimeBasis: Int]?
    /// Sessions of which nobody recorded the basis.
    public var sessionsUnrecorded = 0
    /// The contract in thousandths of full time.
    public var contractShare: Int?
    /// The person's contracts at other schools of the same employer, in thousandths of full time: what everybody has is
    /// split between the schools by contract.
    public var contractElsewhere = 0
    /// Whether it is over: before, what is short may still come.
    public var isYearOver: Bool
    /// What of a least for everybody is for these contracts, counted day by day; where it is `nil`, by the share alone.
    public var partForEverybody: TimeWeight?
    /// What of a least pro rata is for these contracts, counted likewise.
    public var partProRata: TimeWeight?
    /// What the time is called, where it is no school year.
    public var period: String?

    /// Facts of a year, from what was had in it.
    public init(group: StaffGroup?, had: HoursHad, contractShare: Int?, isYearOver: Bool) {
        self.init(
            group: group, minutes: had.byBasis, unrecorded: had.unrecorded, contractShare: contractShare,
            isYearOver: isYearOver)
        self.sessions = had.sessions
        self.sessionsUnrecorded = had.sessionsUnrecorded
    }

    /// Facts of a year, or of another stretch of time by its name.
    public init(
        group: StaffGroup?, minutes: [TimeBasis: Int]?, unrecorded: Int = 0, contractShare: Int? = nil,
        isYearOver: Bool, period: String? = nil
    ) {
        self.group = group
        self.minutes = minutes
        self.unrecorded = unrecorded
        self.contractShare = contractShare
        self.isYearOver = isYearOver
        self.period = period
    }
}
