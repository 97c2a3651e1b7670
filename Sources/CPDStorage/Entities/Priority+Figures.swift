public import CPDDomain

extension Priority {
    /// The attributes without a size that figures of it may name.
    public static let figureAttributes: [FigureAttribute<Priority>] = [.school, .level, .title]

    /// The quantities that figures of it may name.
    public static let figureQuantities: [FigureQuantity<Priority>] = [.from, .until]
}

extension FigureAttribute where Entity == Priority {
    /// The school whose priority it is.
    public static var school: Self { .reference(named: "school") { $0.school } }

    /// At which level it stands.
    public static var level: Self { .text(named: "level") { $0.level.rawValue } }

    /// What it is about.
    public static var title: Self { .text(named: "title") { $0.title } }
}

extension FigureQuantity where Entity == Priority {
    /// The first day on which it holds.
    public static var from: Self { .date(named: "from") { $0.period.from } }

    /// The first day on which it holds no more; none where no end is known.
    public static var until: Self { .date(named: "until") { $0.period.until } }
}
