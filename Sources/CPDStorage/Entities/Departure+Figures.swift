public import CPDDomain

extension Departure {
    /// The attributes without a size that figures of it may name.
    public static let figureAttributes: [FigureAttribute<Departure>] = [.decision, .clause, .departedBy]

    /// The quantities that figures of it may name.
    public static let figureQuantities: [FigureQuantity<Departure>] = [.departedOn]
}

extension FigureAttribute where Entity == Departure {
    /// The decision that departs.
    public static var decision: Self { .reference(named: "decision") { $0.decision } }

    /// The clause departed from.
    public static var clause: Self { .text(named: "clause") { $0.clause.rawValue } }

    /// Who departs from it.
    public static var departedBy: Self { .reference(named: "departedBy") { $0.departedBy } }
}

extension FigureQuantity where Entity == Departure {
    /// When.
    public static var departedOn: Self { .date(named: "departedOn") { $0.departedOn } }
}
