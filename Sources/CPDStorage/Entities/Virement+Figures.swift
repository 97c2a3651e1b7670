public import CPDDomain

extension Virement {
    /// The attributes without a size that figures of it may name.
    public static let figureAttributes: [FigureAttribute<Virement>] = [
        .source, .target, .currency, .decidedBy, .onBehalfOf,
    ]

    /// The quantities that figures of it may name.
    public static let figureQuantities: [FigureQuantity<Virement>] = [.amount, .decidedOn]
}

extension FigureAttribute where Entity == Virement {
    /// The line it comes from.
    public static var source: Self { .reference(named: "source") { $0.source } }

    /// The line it goes to.
    public static var target: Self { .reference(named: "target") { $0.target } }

    /// The currency of the amount, by its code.
    public static var currency: Self { .text(named: "amountCurrency") { $0.amount.currency.rawValue } }

    /// Who moved it.
    public static var decidedBy: Self { .reference(named: "decidedBy") { $0.decidedBy } }

    /// The accountable holder for whom they did.
    public static var onBehalfOf: Self { .reference(named: "onBehalfOf") { $0.onBehalfOf } }
}

extension FigureQuantity where Entity == Virement {
    /// How much. In minor units, for each currency apart.
    public static var amount: Self { .money(named: "amount", in: .currency) { $0.amount } }

    /// When.
    public static var decidedOn: Self { .date(named: "decidedOn") { $0.decidedOn } }
}
