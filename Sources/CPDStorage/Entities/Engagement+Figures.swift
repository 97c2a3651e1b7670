public import CPDDomain

extension Engagement {
    /// The attributes without a size that figures of it may name.
    public static let figureAttributes: [FigureAttribute<Engagement>] = [
        .person, .school, .capacity, .staffGroup, .team,
    ]

    /// The quantities that figures of it may name.
    public static let figureQuantities: [FigureQuantity<Engagement>] = [.from, .until, .contractShare]
}

extension FigureAttribute where Entity == Engagement {
    /// Whose post it is.
    public static var person: Self { .reference(named: "person") { $0.person } }

    /// At which school.
    public static var school: Self { .reference(named: "school") { $0.school } }

    /// In what capacity.
    public static var capacity: Self { .text(named: "capacity") { $0.capacity.rawValue } }

    /// The group it is counted in.
    public static var staffGroup: Self { .text(named: "staffGroup") { $0.staffGroup.rawValue } }

    /// The team it belongs to.
    public static var team: Self { .text(named: "team") { $0.team } }
}

extension FigureQuantity where Entity == Engagement {
    /// The first day on which it holds.
    public static var from: Self { .date(named: "from") { $0.period.from } }

    /// The first day on which it holds no more; none where no end is known.
    public static var until: Self { .date(named: "until") { $0.period.until } }

    /// Share of full time in thousandths, 0 to 1000.
    public static var contractShare: Self { .number(named: "contractShare") { $0.contractShare } }
}
