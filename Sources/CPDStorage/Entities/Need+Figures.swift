public import CPDDomain

extension Need {
    /// The attributes without a size that figures of it may name.
    public static let figureAttributes: [FigureAttribute<Need>] = [
        .school, .person, .level, .origin, .kind, .priority, .closing,
    ]

    /// The quantities that figures of it may name.
    public static let figureQuantities: [FigureQuantity<Need>] = [.raisedOn, .closedOn]
}

extension FigureAttribute where Entity == Need {
    /// The school in which it arose.
    public static var school: Self { .reference(named: "school") { $0.school } }

    /// Whose need it is; `nil` for a team's or the school's.
    public static var person: Self { .reference(named: "person") { $0.person } }

    /// At which level it stands.
    public static var level: Self { .text(named: "level") { $0.level.rawValue } }

    /// How it was identified.
    public static var origin: Self { .text(named: "origin") { $0.origin.rawValue } }

    /// Need or aspiration.
    public static var kind: Self { .text(named: "kind") { $0.kindCode } }

    /// The priority it serves, where it serves one.
    public static var priority: Self { .reference(named: "priority") { $0.priority } }

    /// How it ended, once it has.
    public static var closing: Self { .text(named: "closing") { $0.closing?.rawValue } }
}

extension FigureQuantity where Entity == Need {
    /// When it was recorded.
    public static var raisedOn: Self { .date(named: "raisedOn") { $0.raisedOn } }

    /// When it ended.
    public static var closedOn: Self { .date(named: "closedOn") { $0.closedOn } }
}
