public import CPDDomain

/// MAT-1i: the mode chosen, the alternative considered, and what past impact by mode says.
public struct ModeWeighed: PolicyRule, Hashable {
    /// The clause.
    public let clause: ClauseIdentifier

    /// The rule for a clause.
    public init(clause: ClauseIdentifier) { self.clause = clause }

    /// Not met where somebody recorded that no alternative was considered.
    public func check(_ facts: ProvisionFacts) -> Finding {
        guard let mode = facts.mode else { return Finding(self.clause, .notEvidenced, .modeNotRecorded) }
        let alternative: String
        switch facts.alternativeMode {
        case .value(let words) where !words.isBlank: alternative = words
        case .nothing(let reason):
            return Finding(self.clause, .notMet, .alternativeNotConsidered, [.text(reason)])
        default: return Finding(self.clause, .notEvidenced, .alternativeNotRecorded)
        }
        switch facts.pastImpactByMode {
        case .value(let words) where !words.isBlank, .nothing(let words) where !words.isBlank:
            return Finding(
                self.clause, .met, .modeWeighed, [.text(mode.rawValue), .text(alternative), .text(words)])
        default:
            return Finding(self.clause, .notEvidenced, .pastImpactNotRecorded)
        }
    }

    /// How an edition names it.
    public static let kind = RuleKind<ProvisionFacts>(
        name: "mode-weighed", summary: "The mode, the alternative considered and past impact by mode are recorded.",
        make: { clause, _ in .rule(Self(clause: clause)) })
}
