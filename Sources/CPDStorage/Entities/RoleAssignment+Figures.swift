public import CPDDomain

extension RoleAssignment {
    /// The attributes without a size that figures of it may name.
    public static let figureAttributes: [FigureAttribute<RoleAssignment>] = [.person, .school, .role]

    /// The quantities that figures of it may name.
    public static let figureQuantities: [FigureQuantity<RoleAssignment>] = [.from, .until]
}

extension FigureAttribute where Entity == RoleAssignment {
    /// Who holds it.
    public static var person: Self { .reference(named: "person") { $0.person } }

    /// At which school; `nil` for the whole organisation.
    public static var school: Self { .reference(named: "school") { $0.school } }

    /// The role.
    public static var role: Self { .text(named: "role") { $0.role.rawValue } }
}

extension FigureQuantity where Entity == RoleAssignment {
    /// The first day on which it holds.
    public static var from: Self { .date(named: "from") { $0.period.from } }

    /// The first day on which it holds no more; none where no end is known.
    public static var until: Self { .date(named: "until") { $0.period.until } }
}
