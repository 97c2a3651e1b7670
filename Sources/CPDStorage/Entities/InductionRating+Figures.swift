public import CPDDomain

extension InductionRating {
    /// The attributes without a size that figures of it may name.
    public static let figureAttributes: [FigureAttribute<InductionRating>] = [.person, .school]

    /// The quantities that figures of it may name.
    public static let figureQuantities: [FigureQuantity<InductionRating>] = [.rating, .ratedOn]
}

extension FigureAttribute where Entity == InductionRating {
    /// Whose induction it was.
    public static var person: Self { .reference(named: "person") { $0.person } }

    /// At which school.
    public static var school: Self { .reference(named: "school") { $0.school } }
}

extension FigureQuantity where Entity == InductionRating {
    /// From 1, poor, to 5, very good.
    public static var rating: Self { .number(named: "rating") { $0.rating } }

    /// When they said so.
    public static var ratedOn: Self { .date(named: "ratedOn") { $0.ratedOn } }
}
