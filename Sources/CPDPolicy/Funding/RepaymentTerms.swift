public import CPDDomain

/// What somebody repays who leaves soon after their course was paid for.
public struct RepaymentTerms: Hashable, Sendable {
    /// From which day the months are counted.
    public var countedFrom: RepaymentStart
    /// How much is repaid after how many months.
    public var scale: RepaymentScale
    /// The share repaid by who leaves before completing, in hundredths of a percent; `nil` where the policy does not say.
    public var beforeCompletion: Int?
    /// The items that count; all, where empty.
    public var items: [String]
    /// When nothing is ever repaid, such as for training required by law.
    public var exempt: Condition?
    /// The reasons for leaving for which it is waived, in order.
    public var waivers: [RepaymentWaiver]
    /// Whether an agreement is signed by both before the cost is committed.
    public var needsAgreement: Bool
    /// What is owed below this amount is not asked back; `nil` where there is no such amount.
    public var floor: Money?
    /// How what is owed is rounded.
    public var rounding: MoneyRounding
    /// Within how many days of leaving it is repaid; `nil` where the policy does not say.
    public var daysToRepay: Int?
    /// How it is repaid, in the policy's words; `nil` where it does not say.
    public var method: String?

    /// Terms of repayment.
    public init(
        countedFrom: RepaymentStart = .completion, scale: RepaymentScale, beforeCompletion: Int? = nil,
        items: [String] = [], exempt: Condition? = nil, waivers: [RepaymentWaiver] = [], needsAgreement: Bool = false,
        floor: Money? = nil, rounding: MoneyRounding = MoneyRounding(.down), daysToRepay: Int? = nil,
        method: String? = nil
    ) {
        self.countedFrom = countedFrom
        self.scale = scale
        self.beforeCompletion = beforeCompletion
        self.items = items
        self.exempt = exempt
        self.waivers = waivers
        self.needsAgreement = needsAgreement
        self.floor = floor
        self.rounding = rounding
        self.daysToRepay = daysToRepay
        self.method = method
    }
}

/// From which day the months of a scale are counted.
public enum RepaymentStart: String, Hashable, Sendable, CaseIterable {
    /// The day the course was completed.
    case completion
    /// The day it began.
    case start
}

/// How much is repaid after how many months.
public enum RepaymentScale: Hashable, Sendable {
    /// Bands in order, each up to a number of months; after the last nothing.
    case bands([RepaymentBand])
    /// By bands that are others for some kinds of contract.
    case bandsByContract([ContractKind: [RepaymentBand]], otherwise: [RepaymentBand])
    /// For each whole month that lacks to the period, its part.
    case linear(RetentionPeriod)
    /// The policy does not say.
    case unset
}

/// A share repaid by who leaves within a number of months.
public struct RepaymentBand: Hashable, Sendable {
    /// The months.
    public var months: Int
    /// Whether the day on which the months are full belongs to it: `up to 12 months`, and not `under 12 months`.
    public var isInclusive: Bool
    /// The share in hundredths of a percent.
    public var hundredths: Int

    /// A band.
    public init(months: Int, isInclusive: Bool = false, hundredths: Int) {
        self.months = months
        self.isInclusive = isInclusive
        self.hundredths = hundredths
    }
}

/// How long somebody stays so that nothing is repaid, by kind of contract.
public struct RetentionPeriod: Hashable, Sendable {
    /// Months for some kinds of contract.
    public var byContract: [ContractKind: Int]
    /// Months for any other; `nil` where the policy does not say.
    public var otherwise: Int?

    /// A period.
    public init(byContract: [ContractKind: Int] = [:], otherwise: Int?) {
        self.byContract = byContract
        self.otherwise = otherwise
    }
}

/// A reason for leaving for which repayment is waived.
public struct RepaymentWaiver: Hashable, Sendable {
    /// The reason: redundancy, ill health, death, family leave.
    public var reason: String
    /// Who decides about it; `nil` where the policy itself waives it.
    public var by: ApprovalPost?

    /// A waiver.
    public init(_ reason: String, by: ApprovalPost? = nil) {
        self.reason = reason
        self.by = by
    }
}
