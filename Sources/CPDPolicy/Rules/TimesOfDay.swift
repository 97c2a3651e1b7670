public import CPDDomain

/// When sessions may be held: from and until what time of day, and on which days of the week.
public struct TimesOfDay: PolicyRule, Hashable {
    /// The clause.
    public let clause: ClauseIdentifier
    /// The days of the week of whose sessions it speaks; every day, where empty.
    public var days: Set<Weekday> = []
    /// The approaches of which it speaks; every one, where empty.
    public var approaches: Set<Approach> = []
    /// The days of the week on which sessions may be; every day, where empty.
    public var onlyOn: Set<Weekday> = []
    /// The earliest at which a session begins, in minutes after midnight.
    public var beginsFrom: Int?
    /// The latest at which a session begins, in minutes after midnight.
    public var beginsBy: Int?
    /// The latest at which a session ends, in minutes after midnight.
    public var endsBy: Int?

    /// The rule for a clause, which asks nothing yet.
    public init(clause: ClauseIdentifier) { self.clause = clause }

    /// *Not met* where a session is known to lie outside; else *not evidenced* where the day or time of one that could lie
    /// outside is not recorded.
    public func check(_ facts: ProvisionFacts) -> Finding {
        if !self.approaches.isEmpty {
            guard let approach = facts.approach else {
                return Finding(self.clause, .notEvidenced, .detailsWithoutApproach)
            }
            guard self.approaches.contains(approach) else {
                return Finding(self.clause, .notApplicable, .otherApproach, [.term(approach.rawValue)])
            }
        }
        guard let sessions = facts.sessions else { return Finding(self.clause, .notEvidenced, .sessionsNotRecorded) }
        var (kept, open) = (0, 0)
        for session in sessions {
            switch self.standing(of: session) {
            case .notSpokenOf: continue
            case .kept: kept += 1
            case .open: open += 1
            case .outside(let reason, let arguments): return Finding(self.clause, .notMet, reason, arguments)
            }
        }
        if open > 0 { return Finding(self.clause, .notEvidenced, .timesNotRecorded, [.count(open)]) }
        return kept == 0
            ? Finding(self.clause, .notApplicable, .noSessionSpokenOf)
            : Finding(self.clause, .met, .timesKept, [.count(kept)])
    }

    private enum Standing {
        case notSpokenOf
        case kept
        case open
        case outside(ProvisionReason, [ReasonArgument])
    }

    private func standing(of session: SessionFact) -> Standing {
        let weekday = session.date?.weekday
        if !self.days.isEmpty {
            guard let weekday else { return .open }
            guard self.days.contains(weekday) else { return .notSpokenOf }
        }
        let day = session.date.map { ReasonArgument.date($0) } ?? .term("not recorded")
        var isOpen = !self.onlyOn.isEmpty && weekday == nil
        if !self.onlyOn.isEmpty, let weekday, !self.onlyOn.contains(weekday) {
            let allowed = Weekday.allCases.filter(self.onlyOn.contains).map { ReasonArgument.text($0.rawValue) }
            return .outside(.weekdayNotAllowed, [day, .text(weekday.rawValue), .list(allowed)])
        }
        let start = session.startMinute
        let end = start.flatMap { start in
            session.minutes.map { min(max(start, 0), 1_000_000) + min(max($0, 0), 1_000_000) }
        }
        let bounds: [(at: Int?, limit: Int?, isLeast: Bool, reason: ProvisionReason)] = [
            (start, self.beginsFrom, true, .beginsTooEarly), (start, self.beginsBy, false, .beginsTooLate),
            (end, self.endsBy, false, .endsTooLate),
        ]
        for bound in bounds {
            guard let limit = bound.limit else { continue }
            guard let at = bound.at else {
                isOpen = true
                continue
            }
            guard bound.isLeast ? at < limit : at > limit else { continue }
            return .outside(
                bound.reason, [day, FactValue.timeOfDay(at).argument, FactValue.timeOfDay(limit).argument])
        }
        return isOpen ? .open : .kept
    }

    /// How an edition names it.
    public static let kind = RuleKind<ProvisionFacts>(
        name: "times-of-day",
        summary: "Sessions begin and end within times of day, and are on days of the week that are named.",
        parameters: [
            ParameterSpecification(name: "begins from", type: .timeOfDay, isRequired: false, larger: .stricter),
            ParameterSpecification(name: "begins by", type: .timeOfDay, isRequired: false, larger: .looser),
            ParameterSpecification(name: "ends by", type: .timeOfDay, isRequired: false, larger: .looser),
            ParameterSpecification(name: "only on", type: .words(Weekday.allCases.map(\.rawValue)), isRequired: false),
            ParameterSpecification(name: "on", type: .words(Weekday.allCases.map(\.rawValue)), isRequired: false),
            ParameterSpecification(name: "of", type: .words(Approach.allCases.map(\.rawValue)), isRequired: false),
        ],
        make: { clause, parameters in
            var rule = Self(clause: clause)
            rule.beginsFrom = parameters.timeOfDay("begins from")
            rule.beginsBy = parameters.timeOfDay("begins by")
            rule.endsBy = parameters.timeOfDay("ends by")
            rule.onlyOn = Set(parameters.words("only on").compactMap { Weekday(rawValue: $0) })
            rule.days = Set(parameters.words("on").compactMap { Weekday(rawValue: $0) })
            rule.approaches = Set(parameters.words("of").compactMap { Approach(rawValue: $0) })
            return .rule(rule)
        })
}
