public import CPDDomain

extension Responsibility {
    /// The attributes without a size that figures of it may name.
    public static let figureAttributes: [FigureAttribute<Responsibility>] = [.person, .school, .name]

    /// The quantities that figures of it may name.
    public static let figureQuantities: [FigureQuantity<Responsibility>] = [.from, .until]
}

extension FigureAttribute where Entity == Responsibility {
    /// Who answers for it.
    public static var person: Self { .reference(named: "person") { $0.person } }

    /// At which school; `nil` for the whole organisation.
    public static var school: Self { .reference(named: "school") { $0.school } }

    /// Its name, in the words of the policy and of required training.
    public static var name: Self { .text(named: "name") { $0.name } }
}

extension FigureQuantity where Entity == Responsibility {
    /// The first day on which it holds.
    public static var from: Self { .date(named: "from") { $0.period.from } }

    /// The first day on which it holds no more; none where no end is known.
    public static var until: Self { .date(named: "until") { $0.period.until } }
}
