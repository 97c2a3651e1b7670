public import CPDDomain

extension TrainingSession {
    /// The attributes without a size that figures of it may name.
    public static let figureAttributes: [FigureAttribute<TrainingSession>] = [.opportunity, .basis]

    /// The quantities that figures of it may name.
    public static let figureQuantities: [FigureQuantity<TrainingSession>] = [.date, .startMinute, .minutes, .capacity]
}

extension FigureAttribute where Entity == TrainingSession {
    /// The opportunity it belongs to.
    public static var opportunity: Self { .reference(named: "opportunity") { $0.opportunity } }

    /// On what basis its hours are given, once somebody has said.
    public static var basis: Self { .text(named: "basis") { $0.basis?.rawValue } }
}

extension FigureQuantity where Entity == TrainingSession {
    /// The day.
    public static var date: Self { .date(named: "date") { $0.date } }

    /// Minutes after midnight at which it begins, where known.
    public static var startMinute: Self { .number(named: "startMinute") { $0.startMinute } }

    /// How long it lasts, in minutes.
    public static var minutes: Self { .number(named: "minutes") { $0.minutes } }

    /// How many can take part, where that is limited.
    public static var capacity: Self { .number(named: "capacity") { $0.capacity } }
}
