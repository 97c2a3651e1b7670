internal import CPDStorage
internal import CPDStorageSQL
internal import GRDB
internal import GRDBSQLite

/// GRDB's prepared statements, bound and stepped through SQLite's own calls: a value goes into the statement and a
/// column out of it without anything being allocated on the way, which a unit of a few statements feels.
///
/// GRDB's observation of statements is passed by, and with it nothing that is used here.
extension Statement {
    /// Binds all values, from the first parameter on.
    func bind(_ values: [StoredValue?]) throws {
        for (offset, value) in values.enumerated() { try self.bind(value, at: CInt(offset + 1)) }
    }

    /// Runs a statement that gives no rows.
    func run(in database: Database) throws {
        let code = sqlite3_step(self.sqliteStatement)
        let message = code == SQLITE_DONE ? nil : database.lastErrorMessage
        sqlite3_reset(self.sqliteStatement)
        guard code == SQLITE_DONE else {
            throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message, sql: self.sql)
        }
    }

    /// Hands over each row, valid only during the call.
    ///
    /// - Parameter translate: what is made of a failure of SQLite's own, and not of the body.
    func forEachRow(
        in database: Database, failing translate: (DatabaseError) -> any Error = { $0 },
        _ body: (SQLRow) throws -> Void
    ) throws {
        let statement = self.sqliteStatement
        defer { sqlite3_reset(statement) }
        let columns = sqlite3_column_count(statement)
        try withUnsafeTemporaryAllocation(of: SQLCell.self, capacity: Int(columns)) { cells in
            while true {
                switch sqlite3_step(statement) {
                case SQLITE_ROW: break
                case SQLITE_DONE: return
                case let code:
                    throw translate(
                        DatabaseError(
                            resultCode: ResultCode(rawValue: code), message: database.lastErrorMessage, sql: self.sql))
                }
                for column in 0..<columns {
                    cells.initializeElement(at: Int(column), to: SQLCell(statement, column))
                }
                try body(SQLRow(cells))
            }
        }
    }

    private func bind(_ value: StoredValue?, at index: CInt) throws {
        let code: CInt
        switch value {
        case nil: code = sqlite3_bind_null(self.sqliteStatement, index)
        case .integer(let integer): code = sqlite3_bind_int64(self.sqliteStatement, index, integer)
        case .text(var text):
            code = text.withUTF8 { bytes in
                // Empty text has no address, and without one it would be NULL.
                bytes.withMemoryRebound(to: CChar.self) { bytes in
                    withUnsafePointer(to: 0 as CChar) { empty in
                        sqlite3_bind_text(
                            self.sqliteStatement, index, bytes.baseAddress ?? empty, CInt(bytes.count), copied)
                    }
                }
            }
        case .identifier(let high, let low):
            code = withUnsafeBytes(of: (high.bigEndian, low.bigEndian)) { bytes in
                sqlite3_bind_blob(self.sqliteStatement, index, bytes.baseAddress, CInt(bytes.count), copied)
            }
        }
        guard code == SQLITE_OK else {
            throw DatabaseError(resultCode: ResultCode(rawValue: code), sql: self.sql)
        }
    }
}

/// Has SQLite copy what is bound (`SQLITE_TRANSIENT`): small values go into memory it keeps ready.
private let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
