public import CPDDomain

/// MAT-1k: full cost per participant-hour within the edition's limit for its kind, or against a named alternative.
public struct ValueForMoney: PolicyRule, Hashable {
    /// The clause.
    public let clause: ClauseIdentifier
    /// The most a participant-hour may cost.
    public let limits: CostLimits

    /// The rule for a clause, with limits per participant-hour.
    public init(clause: ClauseIdentifier, limits: CostLimits) {
        self.clause = clause
        self.limits = limits
    }

    /// Compared in whole pence: cost × 60 against limit × participants × minutes.
    public func check(_ facts: ProvisionFacts) -> Finding {
        guard facts.costs != nil else { return Finding(self.clause, .notEvidenced, .costNotRecorded) }
        guard let participants = facts.participants, participants > 0 else {
            return Finding(self.clause, .notEvidenced, .participantsNotRecorded)
        }
        guard let cost = facts.fullCost else { return Finding(self.clause, .notEvidenced, .costNotComparable) }
        guard cost.minorUnits > 0 else { return Finding(self.clause, .met, .costNothing) }
        guard let minutes = facts.totalMinutes, minutes > 0 else {
            return Finding(self.clause, .notEvidenced, .minutesNotRecorded)
        }
        guard facts.approach != nil || self.limits.byApproach.isEmpty else {
            return Finding(self.clause, .notEvidenced, .approachNotRecorded)
        }
        let limit = self.limits.limit(for: facts.approach)
        guard let limit, limit.currency == cost.currency else { return self.compareWithAlternative(cost, facts) }
        let actual = Int128(cost.minorUnits) * 60
        let (people, first) = Int128(limit.minorUnits).multipliedReportingOverflow(by: Int128(participants))
        let (allowed, second) = people.multipliedReportingOverflow(by: Int128(minutes))
        let perHour = Self.perHour(actual, participants, minutes, cost.currency)
        if first || second || actual <= allowed {
            return Finding(self.clause, .met, .costWithinLimit, [.money(perHour), .money(limit)])
        }
        guard facts.costAlternative == nil else { return self.compareWithAlternative(cost, facts) }
        return Finding(self.clause, .notMet, .costAboveLimit, [.money(perHour), .money(limit)])
    }

    private func compareWithAlternative(_ cost: Money, _ facts: ProvisionFacts) -> Finding {
        guard let alternative = facts.costAlternative, !alternative.title.isBlank,
            alternative.cost.currency == cost.currency
        else { return Finding(self.clause, .notEvidenced, .costNotComparable) }
        let isCheaper = cost.minorUnits <= alternative.cost.minorUnits
        return Finding(
            self.clause, isCheaper ? .met : .notMet, isCheaper ? .costBelowAlternative : .costAboveAlternative,
            [.money(cost), .text(alternative.title), .money(alternative.cost)])
    }

    /// For the sentence only: rounded up to whole pence, so that what is above a limit never reads as within it.
    private static func perHour(_ actual: Int128, _ participants: Int, _ minutes: Int, _ currency: Currency) -> Money {
        let (hours, overflow) = Int128(participants).multipliedReportingOverflow(by: Int128(minutes))
        guard !overflow, hours > 0 else { return .zero(currency) }
        return Money(minorUnits: Int64(clamping: (actual - 1) / hours + 1), currency: currency)
    }

    /// How an edition names it.
    public static let kind = RuleKind<ProvisionFacts>(
        name: "cost-per-participant-hour",
        summary: "The full cost for each hour of each participant is within a limit, or below a named alternative.",
        parameters: [ParameterSpecification(name: "at most", type: .moneyByKind, larger: .looser)],
        make: { clause, parameters in
            .rule(Self(clause: clause, limits: parameters.limits("at most") ?? CostLimits(otherwise: nil)))
        })
}
