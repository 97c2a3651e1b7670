public import CPDDomain

extension JournalEntry {
    /// The attributes without a size that figures of it may name.
    public static let figureAttributes: [FigureAttribute<JournalEntry>] = [.process, .actor, .onBehalfOf]

    /// The quantities that figures of it may name.
    public static let figureQuantities: [FigureQuantity<JournalEntry>] = [.at]
}

extension FigureAttribute where Entity == JournalEntry {
    /// The named process that ran, such as `decide`.
    public static var process: Self { .text(named: "process") { $0.process } }

    /// Who acted; none for the software itself.
    public static var actor: Self { .reference(named: "actor") { $0.actor.person } }

    /// For whom.
    public static var onBehalfOf: Self { .reference(named: "onBehalfOf") { $0.actor.onBehalfOf } }
}

extension FigureQuantity where Entity == JournalEntry {
    /// When, by the caller's clock.
    public static var at: Self { .time(named: "at") { $0.at } }
}
