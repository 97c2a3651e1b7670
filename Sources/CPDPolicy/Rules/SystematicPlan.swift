public import CPDDomain

/// MAT-1f: sessions, dates and what it builds on are recorded.
public struct SystematicPlan: PolicyRule, Hashable {
    /// The clause.
    public let clause: ClauseIdentifier

    /// The rule for a clause.
    public init(clause: ClauseIdentifier) { self.clause = clause }

    /// Not met where somebody recorded that no session is planned.
    public func check(_ facts: ProvisionFacts) -> Finding {
        guard let sessions = facts.sessions else { return Finding(self.clause, .notEvidenced, .sessionsNotRecorded) }
        guard !sessions.isEmpty else { return Finding(self.clause, .notMet, .noSessions) }
        let dates = sessions.compactMap(\.date)
        guard dates.count == sessions.count, let first = dates.min() else {
            return Finding(self.clause, .notEvidenced, .sessionUndated, [.count(sessions.count - dates.count)])
        }
        guard let buildsOn = facts.buildsOn, !buildsOn.isBlank else {
            return Finding(self.clause, .notEvidenced, .buildsOnNotRecorded)
        }
        return Finding(
            self.clause, .met, .planned, [.count(sessions.count), .date(first), .text(buildsOn)])
    }

    /// How an edition names it.
    public static let kind = RuleKind<ProvisionFacts>(
        name: "planned-systematically", summary: "Sessions, dates and what it builds on are recorded.",
        make: { clause, _ in .rule(Self(clause: clause)) })
}
