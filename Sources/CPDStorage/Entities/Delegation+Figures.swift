public import CPDDomain

extension Delegation {
    /// The attributes without a size that figures of it may name.
    public static let figureAttributes: [FigureAttribute<Delegation>] = [.school, .post, .person]

    /// The quantities that figures of it may name.
    public static let figureQuantities: [FigureQuantity<Delegation>] = [.from, .until]
}

extension FigureAttribute where Entity == Delegation {
    /// At which school; `nil` for the whole organisation.
    public static var school: Self { .reference(named: "school") { $0.school } }

    /// The post that answers for it, in the words of the policy.
    public static var post: Self { .text(named: "post") { $0.post } }

    /// To whom it is delegated.
    public static var person: Self { .reference(named: "person") { $0.person } }
}

extension FigureQuantity where Entity == Delegation {
    /// The first day on which it holds.
    public static var from: Self { .date(named: "from") { $0.period.from } }

    /// The first day on which it holds no more; none where no end is known.
    public static var until: Self { .date(named: "until") { $0.period.until } }
}
