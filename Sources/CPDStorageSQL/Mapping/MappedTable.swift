internal import CPDDomain
internal import CPDStorage

/// The statements of one mapped kind in one dialect.
final class MappedTable<Entity: StoredEntity>: AnyMappedTable {
    let mapping: Mapping<Entity>
    /// The table, with its schema.
    let name: String
    let find: SQLStatement
    let findLocked: SQLStatement
    let insert: SQLStatement
    let update: SQLStatement
    let delete: SQLStatement
    private let select: String
    private let orderColumns: [String]
    let placeholder: String
    private let detached: @Sendable (String) -> String
    let matching: String

    init(_ mapping: Mapping<Entity>, dialect: SQLDialect) {
        let mark = dialect.placeholder
        let table = dialect.schema + mapping.table
        let list = (["id", "revision"] + mapping.columns).joined(separator: ", ")
        let oneRow = "FROM \(table) WHERE organisation_id = \(mark)1 AND id = \(mark)2"
        let existence = "SELECT 1 \(oneRow)"
        let assignments = mapping.columns.enumerated()
            .map { "\($1) = \(mark)\($0 + 4)" }
        let changes = (["revision = revision + 1"] + assignments).joined(separator: ", ")
        self.mapping = mapping
        self.name = table
        self.placeholder = mark
        self.detached = dialect.detached
        self.matching = "FROM \(table) WHERE organisation_id = \(mark)1"
        self.select = "SELECT \(list) \(self.matching)"
        self.find = SQLStatement("SELECT \(list) \(oneRow)", .read, of: Entity.kind)
        // What never changes needs no lock, and a role that may only add rows is allowed none.
        self.findLocked = SQLStatement(
            "SELECT \(list) \(oneRow)\(Entity.isAppendOnly ? "" : dialect.lock)", .read, of: Entity.kind)
        self.insert = SQLStatement(
            "INSERT INTO \(table) (organisation_id, \(list)) VALUES "
                + "(\(mark)1, \(mark)2, 1\(mapping.columns.isEmpty ? "" : ", " + dialect.placeholders(3...mapping.columns.count + 2)))",
            .insert, of: Entity.kind)
        self.update = SQLStatement(
            dialect.raisingUnlessOneRow(
                "UPDATE \(table) SET \(changes) WHERE organisation_id = \(mark)1 AND id = \(mark)2 "
                    + "AND revision = \(mark)3"),
            .update, of: Entity.kind, existence: existence)
        self.delete = SQLStatement(
            dialect.raisingUnlessOneRow(
                "DELETE \(oneRow) AND revision = \(mark)3"),
            .delete, of: Entity.kind, existence: existence)
        self.orderColumns = Entity.orderAttributes.map { Self.column(of: $0, in: mapping) } + ["id"]
    }

    /// The query for one page, or for all there is without a limit, and the values to bind behind the organisation.
    ///
    /// - Parameter isDetached: whether rows may be changed between one row of the result and the next, which must
    ///   not show.
    func page(
        _ query: Entity.Query, behind position: [StoredValue]?, limit: Int?, isDetached: Bool = false
    ) -> (statement: SQLStatement, values: [StoredValue?]) {
        var text = self.select
        var values: [StoredValue?] = []
        func mark(_ value: StoredValue) -> String {
            values.append(value)
            return "\(self.placeholder)\(values.count + 1)"
        }
        for case .equals(let attribute, let value) in query.conditions {
            text += " AND \(Self.column(of: attribute, in: self.mapping)) = \(mark(value))"
        }
        let order = self.orderColumns.joined(separator: ", ")
        if let position {
            text += " AND (\(order)) > (\(position.map(mark).joined(separator: ", ")))"
        }
        text += " ORDER BY \(isDetached ? self.orderColumns.map(self.detached).joined(separator: ", ") : order)"
        if let limit { text += " LIMIT \(mark(.integer(Int64(limit))))" }
        return (SQLStatement(text, .read, of: Entity.kind, varies: true), values)
    }

    /// Rows of the kind in one organisation, to be added.
    func insertion(of values: [Entity], in organisation: StoredValue) -> SQLInsertion {
        SQLInsertion(
            statement: self.insert, table: self.name, columns: ["organisation_id", "id"] + self.mapping.columns,
            count: values.count
        ) { [write = self.mapping.write] row, columns in
            columns.append(organisation)
            columns.append(StoredValue(values[row].id))
            write(values[row], &columns)
        }
    }

    func read(_ row: SQLRow, from column: Int = 0) throws(StorageError) -> Stored<Entity> {
        try self.mapping.stored(row, column)
    }

    static func column(of attribute: String, in mapping: Mapping<Entity>) -> String {
        guard let column = mapping.columnOfAttribute[attribute] else {
            preconditionFailure("every attribute that a query, an order or a figure names has a column")
        }
        return column
    }
}
