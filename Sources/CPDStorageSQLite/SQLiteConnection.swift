internal import CPDStorage
internal import CPDStorageSQL
internal import Foundation
internal import GRDB

/// GRDB's connection, valid inside one transaction, as the relational mapping needs it. Statements are prepared once.
final class SQLiteConnection: SQLConnection {
    private let database: Database
    let seesOnlyOneMoment: Bool

    init(_ database: Database, isSnapshot: Bool) {
        self.database = database
        self.seesOnlyOneMoment = isSnapshot
    }

    func execute(_ statement: SQLStatement, _ values: [StoredValue?]) throws(StorageError) {
        try translating(statement) {
            try self.prepared(statement, values).execute()
        }
        guard let existence = statement.existence, self.database.changesCount != 1 else { return }
        let exists = try translating(statement) {
            let query = try self.database.cachedStatement(sql: existence)
            return try Row.fetchOne(query, arguments: arguments(values.prefix(2))) != nil
        }
        throw exists ? .revisionConflict(statement.kind) : .notFound(statement.kind)
    }

    func rows(
        _ statement: SQLStatement, _ values: [StoredValue?], _ body: (any SQLRow) throws(StorageError) -> Void
    ) throws(StorageError) {
        try translating(statement) {
            let rows = try Row.fetchCursor(self.prepared(statement, values))
            while let row = try rows.next() { try body(SQLiteRow(row)) }
        }
    }

    private func prepared(_ statement: SQLStatement, _ values: [StoredValue?]) throws -> Statement {
        let prepared = try self.database.cachedStatement(sql: statement.text)
        try prepared.setArguments(arguments(values[...]))
        return prepared
    }
}

private func arguments(_ values: ArraySlice<StoredValue?>) -> StatementArguments {
    StatementArguments(
        values.map { value -> DatabaseValue in
            switch value {
            case nil: .null
            case .integer(let integer): integer.databaseValue
            case .text(let text): text.databaseValue
            case .identifier(let high, let low): bytes(high, low).databaseValue
            }
        })
}

private func bytes(_ high: UInt64, _ low: UInt64) -> Data {
    withUnsafeBytes(of: (high.bigEndian, low.bigEndian)) { Data($0) }
}

/// One row of a result.
struct SQLiteRow: SQLRow {
    private let row: Row

    init(_ row: Row) { self.row = row }

    func identifier(at column: Int) throws(StorageError) -> (high: UInt64, low: UInt64)? {
        do {
            return try self.row.withUnsafeData(atIndex: column) { data in
                guard let data else { return nil }
                guard data.count == 16 else { throw StorageError(.corrupt, "An identifier is not sixteen bytes.") }
                return data.withUnsafeBytes { bytes in
                    (
                        UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 0, as: UInt64.self)),
                        UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
                    )
                }
            }
        } catch {
            throw error as? StorageError ?? StorageError(.corrupt, "A value cannot be read.", cause: error)
        }
    }

    func integer(at column: Int) throws(StorageError) -> Int64? { self.row[column] }

    func text(at column: Int) throws(StorageError) -> String? { self.row[column] }
}
