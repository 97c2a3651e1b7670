public import CPDDomain

extension Decision {
    /// The attributes without a size that figures of it may name.
    public static let figureAttributes: [FigureAttribute<Decision>] = [.request, .outcome, .decidedBy, .check]

    /// The quantities that figures of it may name.
    public static let figureQuantities: [FigureQuantity<Decision>] = [.decidedOn]
}

extension FigureAttribute where Entity == Decision {
    /// The request decided.
    public static var request: Self { .reference(named: "request") { $0.request } }

    /// Approved or declined.
    public static var outcome: Self { .text(named: "outcome") { $0.outcome.rawValue } }

    /// Who decided.
    public static var decidedBy: Self { .reference(named: "decidedBy") { $0.decidedBy } }

    /// The check they saw.
    public static var check: Self { .reference(named: "check") { $0.check } }
}

extension FigureQuantity where Entity == Decision {
    /// When.
    public static var decidedOn: Self { .date(named: "decidedOn") { $0.decidedOn } }
}
