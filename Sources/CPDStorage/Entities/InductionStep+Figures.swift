public import CPDDomain

extension InductionStep {
    /// The attributes without a size that figures of it may name.
    public static let figureAttributes: [FigureAttribute<InductionStep>] = [
        .person, .school, .item, .doneBy, .onBehalfOf,
    ]

    /// The quantities that figures of it may name.
    public static let figureQuantities: [FigureQuantity<InductionStep>] = [.doneOn, .recordedOn]
}

extension FigureAttribute where Entity == InductionStep {
    /// Whose induction it is.
    public static var person: Self { .reference(named: "person") { $0.person } }

    /// At which school.
    public static var school: Self { .reference(named: "school") { $0.school } }

    /// The item, by its name in the edition.
    public static var item: Self { .text(named: "item") { $0.item } }

    /// Who did it, or who saw the agency's assurance.
    public static var doneBy: Self { .reference(named: "doneBy") { $0.doneBy } }

    /// The holder of the post, where it was done for them.
    public static var onBehalfOf: Self { .reference(named: "onBehalfOf") { $0.onBehalfOf } }
}

extension FigureQuantity where Entity == InductionStep {
    /// When it was done.
    public static var doneOn: Self { .date(named: "doneOn") { $0.doneOn } }

    /// When it was recorded.
    public static var recordedOn: Self { .date(named: "recordedOn") { $0.recordedOn } }
}
