internal import CPDDomain
internal import CPDStorage

/// The text of a statement that counts figures, while it is being written.
struct FigureText<Entity: StoredEntity> {
    /// The values to bind behind the organisation.
    private(set) var values: [StoredValue?] = []
    private let table: MappedTable<Entity>
    private var groups: [String] = []
    private var matched: [String] = []
    private var ranked: [String] = []
    private var measured: [String] = []

    init(_ table: MappedTable<Entity>) { self.table = table }

    /// Groups rows, behind the groupings before it.
    mutating func group(by grouping: FigureGrouping<Entity>) {
        let column = self.column(of: grouping.attribute)
        let group = "group_\(self.groups.count)"
        self.groups.append(group)
        guard let boundaries = grouping.boundaries else { return self.matched.append("\(column) AS \(group)") }
        let bands = boundaries.reversed().map { boundary in
            let mark = self.mark(.integer(boundary))
            return " WHEN \(column) >= \(mark) THEN \(mark)"
        }
        self.matched.append("CASE\(bands.joined()) END AS \(group)")
    }

    /// Measures each group, behind the measures before it. All groupings come first.
    mutating func measure(_ measure: FigureMeasure<Entity>) {
        switch measure.kind {
        case .count: self.measured.append("count(*)")
        case .present(let attribute): self.measured.append("count(\(self.match(attribute)))")
        case .distinct(let attribute): self.measured.append("count(DISTINCT \(self.match(attribute)))")
        case .minimum(let quantity): self.measured.append("min(\(self.match(quantity.attribute)))")
        case .maximum(let quantity): self.measured.append("max(\(self.match(quantity.attribute)))")
        case .sum(let quantity): self.measured += Self.halves(of: self.match(quantity.attribute))
        case .sumOfSquares(let quantity):
            let size = self.match(quantity.attribute)
            let fits = "\(size) BETWEEN -\(ExactSum.greatestRoot) AND \(ExactSum.greatestRoot)"
            self.measured += Self.halves(of: "CASE WHEN \(fits) THEN \(size) * \(size) END")
            self.measured.append("count(CASE WHEN NOT \(fits) THEN 1 END)")
        case .percentile(let percent, let quantity):
            let size = self.match(quantity.attribute)
            self.rank(size)
            self.measured.append(
                "max(CASE WHEN \(size)_rank = (\(percent) * \(size)_present + 99) / 100 THEN \(size) END)")
        }
    }

    /// The whole statement, over the rows that match a query.
    mutating func statement(matching query: Entity.Query) -> String {
        var from = "SELECT \(Self.list(self.matched)) \(self.table.matching)"
        for case .equals(let attribute, let value) in query.conditions {
            from += " AND \(MappedTable.column(of: attribute, in: self.table.mapping)) = \(self.mark(value))"
        }
        if !self.ranked.isEmpty { from = "SELECT matched.*, \(Self.list(self.ranked)) FROM (\(from)) AS matched" }
        let text = "SELECT \(Self.list(self.groups + self.measured)) FROM (\(from)) AS counted"
        guard !self.groups.isEmpty else {
            // Without measures there is nothing that makes it one group.
            return self.measured.isEmpty ? "SELECT count(*) FROM (\(from)) AS counted" : text
        }
        let order = self.groups.map { "\($0) NULLS FIRST" }
        return "\(text) GROUP BY \(Self.list(self.groups)) ORDER BY \(Self.list(order))"
    }

    /// The sums of the upper and the lower halves of numbers. The name of the type makes it 64 bits in PostgreSQL, and
    /// leaves it as it is in SQLite.
    private static func halves(of size: String) -> [String] {
        ["\(size) >> 32", "\(size) & 4294967295"].map { "CAST(sum(\($0)) AS bigint)" }
    }

    /// Ranks the rows of each group by a size, those without it last, and counts those that have it.
    private mutating func rank(_ size: String) {
        let rank = "\(size)_rank"
        guard !self.ranked.contains(where: { $0.hasSuffix(" AS \(rank)") }) else { return }
        let partition = self.groups.isEmpty ? "" : "PARTITION BY \(Self.list(self.groups))"
        self.ranked.append("count(\(size)) OVER (\(partition)) AS \(size)_present")
        self.ranked.append(
            "row_number() OVER (\(partition)\(partition.isEmpty ? "" : " ")ORDER BY \(size) NULLS LAST) AS \(rank)")
    }

    /// The name of a matching row's value of an attribute.
    private mutating func match(_ attribute: FigureAttribute<Entity>) -> String {
        let column = self.column(of: attribute)
        let name = "own_\(column)"
        if !self.matched.contains("\(column) AS \(name)") { self.matched.append("\(column) AS \(name)") }
        return name
    }

    private mutating func mark(_ value: StoredValue) -> String {
        self.values.append(value)
        return "\(self.table.placeholder)\(self.values.count + 1)"
    }

    private func column(of attribute: FigureAttribute<Entity>) -> String {
        MappedTable.column(of: attribute.name, in: self.table.mapping)
    }

    private static func list(_ parts: [String]) -> String {
        parts.isEmpty ? "1 AS one" : parts.joined(separator: ", ")
    }
}
