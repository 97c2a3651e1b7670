public import CPDDomain

extension ImpactPlan {
    /// The attributes without a size that figures of it may name.
    public static let figureAttributes: [FigureAttribute<ImpactPlan>] = [.opportunity]

    /// The quantities that figures of it may name.
    public static let figureQuantities: [FigureQuantity<ImpactPlan>] = [.baselineOn, .followUpOn, .levelAimedAt]
}

extension FigureAttribute where Entity == ImpactPlan {
    /// What it is for.
    public static var opportunity: Self { .reference(named: "opportunity") { $0.opportunity } }
}

extension FigureQuantity where Entity == ImpactPlan {
    /// When the baseline is taken.
    public static var baselineOn: Self { .date(named: "baselineOn") { $0.baselineOn } }

    /// When it is measured again.
    public static var followUpOn: Self { .date(named: "followUpOn") { $0.followUpOn } }

    /// Guskey's level aimed at, 1 to 5.
    public static var levelAimedAt: Self { .number(named: "levelAimedAt") { $0.levelAimedAt } }
}
