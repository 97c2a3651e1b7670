internal import CPDDomain
internal import CPDStorage

/// How one kind of entity lies in a table: the one place that knows both its attributes and its columns.
struct Mapping<Entity: StoredEntity>: Sendable {
    /// The table.
    let table: String
    /// The column of each attribute that a query or a figure may name or that orders lists.
    let columnOfAttribute: [String: String]
    /// The columns, in the order in which they are written and read; organisation, identity and revision come before.
    let columns: [String]
    /// Appends the values of the columns.
    let write: @Sendable (Entity, inout [StoredValue?]) -> Void
    /// The value in a row, with the revision, from the column of the identity on.
    let stored: @Sendable (SQLRow, _ column: Int) throws(StorageError) -> Stored<Entity>
    /// Visits the rows of a query, see ``SQLConnection/visit(_:_:_:)``; ends soon after the task was cancelled.
    let visit:
        @Sendable (any SQLConnection, SQLStatement, [StoredValue?], (Stored<Entity>) throws -> Void) throws -> Void

    /// A mapping.
    ///
    /// Inlined where the entity is known, and with it what is done for every row: rows are not read by generic code.
    ///
    /// - Parameter read: takes the columns in the order in which they are written.
    @inline(__always)
    init(
        table: String, columnOfAttribute: [String: String], columns: [String],
        write: @escaping @Sendable (Entity, inout [StoredValue?]) -> Void,
        read: @escaping @Sendable (Entity.ID, inout RowReader) throws(StorageError) -> Entity
    ) {
        let stored: @Sendable (SQLRow, Int) throws(StorageError) -> Stored<Entity> = {
            row, column throws(StorageError) in
            var reader = RowReader(row, from: column)
            let id: Entity.ID = try reader.identifier()
            let revision = Revision(rawValue: try reader.integer())
            return Stored(try read(id, &reader), at: revision)
        }
        self.table = table
        self.columnOfAttribute = columnOfAttribute
        self.columns = columns
        self.write = write
        self.stored = stored
        self.visit = { connection, statement, values, body in
            var visits = 0
            try connection.visit(statement, values) { row in
                visits &+= 1
                if visits % 256 == 0 { try Task.checkCancellation() }
                try body(stored(row, 0))
            }
        }
    }
}

/// An entity with its mapping.
protocol MappedEntity: StoredEntity {
    static var mapping: Mapping<Self> { get }
}

extension [StoredValue?] {
    mutating func append(_ money: Money?) {
        self.append(money.map { .integer($0.minorUnits) })
        self.append(money.map { .text($0.currency.rawValue) })
    }

    mutating func append(_ period: Period) {
        self.append(StoredValue(period.from))
        self.append(period.until.map { StoredValue($0) })
    }

    mutating func append(_ flag: Bool) { self.append(.integer(flag ? 1 : 0)) }
}
