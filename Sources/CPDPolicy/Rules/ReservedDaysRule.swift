public import CPDDomain

/// What is held on a day that is kept for a purpose serves that purpose, in the years in which it is kept.
public struct ReservedDaysRule: PolicyRule {
    /// The clause behind the days.
    public let clause: ClauseIdentifier
    private let days: ReservedDays
    private let keptBy: ConditionRule<ProvisionFacts>?

    /// The rule for days; `nil` where no clause stands behind them, or the policy does not say which days they are.
    public init?(_ days: ReservedDays) {
        guard let clause = days.clause, !days.on.isEmpty else { return nil }
        self.clause = clause
        self.days = days
        self.keptBy = days.keptBy.flatMap { ConditionRule(clause: clause, require: $0, over: .provision) }
    }

    /// *Not met* where something else is held on one of the days; a named person may give the reason for an exception
    /// under the clause.
    public func check(_ facts: ProvisionFacts) -> Finding {
        let purpose = ReasonArgument.text(self.days.purpose)
        guard let sessions = facts.sessions else { return Finding(self.clause, .notEvidenced, .sessionsNotRecorded) }
        let dates = sessions.compactMap(\.date)
        guard let day = dates.filter(self.days.on.contains).min() else {
            let open = sessions.count - dates.count
            return open > 0
                ? Finding(self.clause, .notEvidenced, .sessionUndated, [.count(open)])
                : Finding(self.clause, .notApplicable, .onNoReservedDay, [purpose])
        }
        let arguments = [ReasonArgument.date(day), purpose]
        switch self.serves(facts) {
        case true?: return Finding(self.clause, .met, .servesReservedDay, arguments)
        case let serves:
            if let said = facts.exceptions[self.clause], said.isEvidence, said.holds {
                return Finding(
                    self.clause, .met, .reservedDayReasoned, arguments + said.statementAndName,
                    evidence: [said.evidence])
            }
            return serves == nil
                ? Finding(self.clause, .notEvidenced, .purposeNotRecorded, arguments)
                : Finding(self.clause, .notMet, .onReservedDay, arguments)
        }
    }

    /// Whether it serves the purpose: by the condition of the edition, else where a priority or need to which it is linked
    /// has the purpose as its title or reference; `nil` where that is not recorded.
    private func serves(_ facts: ProvisionFacts) -> Bool? {
        if let keptBy {
            return switch keptBy.check(facts).outcome {
            case .met: true
            case .notMet: false
            case .notEvidenced, .notApplicable: nil
            }
        }
        guard let priorities = facts.priorities, !priorities.isEmpty else { return nil }
        let wanted = self.days.purpose.lowercased()
        return priorities.contains { $0.title.lowercased() == wanted || $0.reference?.lowercased() == wanted }
    }
}
