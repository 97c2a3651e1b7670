internal import CPDStorage
internal import CPDStorageSQL
internal import GRDB

/// Many rows at a time, in and out.
extension SQLiteConnection {
    func visit(_ statement: SQLStatement, _ values: [StoredValue?], _ body: (SQLRow) throws -> Void) throws {
        // A statement of its own: a visit inside the visit may ask the same.
        let prepared = try translating(statement) {
            let prepared = try self.database.makeStatement(sql: statement.text)
            try prepared.bind(values)
            return prepared
        }
        try prepared.forEachRow(in: self.database, failing: { storageError($0, statement) }, body)
    }

    func insert(_ rows: SQLInsertion) throws(StorageError) {
        try translating(rows.statement) {
            try self.database.withRoom(for: rows.count) {
                let prepared = try self.database.cachedStatement(sql: rows.statement.text)
                try rows.forEachRow(in: 0..<rows.count) { values in
                    try prepared.bind(values)
                    try prepared.run(in: self.database)
                }
            }
        }
    }
}

extension Database {
    /// Runs a load of so many rows, where they are many with a page cache that can hold what they touch: without it
    /// pages of the indexes are written and read again all the time. It is a bound, and not taken before it is needed.
    fileprivate func withRoom<Result>(for rows: Int, _ load: () throws -> Result) throws -> Result {
        guard rows >= 1000, let before = try Int.fetchOne(self, sql: "PRAGMA cache_size") else { return try load() }
        // Negative: in KiB.
        try self.execute(sql: "PRAGMA cache_size = -200000")
        defer { try? self.execute(sql: "PRAGMA cache_size = \(before)") }
        return try load()
    }
}
