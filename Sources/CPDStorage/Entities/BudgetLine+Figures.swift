public import CPDDomain

extension BudgetLine {
    /// The attributes without a size that figures of it may name.
    public static let figureAttributes: [FigureAttribute<BudgetLine>] = [.school, .name, .currency, .financeCode]

    /// The quantities that figures of it may name.
    public static let figureQuantities: [FigureQuantity<BudgetLine>] = [.financialYear, .amount]
}

extension FigureAttribute where Entity == BudgetLine {
    /// Whose line it is.
    public static var school: Self { .reference(named: "school") { $0.school } }

    /// The school's own name for it.
    public static var name: Self { .text(named: "name") { $0.name } }

    /// The currency of the amount, by its code.
    public static var currency: Self { .text(named: "currency") { $0.amount?.currency.rawValue } }

    /// A finance code, such as CFR `E09`.
    public static var financeCode: Self { .text(named: "financeCode") { $0.financeCode } }
}

extension FigureQuantity where Entity == BudgetLine {
    /// The calendar year in which the financial year begins.
    public static var financialYear: Self { .number(named: "financialYear") { $0.financialYear } }

    /// What was set; `nil` until the governing body has set it.
    /// In minor units, for each currency apart.
    public static var amount: Self { .money(named: "amount", in: .currency) { $0.amount } }
}
