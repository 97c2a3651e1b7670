public import CPDDomain

extension CostItem {
    /// The attributes without a size that figures of it may name.
    public static let figureAttributes: [FigureAttribute<CostItem>] = [
        .opportunity, .kind, .item, .basis, .currency, .budgetLine,
    ]

    /// The quantities that figures of it may name.
    public static let figureQuantities: [FigureQuantity<CostItem>] = [.amount, .fallsOn]
}

extension FigureAttribute where Entity == CostItem {
    /// What it is for.
    public static var opportunity: Self { .reference(named: "opportunity") { $0.opportunity } }

    /// What kind of cost; `own` for every item of a school's own.
    public static var kind: Self { .text(named: "kind") { $0.kindCode } }

    /// The word of an item of a school's own; none for the kinds that every school has.
    public static var item: Self { .text(named: "item") { $0.ownItem } }

    /// For all together, or for each who takes part.
    public static var basis: Self { .text(named: "basis") { $0.basis.rawValue } }

    /// The currency of the amount, by its code.
    public static var currency: Self { .text(named: "currency") { $0.amount.currency.rawValue } }

    /// The line it is charged to; none for time already paid.
    public static var budgetLine: Self { .reference(named: "budgetLine") { $0.budgetLine } }
}

extension FigureQuantity where Entity == CostItem {
    /// How much.
    /// In minor units, for each currency apart.
    public static var amount: Self { .money(named: "amount", in: .currency) { $0.amount } }

    /// The day it falls due, which says the financial year.
    public static var fallsOn: Self { .date(named: "fallsOn") { $0.fallsOn } }
}
