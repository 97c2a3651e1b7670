internal import CPDDomain
internal import CPDStorage

/// A request for figures as one statement, the same text for every database but for how bound values are written, and
/// how a row of its result is read.
///
/// It has three layers: the matching rows with their groups and what is measured; each row's rank, where percentiles are
/// asked for; and the groups. Sums are added up in two halves, so that no order of the rows makes the database refuse a
/// sum that fits, and one that does not is the same error everywhere.
struct FigureQuery<Entity: StoredEntity> {
    let statement: SQLStatement
    /// The values to bind behind the organisation.
    let values: [StoredValue?]
    private let request: FigureRequest<Entity>

    /// The query, or `nil` for a request with more parts than a statement may have columns and bound values.
    init?(_ request: FigureRequest<Entity>, of table: MappedTable<Entity>) {
        let parts = request.groupings.reduce(request.measures.count) { $0 + 1 + ($1.boundaries?.count ?? 0) }
        guard parts <= 300 else { return nil }
        var text = FigureText(table)
        for grouping in request.groupings { text.group(by: grouping) }
        for measure in request.measures { text.measure(measure) }
        self.request = request
        self.statement = SQLStatement(text.statement(matching: request.query), .read, of: Entity.kind, varies: true)
        self.values = text.values
    }

    /// Adds the group in a row of the result to the figures.
    func read(_ row: SQLRow, into figures: inout Figures<Entity>) throws(StorageError) {
        var column = 0
        func next() throws(StorageError) -> Int64? {
            defer { column += 1 }
            return try row.integer(at: column)
        }
        var values: [StoredValue?] = []
        for grouping in self.request.groupings {
            switch grouping.attribute.form {
            case .identifier:
                values.append(try row.identifier(at: column).map { .identifier(high: $0.high, low: $0.low) })
            case .integer: values.append(try row.integer(at: column).map { .integer($0) })
            case .text: values.append(try row.text(at: column).map { .text($0) })
            }
            column += 1
        }
        var measures: [Int64?] = []
        for measure in self.request.measures {
            switch measure.kind {
            case .count, .present, .distinct, .minimum, .maximum, .percentile: measures.append(try next())
            case .sum:
                let (upper, lower) = (try next(), try next())
                measures.append(try Self.total(ExactSum(upper: upper ?? 0, lower: lower ?? 0)))
            case .sumOfSquares:
                let (upper, lower, leftOut) = (try next(), try next(), try next())
                measures.append(
                    try Self.total(ExactSum(upper: upper ?? 0, lower: lower ?? 0, leftOut: leftOut ?? 0)))
            }
        }
        figures.append(values, measures)
    }

    private static func total(_ sum: ExactSum) throws(StorageError) -> Int64 {
        guard let total = sum.total else { throw .overflow(Entity.kind) }
        return total
    }
}
