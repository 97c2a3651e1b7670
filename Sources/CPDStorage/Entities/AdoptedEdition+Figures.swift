public import CPDDomain

extension AdoptedEdition {
    /// The attributes without a size that figures of it may name.
    public static let figureAttributes: [FigureAttribute<AdoptedEdition>] = [.school, .name, .adoptedBy]

    /// The quantities that figures of it may name.
    public static let figureQuantities: [FigureQuantity<AdoptedEdition>] = [.inForceFrom, .inForceUntil, .adoptedOn]
}

extension FigureAttribute where Entity == AdoptedEdition {
    /// The school it is for; `nil` for the whole organisation.
    public static var school: Self { .reference(named: "school") { $0.school } }

    /// The edition's name, such as `spring-2024`.
    public static var name: Self { .text(named: "name") { $0.name } }

    /// The body that adopted it, as a post or committee.
    public static var adoptedBy: Self { .text(named: "adoptedBy") { $0.adoptedBy } }
}

extension FigureQuantity where Entity == AdoptedEdition {
    /// The first day on which it is in force.
    public static var inForceFrom: Self { .date(named: "inForceFrom") { $0.inForce.from } }

    /// The first day on which it is in force no more; none where no end is known.
    public static var inForceUntil: Self { .date(named: "inForceUntil") { $0.inForce.until } }

    /// When.
    public static var adoptedOn: Self { .date(named: "adoptedOn") { $0.adoptedOn } }
}
