public import CPDDomain

/// MAT-1l: an evaluation plan; for repeated provision, what the last feedback changed.
public struct EvaluationPlanned: PolicyRule, Hashable {
    /// The clause.
    public let clause: ClauseIdentifier

    /// The rule for a clause.
    public init(clause: ClauseIdentifier) { self.clause = clause }

    /// That feedback changed nothing is an answer where the reason is given.
    public func check(_ facts: ProvisionFacts) -> Finding {
        let plan: String
        switch facts.evaluationPlan {
        case .value(let words) where !words.isBlank: plan = words
        case .nothing(let reason): return Finding(self.clause, .notMet, .noEvaluationPlan, [.text(reason)])
        default: return Finding(self.clause, .notEvidenced, .evaluationPlanNotRecorded)
        }
        guard let isRepeated = facts.isRepeated else {
            return Finding(self.clause, .notEvidenced, .repetitionNotRecorded)
        }
        guard isRepeated else { return Finding(self.clause, .met, .evaluationPlanned, [.text(plan)]) }
        switch facts.changedByFeedback {
        case .value(let words) where !words.isBlank, .nothing(let words) where !words.isBlank:
            return Finding(self.clause, .met, .feedbackActedOn, [.text(plan), .text(words)])
        case .nothing: return Finding(self.clause, .notMet, .feedbackNotActedOn)
        default: return Finding(self.clause, .notEvidenced, .feedbackNotRecorded)
        }
    }

    /// How an edition names it.
    public static let kind = RuleKind<ProvisionFacts>(
        name: "evaluation-planned",
        summary: "There is a plan to evaluate it; where it is repeated, the last feedback was acted on.",
        make: { clause, _ in .rule(Self(clause: clause)) })
}
