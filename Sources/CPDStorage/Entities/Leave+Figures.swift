public import CPDDomain

extension Leave {
    /// The attributes without a size that figures of it may name.
    public static let figureAttributes: [FigureAttribute<Leave>] = [.person]

    /// The quantities that figures of it may name.
    public static let figureQuantities: [FigureQuantity<Leave>] = [.from, .until]
}

extension FigureAttribute where Entity == Leave {
    /// Who is on leave.
    public static var person: Self { .reference(named: "person") { $0.person } }
}

extension FigureQuantity where Entity == Leave {
    /// The first day on which it holds.
    public static var from: Self { .date(named: "from") { $0.period.from } }

    /// The first day on which it holds no more; none where no end is known.
    public static var until: Self { .date(named: "until") { $0.period.until } }
}
