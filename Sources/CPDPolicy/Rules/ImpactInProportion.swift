public import CPDDomain

/// MAT-1m: impact can be measured, in proportion to how long and costly the provision is.
///
/// *Light*: the intended change and one follow-up question. *Standard*: a measure and a date. *Full*: a baseline, a
/// follow-up and the level aimed at as well.
public struct ImpactInProportion: PolicyRule, Hashable {
    /// Light where neither hours nor cost are above this.
    public let lightUpTo: ProvisionSize
    /// Full where hours or cost reach this.
    public let fullFrom: ProvisionSize
    /// The clause.
    public let clause: ClauseIdentifier

    /// How much a plan must say.
    public enum Proportion: Int, Hashable, Sendable, Comparable, CaseIterable {
        /// The intended change and one follow-up question.
        case light
        /// A measure and a date.
        case standard
        /// A baseline, a follow-up and the level aimed at.
        case full

        /// The one that asks for less first.
        public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    }

    /// The rule for a clause, with its two thresholds.
    public init(clause: ClauseIdentifier, lightUpTo: ProvisionSize, fullFrom: ProvisionSize) {
        self.clause = clause
        self.lightUpTo = lightUpTo
        self.fullFrom = fullFrom
    }

    /// How much a plan must say for provision of this length and cost; `nil` where either is not known.
    public func proportion(of facts: ProvisionFacts) -> Proportion? {
        guard let minutes = facts.totalMinutes, let cost = facts.fullCost else { return nil }
        if Int128(minutes) >= Int128(self.fullFrom.hours) * 60 || Self.reaches(cost, self.fullFrom.cost) {
            return .full
        }
        let isShort = Int128(minutes) <= Int128(self.lightUpTo.hours) * 60
        return isShort && !Self.exceeds(cost, self.lightUpTo.cost) ? .light : .standard
    }

    /// What a plan of the right proportion lacks is not evidenced; dates in the wrong order are not met.
    public func check(_ facts: ProvisionFacts) -> Finding {
        let plan: ImpactPlanFact
        switch facts.impactPlan {
        case .value(let recorded): plan = recorded
        case .nothing(let reason): return Finding(self.clause, .notMet, .noImpactPlan, [.text(reason)])
        case nil: return Finding(self.clause, .notEvidenced, .impactPlanNotRecorded)
        }
        if let fault = self.checkOrder(of: plan, facts) { return fault }
        let proportion = self.proportion(of: facts)
        let missing = self.missing(from: plan, proportion ?? .full, facts)
        if let missing {
            // Of unknown size, a plan is enough only where it would be for the longest and costliest.
            guard proportion != nil || plan.intendedChange.isBlank else {
                return Finding(self.clause, .notEvidenced, .provisionSizeNotRecorded)
            }
            return missing
        }
        return Finding(
            self.clause, .met, .impactMeasurable,
            [.text(plan.intendedChange ?? ""), .text(plan.measure ?? plan.followUpQuestion ?? "")])
    }

    private func missing(from plan: ImpactPlanFact, _ proportion: Proportion, _ facts: ProvisionFacts) -> Finding? {
        guard !plan.intendedChange.isBlank else { return Finding(self.clause, .notEvidenced, .intendedChangeMissing) }
        if proportion == .light {
            let asksLater = !plan.followUpQuestion.isBlank || (!plan.measure.isBlank && plan.followUpOn != nil)
            return asksLater ? nil : Finding(self.clause, .notEvidenced, .followUpQuestionMissing)
        }
        guard !plan.measure.isBlank else { return Finding(self.clause, .notEvidenced, .measureMissing) }
        if proportion == .full, plan.baselineOn == nil {
            let start = facts.sessions?.lazy.compactMap(\.date).min() ?? facts.date
            return Finding(self.clause, .notEvidenced, .baselineMissing, [.date(start)])
        }
        guard plan.followUpOn != nil else { return Finding(self.clause, .notEvidenced, .followUpMissing) }
        guard proportion == .full else { return nil }
        return (1...5).contains(plan.levelAimedAt ?? 0) ? nil : Finding(self.clause, .notEvidenced, .impactLevelMissing)
    }

    private func checkOrder(of plan: ImpactPlanFact, _ facts: ProvisionFacts) -> Finding? {
        let dates = facts.sessions?.compactMap(\.date) ?? []
        if let baseline = plan.baselineOn, let start = dates.min(), baseline > start {
            return Finding(self.clause, .notMet, .baselineAfterStart, [.date(baseline), .date(start)])
        }
        let end = dates.max() ?? plan.baselineOn
        if let followUp = plan.followUpOn, let end, followUp < end {
            return Finding(self.clause, .notMet, .followUpBeforeEnd, [.date(followUp), .date(end)])
        }
        return nil
    }

    private static func reaches(_ cost: Money, _ limit: Money) -> Bool {
        cost.currency != limit.currency || cost.minorUnits >= limit.minorUnits
    }

    private static func exceeds(_ cost: Money, _ limit: Money) -> Bool {
        cost.currency != limit.currency || cost.minorUnits > limit.minorUnits
    }

    /// How an edition names it.
    public static let kind = RuleKind<ProvisionFacts>(
        name: "impact-in-proportion",
        summary: "Impact can be measured, in proportion to how long and costly the provision is.",
        parameters: [
            ParameterSpecification(name: "light up to", type: .size, larger: .looser),
            ParameterSpecification(name: "full from", type: .size, larger: .looser),
        ],
        make: { clause, parameters in
            let nothing = ProvisionSize(hours: 0, cost: .zero())
            return .rule(
                Self(
                    clause: clause, lightUpTo: parameters.size("light up to") ?? nothing,
                    fullFrom: parameters.size("full from") ?? nothing))
        })
}
