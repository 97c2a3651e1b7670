public import CPDDomain

/// What an edition says of money for development: who pays, how much, who may ask, and what is repaid. Where a part is
/// left out the edition says nothing of it, and nothing is guessed.
public struct FundingTerms: Hashable, Sendable {
    /// The items of cost that the school has words of its own for, beside the kinds that every school has, in the order
    /// in which the edition names them; those of an edition above come first.
    public var items: [String] = []
    /// Who pays which share.
    public var whoPays: WhoPays?
    /// What is repaid on leaving.
    public var repayment: RepaymentTerms?
    /// The most in a year.
    public var yearlyLimits: [YearlyLimit] = []
    /// What has to be done first where a course is dear or long.
    public var triggers: [FundingTrigger] = []
    /// The providers that may be used; any, where left out.
    public var providers: ApprovedProviders?
    /// In which order money is given where there is not enough.
    public var order: FundingOrder?
    /// Who may ask.
    public var eligibility: [EligibilityTerm] = []
    /// Leave for study.
    public var studyLeave: StudyLeave?
    /// Time that builds up month by month.
    public var timeBalance: TimeBalance?
    /// The edition's clause behind each part, by the name of the part.
    public var clauses: [String: ClauseIdentifier] = [:]

    /// Terms of funding that say nothing yet.
    public init() {}

    /// The names of the parts, as an edition writes them.
    package static let parts = [
        "who pays", "repayment", "yearly limits", "first", "providers", "order", "eligibility",
        "study leave", "time balance",
    ]
}

extension FundingTerms {
    /// Whether a person may ask, by every term of eligibility; met by all, or each that is not.
    public func eligibility(of facts: EligibilityFacts, in context: FundingContext) -> [FundingNote] {
        self.eligibility.map { $0.check(facts, in: context) }
    }
}
