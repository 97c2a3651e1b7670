public import CPDDomain

extension PolicyCheck {
    /// The attributes without a size that figures of it may name.
    public static let figureAttributes: [FigureAttribute<PolicyCheck>] = [
        .subject, .opportunity, .request, .edition, .answer,
    ]

    /// The quantities that figures of it may name.
    public static let figureQuantities: [FigureQuantity<PolicyCheck>] = [.checkedOn]
}

extension FigureAttribute where Entity == PolicyCheck {
    /// What was checked.
    public static var subject: Self { .text(named: "subject") { $0.subject.rawValue } }

    /// The opportunity checked or asked for.
    public static var opportunity: Self { .reference(named: "opportunity") { $0.opportunity } }

    /// The request checked, where it was one.
    public static var request: Self { .reference(named: "request") { $0.request } }

    /// The edition it was checked under.
    public static var edition: Self { .reference(named: "edition") { $0.edition } }

    /// The whole answer.
    public static var answer: Self { .text(named: "answer") { $0.answer.rawValue } }
}

extension FigureQuantity where Entity == PolicyCheck {
    /// The date for which it was checked.
    public static var checkedOn: Self { .date(named: "checkedOn") { $0.checkedOn } }
}
