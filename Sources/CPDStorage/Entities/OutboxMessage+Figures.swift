public import CPDDomain

extension OutboxMessage {
    /// The attributes without a size that figures of it may name.
    public static let figureAttributes: [FigureAttribute<OutboxMessage>] = [.unit, .topic, .subject, .state]

    /// The quantities that figures of it may name.
    public static let figureQuantities: [FigureQuantity<OutboxMessage>] = [
        .number, .position, .leftAt, .attempts, .dueAt,
    ]
}

extension FigureAttribute where Entity == OutboxMessage {
    /// The unit of work that left it.
    public static var unit: Self { .reference(named: "unit") { $0.unit } }

    /// What it is about, such as `decision.made`.
    public static var topic: Self { .text(named: "topic") { $0.topic } }

    /// Whose order is kept.
    public static var subject: Self { .text(named: "subject") { $0.subject } }

    /// Still to be delivered, or dead.
    public static var state: Self { .text(named: "state") { $0.state.rawValue } }
}

extension FigureQuantity where Entity == OutboxMessage {
    /// Its place among the unit's messages, from 1.
    public static var number: Self { .number(named: "number") { $0.number } }

    /// The place of its unit among the organisation's committed units; 0 as long as it has none.
    public static var position: Self { .number(named: "position") { Int($0.position) } }

    /// When it was left, by the caller's clock.
    public static var leftAt: Self { .time(named: "leftAt") { $0.leftAt } }

    /// How often its delivery has been begun.
    public static var attempts: Self { .number(named: "attempts") { $0.attempts } }

    /// When it may be tried next, by the relay's clock.
    public static var dueAt: Self { .time(named: "dueAt") { $0.dueAt } }
}
