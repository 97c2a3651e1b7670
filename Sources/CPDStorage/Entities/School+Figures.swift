public import CPDDomain

extension School {
    /// The attributes without a size that figures of it may name.
    public static let figureAttributes: [FigureAttribute<School>] = [
        .laEstab, .phase, .nation, .establishmentType,
    ]

    /// The quantities that figures of it may name.
    public static let figureQuantities: [FigureQuantity<School>] = [.memberFrom, .memberUntil]
}

extension FigureAttribute where Entity == School {
    /// Local authority and establishment number, such as `201/3614`.
    public static var laEstab: Self { .text(named: "laEstab") { $0.laEstab } }

    /// Phase of education, in the register's words.
    public static var phase: Self { .text(named: "phase") { $0.phase } }

    /// Its nation.
    public static var nation: Self { .text(named: "nation") { $0.nation } }

    /// What type of school it is.
    public static var establishmentType: Self { .text(named: "establishmentType") { $0.establishmentType } }
}

extension FigureQuantity where Entity == School {
    /// The first day on which it belongs to the organisation.
    public static var memberFrom: Self { .date(named: "memberFrom") { $0.membership.from } }

    /// The first day on which it belongs to the organisation no more; none where no end is known.
    public static var memberUntil: Self { .date(named: "memberUntil") { $0.membership.until } }
}
