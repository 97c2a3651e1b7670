public import CPDDomain

extension Opportunity {
    /// The attributes without a size that figures of it may name.
    public static let figureAttributes: [FigureAttribute<Opportunity>] = [
        .school, .title, .approach, .mode, .provider, .priority, .requiredByLaw,
        .course,
    ]

    /// The quantities that figures of it may name.
    public static let figureQuantities: [FigureQuantity<Opportunity>] = [
        .expectedParticipants, .recordedOn, .offeredOn,
    ]
}

extension FigureAttribute where Entity == Opportunity {
    /// The school that considers it.
    public static var school: Self { .reference(named: "school") { $0.school } }

    /// What it is called.
    public static var title: Self { .text(named: "title") { $0.title } }

    /// The approach, one of MAT-2's nineteen.
    public static var approach: Self { .text(named: "approach") { $0.approach.rawValue } }

    /// Face to face, virtual or blended.
    public static var mode: Self { .text(named: "mode") { $0.mode.rawValue } }

    /// Who provides it.
    public static var provider: Self { .reference(named: "provider") { $0.provider } }

    /// The priority it serves.
    public static var priority: Self { .reference(named: "priority") { $0.priority } }

    /// Whether the law requires it: then it is checked and reported, never refused.
    /// Yes is 1, no is 0.
    public static var requiredByLaw: Self { .flag(named: "requiredByLaw") { $0.requiredByLaw } }

    /// The course of required training that it is, by its code; none where it is none.
    public static var course: Self { .text(named: "course") { $0.course } }
}

extension FigureQuantity where Entity == Opportunity {
    /// How many are expected to take part, at least 1.
    public static var expectedParticipants: Self { .number(named: "expectedParticipants") { $0.expectedParticipants } }

    /// When it was recorded.
    public static var recordedOn: Self { .date(named: "recordedOn") { $0.recordedOn } }

    /// When it was offered, once it has been.
    public static var offeredOn: Self { .date(named: "offeredOn") { $0.offeredOn } }
}
