/// Asks for figures of one kind of entity: which rows, how they are grouped, and what is measured of each group.
///
/// ```swift
/// let request = FigureRequest<Attendance>(
///     .init(person: person), groupedBy: [.value(.status)], measuring: [.count, .sum(.minutes), .median(.minutes)])
/// ```
///
/// How often each value occurs, a histogram, is a grouping by it. Amounts of money in two currencies are never added
/// up or compared: where the request has to do with an amount, rows are grouped by its currency as well, which comes
/// last unless it is named.
public struct FigureRequest<Entity: StoredEntity>: Hashable, Sendable {
    /// Which rows count.
    public let query: Entity.Query
    /// What puts rows into one group, in the order by which groups are sorted.
    public let groupings: [FigureGrouping<Entity>]
    /// What is measured of each group.
    public let measures: [FigureMeasure<Entity>]

    /// A request: how many rows there are, unless it says more.
    public init(
        _ query: Entity.Query = Entity.Query(), groupedBy groupings: [FigureGrouping<Entity>] = [],
        measuring measures: [FigureMeasure<Entity>] = [.count]
    ) {
        var groupings = groupings
        for currency in groupings.map(\.currency) + measures.map(\.currency) {
            guard let currency, !groupings.contains(.value(currency)) else { continue }
            groupings.append(.value(currency))
        }
        self.query = query
        self.groupings = groupings
        self.measures = measures
    }
}
