public import CPDDomain

extension ImpactConfirmation {
    /// The attributes without a size that figures of it may name.
    public static let figureAttributes: [FigureAttribute<ImpactConfirmation>] = [
        .evaluation, .outcome, .confirmedBy, .onBehalfOf,
    ]

    /// The quantities that figures of it may name.
    public static let figureQuantities: [FigureQuantity<ImpactConfirmation>] = [.confirmedOn]
}

extension FigureAttribute where Entity == ImpactConfirmation {
    /// The evaluation that claims it.
    public static var evaluation: Self { .reference(named: "evaluation") { $0.evaluation } }

    /// Whether it is to be seen.
    public static var outcome: Self { .text(named: "outcome") { $0.outcome.rawValue } }

    /// Who says so.
    public static var confirmedBy: Self { .reference(named: "confirmedBy") { $0.confirmedBy } }

    /// The holder of the post, where it is done for them.
    public static var onBehalfOf: Self { .reference(named: "onBehalfOf") { $0.onBehalfOf } }
}

extension FigureQuantity where Entity == ImpactConfirmation {
    /// When they said so.
    public static var confirmedOn: Self { .date(named: "confirmedOn") { $0.confirmedOn } }
}
