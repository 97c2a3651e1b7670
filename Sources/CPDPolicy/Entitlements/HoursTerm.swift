public import CPDDomain

/// Hours of development in a school year: at least so many, at most so many, or both.
public struct HoursTerm: Hashable, Sendable {
    /// The groups of staff it speaks of; every one, where empty.
    public var groups: Set<StaffGroup>
    /// The least.
    public var atLeast: HoursBound
    /// The most.
    public var atMost: HoursBound
    /// Whether part-timers have their share only; `nil` where the policy does not say.
    public var isProRata: Bool?
    /// The clause behind it.
    public var clause: ClauseIdentifier?

    /// Hours in a year.
    public init(
        groups: Set<StaffGroup> = [], atLeast: HoursBound = .none, atMost: HoursBound = .none, isProRata: Bool?,
        clause: ClauseIdentifier? = nil
    ) {
        self.groups = groups
        self.atLeast = atLeast
        self.atMost = atMost
        self.isProRata = isProRata
        self.clause = clause
    }
}

/// One end of the hours of a year.
public enum HoursBound: Hashable, Sendable {
    /// There is no such end.
    case none
    /// The policy speaks of it and gives no number.
    case unset
    /// So many minutes at full time.
    case minutes(Int)
}

/// What is known of somebody's hours in one year. `nil` is what nobody recorded.
public struct HoursFacts: Hashable, Sendable {
    /// The group their post is counted in.
    public var group: StaffGroup?
    /// Minutes had in the year, by their basis; own time counts towards neither end.
    public var minutes: [TimeBasis: Int]?
    /// The contract in thousandths of full time.
    public var contractShare: Int?
    /// Whether the year is over: before, what is short may still come.
    public var isYearOver: Bool

    /// Facts of a year.
    public init(group: StaffGroup?, minutes: [TimeBasis: Int]?, contractShare: Int? = nil, isYearOver: Bool) {
        self.group = group
        self.minutes = minutes
        self.contractShare = contractShare
        self.isYearOver = isYearOver
    }
}

extension HoursTerm {
    /// How somebody's hours stand to each end the policy speaks of.
    public func check(_ facts: HoursFacts) -> [PolicyNote] {
        if !self.groups.isEmpty {
            guard let group = facts.group else { return [HoursReason.groupNotRecorded.note()] }
            guard self.groups.contains(group) else { return [HoursReason.otherGroup.note()] }
        }
        guard self.atLeast != .none || self.atMost != .none else { return [] }
        guard let minutes = facts.minutes else { return [HoursReason.hoursNotRecorded.note()] }
        let had = minutes.filter { $0.key != .ownTime }.values.reduce(0) { min($0 + max(0, $1), 1_000_000_000) }
        var notes: [PolicyNote] = []
        switch self.atLeast {
        case .none: break
        case .unset: notes.append(HoursReason.leastUnset.note())
        case .minutes(let full): notes.append(self.least(had, full, facts))
        }
        switch self.atMost {
        case .none: break
        case .unset: notes.append(HoursReason.mostUnset.note())
        case .minutes(let full): notes.append(self.most(had, full, facts))
        }
        return notes
    }

    private func least(_ had: Int, _ full: Int, _ facts: HoursFacts) -> PolicyNote {
        let short = facts.isYearOver ? HoursReason.tooFew : .stillToCome
        if had >= full { return HoursReason.enough.note(.minutes(had), .minutes(full)) }
        if self.isProRata == false { return short.note(.minutes(had), .minutes(full)) }
        guard let share = facts.contractShare else { return HoursReason.shareNotRecorded.note() }
        let own = Self.part(of: full, share)
        if self.isProRata == true || had < own {
            return (had >= own ? HoursReason.enough : short).note(.minutes(had), .minutes(own))
        }
        return own == full
            ? short.note(.minutes(had), .minutes(full))
            : HoursReason.proRataUnset.note(.minutes(had), .minutes(own), .minutes(full))
    }

    private func most(_ had: Int, _ full: Int, _ facts: HoursFacts) -> PolicyNote {
        if had > full { return HoursReason.tooMany.note(.minutes(had), .minutes(full)) }
        if self.isProRata == false { return HoursReason.notTooMany.note(.minutes(had), .minutes(full)) }
        guard let share = facts.contractShare else { return HoursReason.shareNotRecorded.note() }
        let own = Self.part(of: full, share)
        if had <= own { return HoursReason.notTooMany.note(.minutes(had), .minutes(own)) }
        return self.isProRata == true
            ? HoursReason.tooMany.note(.minutes(had), .minutes(own))
            : HoursReason.proRataUnset.note(.minutes(had), .minutes(own), .minutes(full))
    }

    /// A share of full time, rounded down to the minute.
    private static func part(of full: Int, _ share: Int) -> Int {
        min(max(full, 0), 10_000_000) * min(max(share, 0), 1000) / 1000
    }
}
