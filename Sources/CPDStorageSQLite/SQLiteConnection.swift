internal import CPDStorage
internal import CPDStorageSQL
internal import GRDB

/// GRDB's connection, valid inside one transaction, as the relational mapping needs it. Statements are prepared once.
final class SQLiteConnection: SQLConnection {
    let database: Database
    let seesOnlyOneMoment: Bool

    init(_ database: Database, isSnapshot: Bool) {
        self.database = database
        self.seesOnlyOneMoment = isSnapshot
    }

    func execute(_ statement: SQLStatement, _ values: [StoredValue?]) throws(StorageError) {
        try translating(statement) {
            let prepared = try self.database.cachedStatement(sql: statement.text)
            try prepared.bind(values)
            try prepared.run(in: self.database)
        }
        guard let existence = statement.existence, self.database.changesCount != 1 else { return }
        var exists = false
        try self.rows(SQLStatement(existence, .read, of: statement.kind), Array(values.prefix(2))) { _ in exists = true
        }
        throw exists ? .revisionConflict(statement.kind) : .notFound(statement.kind)
    }

    func rows(
        _ statement: SQLStatement, _ values: [StoredValue?], _ body: (SQLRow) throws(StorageError) -> Void
    ) throws(StorageError) {
        try translating(statement) {
            let prepared = try self.database.cachedStatement(sql: statement.text)
            try prepared.bind(values)
            try prepared.forEachRow(in: self.database) { try body($0) }
        }
    }
}
