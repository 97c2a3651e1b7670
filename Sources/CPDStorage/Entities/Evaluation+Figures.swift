public import CPDDomain

extension Evaluation {
    /// The attributes without a size that figures of it may name.
    public static let figureAttributes: [FigureAttribute<Evaluation>] = [.opportunity, .person, .needMet]

    /// The quantities that figures of it may name.
    public static let figureQuantities: [FigureQuantity<Evaluation>] = [.evaluatedOn, .rating]
}

extension FigureAttribute where Entity == Evaluation {
    /// What is evaluated.
    public static var opportunity: Self { .reference(named: "opportunity") { $0.opportunity } }

    /// Who took part.
    public static var person: Self { .reference(named: "person") { $0.person } }

    /// Whether the person says their need is met.
    /// Yes is 1, no is 0.
    public static var needMet: Self { .flag(named: "needMet") { $0.needMet } }
}

extension FigureQuantity where Entity == Evaluation {
    /// When.
    public static var evaluatedOn: Self { .date(named: "evaluatedOn") { $0.evaluatedOn } }

    /// Overall usefulness, 1 to 5.
    public static var rating: Self { .number(named: "rating") { $0.rating } }
}
