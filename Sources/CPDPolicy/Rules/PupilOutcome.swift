public import CPDDomain

/// MAT-1c: the pupil outcome aimed at, and the route to it.
public struct PupilOutcome: PolicyRule, Hashable {
    /// The clause.
    public let clause: ClauseIdentifier

    /// The rule for a clause.
    public init(clause: ClauseIdentifier) { self.clause = clause }

    /// Not met where somebody recorded that it aims at no pupil outcome.
    public func check(_ facts: ProvisionFacts) -> Finding {
        switch facts.pupilBenefit {
        case .nothing(let reason):
            return Finding(self.clause, .notMet, .noPupilOutcome, [.text(reason)])
        case .value(let benefit) where !benefit.outcome.isBlank:
            guard let route = benefit.route, !route.isBlank else {
                return Finding(self.clause, .notEvidenced, .routeNotRecorded, [.text(benefit.outcome)])
            }
            return Finding(self.clause, .met, .pupilOutcome, [.text(benefit.outcome), .text(route)])
        default:
            return Finding(self.clause, .notEvidenced, .pupilOutcomeNotRecorded)
        }
    }

    /// How an edition names it.
    public static let kind = RuleKind<ProvisionFacts>(
        name: "pupil-outcome-and-route", summary: "The pupil outcome aimed at and the route to it are recorded.",
        make: { clause, _ in .rule(Self(clause: clause)) })
}
