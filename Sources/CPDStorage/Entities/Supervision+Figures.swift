public import CPDDomain

extension Supervision {
    /// The attributes without a size that figures of it may name.
    public static let figureAttributes: [FigureAttribute<Supervision>] = [.person, .supervisor, .capacity, .school]

    /// The quantities that figures of it may name.
    public static let figureQuantities: [FigureQuantity<Supervision>] = [.from, .until]
}

extension FigureAttribute where Entity == Supervision {
    /// Who is answered for.
    public static var person: Self { .reference(named: "person") { $0.person } }

    /// Who answers for them.
    public static var supervisor: Self { .reference(named: "supervisor") { $0.supervisor } }

    /// In what capacity.
    public static var capacity: Self { .text(named: "capacity") { $0.capacity.rawValue } }

    /// At which school; `nil` for the whole organisation.
    public static var school: Self { .reference(named: "school") { $0.school } }
}

extension FigureQuantity where Entity == Supervision {
    /// The first day on which it holds.
    public static var from: Self { .date(named: "from") { $0.period.from } }

    /// The first day on which it holds no more; none where no end is known.
    public static var until: Self { .date(named: "until") { $0.period.until } }
}
