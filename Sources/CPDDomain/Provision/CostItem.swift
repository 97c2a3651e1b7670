/// One cost of an opportunity, on the day it falls due, charged to a budget line.
public struct CostItem: Identifiable, Hashable, Sendable {
    /// Its identity.
    public let id: Identifier<CostItem>
    /// What it is for.
    public var opportunity: Identifier<Opportunity>
    /// What kind of cost.
    public var kind: CostKind
    /// For all together, or for each who takes part.
    public var basis: CostBasis
    /// How much.
    public var amount: Money
    /// The day it falls due, which says the financial year.
    public var fallsOn: CivilDate
    /// The line it is charged to; none for time already paid.
    public var budgetLine: Identifier<BudgetLine>?

    /// A cost item with all that is recorded of it.
    public init(
        id: Identifier<CostItem>, opportunity: Identifier<Opportunity>, kind: CostKind, basis: CostBasis,
        amount: Money, fallsOn: CivilDate, budgetLine: Identifier<BudgetLine>? = nil
    ) {
        self.id = id
        self.opportunity = opportunity
        self.kind = kind
        self.basis = basis
        self.amount = amount
        self.fallsOn = fallsOn
        self.budgetLine = budgetLine
    }
}
