public import CPDDomain

/// Hours of development in a school year or another stretch of time, or how often somebody is asked: at least so many, at
/// most so many, or both.
public struct HoursTerm: Hashable, Sendable {
    /// The groups of staff it speaks of; every one, where empty.
    public var groups: Set<StaffGroup>
    /// In what time.
    public var span: HoursSpan
    /// The bases on which hours count; where empty, every one but own time.
    public var bases: Set<TimeBasis>
    /// The approaches whose hours count; every one, where empty.
    public var approaches: Set<Approach> = []
    /// The least.
    public var atLeast: HoursBound
    /// The most.
    public var atMost: HoursBound
    /// Whether part-timers have their share only; `nil` where the policy does not say.
    public var isProRata: Bool?
    /// The clause behind it.
    public var clause: ClauseIdentifier?

    /// Hours in a year, or in another stretch of time.
    public init(
        groups: Set<StaffGroup> = [], in span: HoursSpan = .year, on bases: Set<TimeBasis> = [],
        atLeast: HoursBound = .none, atMost: HoursBound = .none, isProRata: Bool?,
        clause: ClauseIdentifier? = nil
    ) {
        self.groups = groups
        self.span = span
        self.bases = bases
        self.atLeast = atLeast
        self.atMost = atMost
        self.isProRata = isProRata
        self.clause = clause
    }

    /// Whether it speaks of all hours but own time, and not of how often.
    public var isPlain: Bool {
        if case .times = self.atLeast { return false }
        if case .times = self.atMost { return false }
        return self.bases.isEmpty && self.approaches.isEmpty
    }

    /// Whether an hour on a basis counts where some are named: people's own time only where it is.
    static func counts(_ basis: TimeBasis, among bases: Set<TimeBasis>) -> Bool {
        bases.isEmpty ? basis != .ownTime : bases.contains(basis)
    }
}

/// One end of the hours of a stretch of time.
public enum HoursBound: Hashable, Sendable {
    /// There is no such end.
    case none
    /// The policy speaks of it and gives no number.
    case unset
    /// So many minutes at full time.
    case minutes(Int)
    /// So many times at full time: each session is one.
    case times(Int)
}
