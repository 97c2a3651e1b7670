public import CPDDomain

extension StageDecision {
    /// The attributes without a size that figures of it may name.
    public static let figureAttributes: [FigureAttribute<StageDecision>] = [
        .request, .stage, .outcome, .decidedBy, .onBehalfOf, .check,
    ]

    /// The quantities that figures of it may name.
    public static let figureQuantities: [FigureQuantity<StageDecision>] = [.decidedOn]
}

extension FigureAttribute where Entity == StageDecision {
    /// About which request.
    public static var request: Self { .reference(named: "request") { $0.request } }

    /// At which stage, by its name in the edition.
    public static var stage: Self { .text(named: "stage") { $0.stage } }

    /// What was said.
    public static var outcome: Self { .text(named: "outcome") { $0.outcome.rawValue } }

    /// Who said it.
    public static var decidedBy: Self { .reference(named: "decidedBy") { $0.decidedBy } }

    /// The accountable holder for whom they did.
    public static var onBehalfOf: Self { .reference(named: "onBehalfOf") { $0.onBehalfOf } }

    /// The check they saw.
    public static var check: Self { .reference(named: "check") { $0.check } }
}

extension FigureQuantity where Entity == StageDecision {
    /// When.
    public static var decidedOn: Self { .date(named: "decidedOn") { $0.decidedOn } }
}
