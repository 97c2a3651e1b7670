public import CPDDomain

/// MAT-1g: a framework item, or "none applies" with a reason.
public struct RelevantStandard: PolicyRule, Hashable {
    /// The clause.
    public let clause: ClauseIdentifier

    /// The rule for a clause.
    public init(clause: ClauseIdentifier) { self.clause = clause }

    /// Not met where somebody says that none applies and gives no reason.
    public func check(_ facts: ProvisionFacts) -> Finding {
        switch facts.standard {
        case .value(let standard) where !standard.framework.isBlank && !standard.item.isBlank:
            Finding(self.clause, .met, .standardNamed, [.text(standard.framework), .text(standard.item)])
        case .nothing(let reason) where !reason.isBlank:
            Finding(self.clause, .met, .noStandardApplies, [.text(reason)])
        case .nothing:
            Finding(self.clause, .notMet, .noStandardWithoutReason)
        default:
            Finding(self.clause, .notEvidenced, .standardNotRecorded)
        }
    }

    /// How an edition names it.
    public static let kind = RuleKind<ProvisionFacts>(
        name: "based-on-standard", summary: "A framework item is named, or why none applies.",
        make: { clause, _ in .rule(Self(clause: clause)) })
}
