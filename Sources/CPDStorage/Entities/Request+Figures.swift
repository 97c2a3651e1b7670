public import CPDDomain

extension Request {
    /// The attributes without a size that figures of it may name.
    public static let figureAttributes: [FigureAttribute<Request>] = [.school, .opportunity, .kind, .askedBy, .need]

    /// The quantities that figures of it may name.
    public static let figureQuantities: [FigureQuantity<Request>] = [.askedOn]
}

extension FigureAttribute where Entity == Request {
    /// The school that decides.
    public static var school: Self { .reference(named: "school") { $0.school } }

    /// What is asked for.
    public static var opportunity: Self { .reference(named: "opportunity") { $0.opportunity } }

    /// One person's, or a group's.
    public static var kind: Self { .text(named: "kind") { $0.kindCode } }

    /// Who asks or plans.
    public static var askedBy: Self { .reference(named: "askedBy") { $0.askedBy } }

    /// The need it answers.
    public static var need: Self { .reference(named: "need") { $0.need } }
}

extension FigureQuantity where Entity == Request {
    /// When it was asked.
    public static var askedOn: Self { .date(named: "askedOn") { $0.askedOn } }
}
