import CPDDomain

extension HoursTerm {
    /// How somebody's hours stand to each end the policy speaks of.
    public func check(_ facts: HoursFacts) -> [PolicyNote] {
        if !self.groups.isEmpty {
            guard let group = facts.group else { return [HoursReason.groupNotRecorded.note()] }
            guard self.groups.contains(group) else { return [HoursReason.otherGroup.note()] }
        }
        guard self.atLeast != .none || self.atMost != .none else { return [] }
        if self.span != .year, facts.period == nil { return [HoursReason.periodNotKnown.note()] }
        return self.ends(facts).map { self.named($0, in: facts.period) }
    }

    /// A note with what counts, where that is not simply every hour, and with the stretch of time: a school year needs no
    /// name.
    private func named(_ note: PolicyNote, in period: String?) -> PolicyNote {
        guard var reason = HoursReason(rawValue: note.reason.rawValue) else { return note }
        var arguments = note.arguments
        if !self.isPlain, let other = reason.onBasis {
            reason = other
            arguments.insert(.list(self.whatCounts(note)), at: 0)
        }
        if let period, let other = reason.inPeriod {
            reason = other
            arguments.insert(.text(period), at: 0)
        }
        return PolicyNote(reason.code, note.outcome, arguments)
    }

    /// What counts: sessions where it is asked how often, the approaches, and the bases.
    private func whatCounts(_ note: PolicyNote) -> [ReasonArgument] {
        let isOfSessions = if case .count? = note.arguments.first { true } else { false }
        return (isOfSessions ? [.term("sessions")] : [])
            + Approach.allCases.filter(self.approaches.contains).map { .text($0.rawValue) }
            + TimeBasis.allCases.filter(self.bases.contains).map { .text($0.rawValue) }
    }

    private func ends(_ facts: HoursFacts) -> [PolicyNote] {
        let ends: [(HoursBound, HoursReason, (HoursEnd, HoursFacts) -> PolicyNote)] = [
            (self.atLeast, .leastUnset, self.least), (self.atMost, .mostUnset, self.most),
        ]
        var notes: [PolicyNote] = []
        for (bound, unset, note) in ends {
            let end: HoursEnd?
            switch bound {
            case .none: continue
            case .unset:
                notes.append(unset.note())
                continue
            case .minutes(let full): end = HoursEnd(full, facts.minutes, facts.unrecorded, self.bases) { .minutes($0) }
            case .times(let full):
                end = HoursEnd(full, facts.sessions, facts.sessionsUnrecorded, self.bases) { .count($0) }
            }
            guard let end else { return [HoursReason.hoursNotRecorded.note()] }
            // It stands as it does where that is so whether or not the hours without a basis count.
            let known = note(end, facts)
            let isTold = end.open == 0 || note(end.counting(end.open), facts).reason == known.reason
            notes.append(isTold ? known : HoursReason.basisNotRecorded.note(end.value(end.had), end.value(end.open)))
        }
        return notes
    }

    private func least(_ end: HoursEnd, _ facts: HoursFacts) -> PolicyNote {
        let short = facts.isYearOver ? HoursReason.tooFew : .stillToCome
        guard let full = facts.partForEverybody?.part(of: end.full) ?? facts.whole(of: end.full) else {
            return HoursReason.shareNotRecorded.note()
        }
        func note(_ reason: HoursReason, _ numbers: Int...) -> PolicyNote { end.note(reason, numbers) }
        if end.had >= full { return note(.enough, end.had, full) }
        if self.isProRata == false { return note(short, end.had, full) }
        guard let own = facts.partProRata?.part(of: end.full) ?? facts.own(of: end.full) else {
            return HoursReason.shareNotRecorded.note()
        }
        if self.isProRata == true || end.had < own { return note(end.had >= own ? .enough : short, end.had, own) }
        return own == full ? note(short, end.had, full) : note(.proRataUnset, end.had, own, full)
    }

    private func most(_ end: HoursEnd, _ facts: HoursFacts) -> PolicyNote {
        func note(_ reason: HoursReason, _ numbers: Int...) -> PolicyNote { end.note(reason, numbers) }
        guard let full = facts.whole(of: end.full) else { return HoursReason.shareNotRecorded.note() }
        if end.had > full { return note(.tooMany, end.had, full) }
        if self.isProRata == false { return note(.notTooMany, end.had, full) }
        guard let own = facts.own(of: end.full) else { return HoursReason.shareNotRecorded.note() }
        if end.had <= own { return note(.notTooMany, end.had, own) }
        return self.isProRata == true
            ? note(.tooMany, end.had, own) : note(.proRataUnset, end.had, own, full)
    }

    /// A share of full time, rounded down to the whole.
    fileprivate static func part(of full: Int, _ share: Int) -> Int {
        min(max(full, 0), 10_000_000) * min(max(share, 0), 1000) / 1000
    }
}

extension HoursFacts {
    /// What of a number for everybody is for this school; `nil` where that is not known.
    fileprivate func whole(of full: Int) -> Int? {
        guard self.contractElsewhere > 0 else { return full }
        return self.contractShare.map {
            HoursTerm.part(of: full, ContractShare.split($0, from: self.contractElsewhere))
        }
    }

    /// What of a number at full time is for this contract; `nil` where its share is not known.
    fileprivate func own(of full: Int) -> Int? {
        self.contractShare.map {
            HoursTerm.part(of: full, ContractShare.split($0, from: self.contractElsewhere, atLeast: 1000))
        }
    }
}

/// One end of the hours, in one unit, and what was had of it.
private struct HoursEnd {
    let full: Int
    private(set) var had: Int
    /// What has no basis: whether it counts is not known.
    let open: Int
    let value: (Int) -> ReasonArgument

    init?(
        _ full: Int, _ numbers: [TimeBasis: Int]?, _ open: Int, _ bases: Set<TimeBasis>,
        _ value: @escaping (Int) -> ReasonArgument
    ) {
        guard let numbers else { return nil }
        self.full = full
        let isEveryBasis = bases.count == TimeBasis.allCases.count
        self.had = HoursHad.sum(HoursHad.counted(numbers, on: bases), isEveryBasis ? open : 0)
        self.open = isEveryBasis ? 0 : HoursHad.sum(0, open)
        self.value = value
    }

    func counting(_ more: Int) -> Self {
        var end = self
        end.had = HoursHad.sum(self.had, more)
        return end
    }

    func note(_ reason: HoursReason, _ numbers: [Int]) -> PolicyNote {
        PolicyNote(reason.code, reason.outcome, numbers.map(self.value))
    }
}
