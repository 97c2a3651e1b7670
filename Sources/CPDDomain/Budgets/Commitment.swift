/// Money a decision has committed from one budget line, in the financial year it falls in.
public struct Commitment: Identifiable, Hashable, Sendable {
    /// Its identity.
    public let id: Identifier<Commitment>
    /// The line.
    public var budgetLine: Identifier<BudgetLine>
    /// The decision that committed it.
    public var decision: Identifier<Decision>
    /// How much.
    public var amount: Money
    /// The day it falls due.
    public var fallsOn: CivilDate

    /// A commitment with all that is recorded of it.
    public init(
        id: Identifier<Commitment>, budgetLine: Identifier<BudgetLine>, decision: Identifier<Decision>, amount: Money,
        fallsOn: CivilDate
    ) {
        self.id = id
        self.budgetLine = budgetLine
        self.decision = decision
        self.amount = amount
        self.fallsOn = fallsOn
    }
}
