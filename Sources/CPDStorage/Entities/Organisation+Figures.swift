public import CPDDomain

extension Organisation {
    /// The attributes without a size that figures of it may name.
    public static let figureAttributes: [FigureAttribute<Organisation>] = [.kind]

    /// The quantities that figures of it may name.
    public static let figureQuantities: [FigureQuantity<Organisation>] = [
        .financialYearStartMonth, .academicYearStartMonth,
    ]
}

extension FigureAttribute where Entity == Organisation {
    /// Whether it is one school or a trust.
    public static var kind: Self { .text(named: "kind") { $0.kindCode } }
}

extension FigureQuantity where Entity == Organisation {
    /// The month, 1 to 12, on whose first day its accounts begin: 9 for academies, 4 for maintained schools in
    /// England.
    public static var financialYearStartMonth: Self {
        .number(named: "financialYearStartMonth") { $0.financialYearStartMonth }
    }

    /// The month, 1 to 12, on whose first day its school year turns: 9 in England.
    public static var academicYearStartMonth: Self {
        .number(named: "academicYearStartMonth") { $0.academicYearStartMonth }
    }
}
