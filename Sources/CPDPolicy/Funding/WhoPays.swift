public import CPDDomain

/// Who pays which share of what: the first rule that speaks of a cost settles it.
public struct WhoPays: Hashable, Sendable {
    /// The rules, in order.
    public var rules: [ShareRule]
    /// Items nobody pays for but whoever takes part, in any category.
    public var excluded: [String]

    /// Terms of payment.
    public init(rules: [ShareRule], excluded: [String] = []) {
        self.rules = rules
        self.excluded = excluded
    }

    /// The payer who is the person taking part.
    public static let employee = "employee"
}

/// Who pays which share of some costs.
public struct ShareRule: Hashable, Sendable {
    /// The categories of development it speaks of; any, where empty.
    public var categories: [String]
    /// The attempts at an examination it speaks of; any, and where there is none, where empty.
    public var attempts: [ExaminationAttempt]
    /// The items it speaks of; any, where empty.
    public var items: [String]
    /// When it applies: a property of the course. Always, where left out.
    public var applies: Condition?
    /// Each payer's share; together the whole. `nil` where the policy does not say.
    public var shares: [PayerShare]?
    /// Who pays what lies over a payer's limit.
    public var rest: String

    /// A rule.
    public init(
        categories: [String] = [], attempts: [ExaminationAttempt] = [], items: [String] = [],
        applies: Condition? = nil, shares: [PayerShare]?, rest: String = WhoPays.employee
    ) {
        self.categories = categories
        self.attempts = attempts
        self.items = items
        self.applies = applies
        self.shares = shares
        self.rest = rest
    }
}

/// One payer's share of a cost.
public struct PayerShare: Hashable, Sendable {
    /// Who pays: `school`, `trust`, `employee`, or a payer the edition names.
    public var payer: String
    /// The share in hundredths of a percent, 0 to 10,000.
    public var hundredths: Int
    /// The most they pay of one item; `nil` where there is no limit.
    public var atMost: Money?

    /// A share.
    public init(_ payer: String, _ hundredths: Int, atMost: Money? = nil) {
        self.payer = payer
        self.hundredths = hundredths
        self.atMost = atMost
    }
}

/// Which sitting of an examination is paid for.
public enum ExaminationAttempt: String, Hashable, Sendable, CaseIterable {
    /// The first.
    case firstSitting = "first sitting"
    /// A later one.
    case resit
}

/// What is to be paid for, with what the shares depend on. `nil` is what nobody recorded.
public struct FundingMatter: Hashable, Sendable {
    /// The category of development, one of the edition's.
    public var category: String?
    /// Which sitting, or why there is no examination.
    public var attempt: Recorded<ExaminationAttempt>?
    /// Each cost.
    public var costs: [FundingCost]?
    /// What is known of the course.
    public var facts: ProvisionFacts

    /// A matter.
    public init(
        category: String? = nil, attempt: Recorded<ExaminationAttempt>? = nil, costs: [FundingCost]? = nil,
        facts: ProvisionFacts
    ) {
        self.category = category
        self.attempt = attempt
        self.costs = costs
        self.facts = facts
    }
}

/// One cost: an item and its amount.
public struct FundingCost: Hashable, Sendable {
    /// What it is: `fee`, `travel`, or an item the edition names.
    public var item: String
    /// How much; `nil` where nobody recorded it.
    public var amount: Money?

    /// A cost.
    public init(_ item: String, _ amount: Money?) {
        self.item = item
        self.amount = amount
    }
}
