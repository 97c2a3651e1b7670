public import CPDDomain

extension Appeal {
    /// The attributes without a size that figures of it may name.
    public static let figureAttributes: [FigureAttribute<Appeal>] = [.decision, .lodgedBy, .heardBy, .outcome]

    /// The quantities that figures of it may name.
    public static let figureQuantities: [FigureQuantity<Appeal>] = [.lodgedOn, .heardOn]
}

extension FigureAttribute where Entity == Appeal {
    /// Against which decision.
    public static var decision: Self { .reference(named: "decision") { $0.decision } }

    /// Who lodged it.
    public static var lodgedBy: Self { .reference(named: "lodgedBy") { $0.lodgedBy } }

    /// Who heard it; `nil` until it is heard.
    public static var heardBy: Self { .reference(named: "heardBy") { $0.heardBy } }

    /// What came of it.
    public static var outcome: Self { .text(named: "outcome") { $0.outcome?.rawValue } }
}

extension FigureQuantity where Entity == Appeal {
    /// When.
    public static var lodgedOn: Self { .date(named: "lodgedOn") { $0.lodgedOn } }

    /// When it was heard.
    public static var heardOn: Self { .date(named: "heardOn") { $0.heardOn } }
}
