public import CPDDomain

/// MAT-1: training required by law is checked and reported like any other, and never refused.
public struct RequiredByLaw: PolicyExemption, Hashable {
    /// The clause under which it is reported.
    public let clause: ClauseIdentifier

    /// The exemption under a clause.
    public init(clause: ClauseIdentifier) { self.clause = clause }

    /// *Not applicable*, `required-by-law`, where the law requires the training.
    public func exempt(_ facts: ProvisionFacts) -> Finding? {
        facts.requiredByLaw ? Finding(self.clause, .notApplicable, .requiredByLaw) : nil
    }

    /// How an edition names it.
    public static let kind = RuleKind<ProvisionFacts>(
        name: "every-criterion-unless-required-by-law",
        summary: "Every criterion must hold; training required by law is checked and reported, never refused.",
        make: { clause, _ in .exemption(Self(clause: clause)) })
}
