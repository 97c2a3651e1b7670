public import CPDDomain

extension ApproachDetail {
    /// The attributes without a size that figures of it may name.
    public static let figureAttributes: [FigureAttribute<ApproachDetail>] = [.opportunity, .name]

    /// The quantities that figures of it may name.
    public static let figureQuantities: [FigureQuantity<ApproachDetail>] = [.number, .recordedOn]
}

extension FigureAttribute where Entity == ApproachDetail {
    /// Of which opportunity it is.
    public static var opportunity: Self { .reference(named: "opportunity") { $0.opportunity } }

    /// What it is, such as `host`.
    public static var name: Self { .text(named: "name") { $0.name } }
}

extension FigureQuantity where Entity == ApproachDetail {
    /// Its place among those of the same name.
    public static var number: Self { .number(named: "number") { $0.number } }

    /// When it was recorded.
    public static var recordedOn: Self { .date(named: "recordedOn") { $0.recordedOn } }
}
