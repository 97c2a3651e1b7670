public import CPDDomain

extension Commitment {
    /// The attributes without a size that figures of it may name.
    public static let figureAttributes: [FigureAttribute<Commitment>] = [.budgetLine, .decision, .currency]

    /// The quantities that figures of it may name.
    public static let figureQuantities: [FigureQuantity<Commitment>] = [.amount, .fallsOn]
}

extension FigureAttribute where Entity == Commitment {
    /// The line.
    public static var budgetLine: Self { .reference(named: "budgetLine") { $0.budgetLine } }

    /// The decision that committed it.
    public static var decision: Self { .reference(named: "decision") { $0.decision } }

    /// The currency of the amount, by its code.
    public static var currency: Self { .text(named: "currency") { $0.amount.currency.rawValue } }
}

extension FigureQuantity where Entity == Commitment {
    /// How much.
    /// In minor units, for each currency apart.
    public static var amount: Self { .money(named: "amount", in: .currency) { $0.amount } }

    /// The day it falls due.
    public static var fallsOn: Self { .date(named: "fallsOn") { $0.fallsOn } }
}
