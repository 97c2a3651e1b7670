public import CPDDomain

/// Hours of development in a school year or another stretch of time: at least so many, at most so many, or both.
public struct HoursTerm: Hashable, Sendable {
    /// The groups of staff it speaks of; every one, where empty.
    public var groups: Set<StaffGroup>
    /// In what time.
    public var span: HoursSpan
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
        groups: Set<StaffGroup> = [], in span: HoursSpan = .year, atLeast: HoursBound = .none,
        atMost: HoursBound = .none, isProRata: Bool?,
        clause: ClauseIdentifier? = nil
    ) {
        self.groups = groups
        self.span = span
        self.atLeast = atLeast
        self.atMost = atMost
        self.isProRata = isProRata
        self.clause = clause
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
}

/// What is known of somebody's hours in one year, or another stretch of time. `nil` is what nobody recorded.
public struct HoursFacts: Hashable, Sendable {
    /// The group their post is counted in.
    public var group: StaffGroup?
    /// Minutes had in it, by their basis; own time counts towards neither end.
    public var minutes: [TimeBasis: Int]?
    /// The contract in thousandths of full time.
    public var contractShare: Int?
    /// Whether it is over: before, what is short may still come.
    public var isYearOver: Bool
    /// The days in post and not on leave, in thousandths of all: so much of the least is asked.
    public var presence: Int
    /// What the time is called, where it is no school year.
    public var period: String?

    /// Facts of a year, or of another stretch of time by its name.
    public init(
        group: StaffGroup?, minutes: [TimeBasis: Int]?, contractShare: Int? = nil, isYearOver: Bool,
        presence: Int = 1000, period: String? = nil
    ) {
        self.group = group
        self.minutes = minutes
        self.contractShare = contractShare
        self.isYearOver = isYearOver
        self.presence = presence
        self.period = period
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
        if self.span != .year, facts.period == nil { return [HoursReason.periodNotKnown.note()] }
        return self.ends(facts).map { note in
            // A school year needs no name; another stretch of time is told with its own.
            guard let period = facts.period, let reason = HoursReason(rawValue: note.reason.rawValue)?.inPeriod else {
                return note
            }
            return PolicyNote(reason.code, note.outcome, [.text(period)] + note.arguments)
        }
    }

    private func ends(_ facts: HoursFacts) -> [PolicyNote] {
        guard let minutes = facts.minutes else { return [HoursReason.hoursNotRecorded.note()] }
        let had = minutes.filter { $0.key != .ownTime }.values.reduce(0) { min($0 + max(0, $1), 1_000_000_000) }
        var notes: [PolicyNote] = []
        switch self.atLeast {
        case .none: break
        case .unset: notes.append(HoursReason.leastUnset.note())
        case .minutes(let full): notes.append(self.least(had, Self.part(of: full, facts.presence), facts))
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
