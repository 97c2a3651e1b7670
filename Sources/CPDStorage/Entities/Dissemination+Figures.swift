public import CPDDomain

extension Dissemination {
    /// The attributes without a size that figures of it may name.
    public static let figureAttributes: [FigureAttribute<Dissemination>] = [
        .opportunity, .participant, .talkedWith, .agreement, .owner,
    ]

    /// The quantities that figures of it may name.
    public static let figureQuantities: [FigureQuantity<Dissemination>] = [.agreedOn, .dueOn, .completedOn]
}

extension FigureAttribute where Entity == Dissemination {
    /// What the talk was about.
    public static var opportunity: Self { .reference(named: "opportunity") { $0.opportunity } }

    /// Who took part.
    public static var participant: Self { .reference(named: "participant") { $0.participant } }

    /// Who held the talk with them; never themself.
    public static var talkedWith: Self { .reference(named: "talkedWith") { $0.talkedWith } }

    /// To share it, or not.
    public static var agreement: Self { .text(named: "agreement") { $0.agreement.rawValue } }

    /// Whose task it is.
    public static var owner: Self { .reference(named: "owner") { $0.owner } }
}

extension FigureQuantity where Entity == Dissemination {
    /// When.
    public static var agreedOn: Self { .date(named: "agreedOn") { $0.agreedOn } }

    /// By when.
    public static var dueOn: Self { .date(named: "dueOn") { $0.dueOn } }

    /// When it was done.
    public static var completedOn: Self { .date(named: "completedOn") { $0.completedOn } }
}
