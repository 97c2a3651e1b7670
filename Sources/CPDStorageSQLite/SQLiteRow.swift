internal import CPDStorage
internal import CPDStorageSQL
internal import GRDB
internal import GRDBSQLite

/// The row a statement stands on.
struct SQLiteRow: SQLRow {
    private let statement: SQLiteStatement

    init(_ statement: SQLiteStatement) { self.statement = statement }

    func identifier(at column: Int) throws(StorageError) -> (high: UInt64, low: UInt64)? {
        guard let bytes = sqlite3_column_blob(self.statement, CInt(column)) else {
            guard self.isNull(column) else { throw Self.corrupt }
            return nil
        }
        guard sqlite3_column_bytes(self.statement, CInt(column)) == 16 else { throw Self.corrupt }
        return (
            UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 0, as: UInt64.self)),
            UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
        )
    }

    func integer(at column: Int) throws(StorageError) -> Int64? {
        self.isNull(column) ? nil : sqlite3_column_int64(self.statement, CInt(column))
    }

    func text(at column: Int) throws(StorageError) -> String? {
        guard let characters = sqlite3_column_text(self.statement, CInt(column)) else {
            guard self.isNull(column) else { throw Self.corrupt }
            return nil
        }
        let bytes = UnsafeBufferPointer(
            start: characters, count: Int(sqlite3_column_bytes(self.statement, CInt(column))))
        guard let text = String(validating: bytes, as: UTF8.self) else { throw Self.corrupt }
        return text
    }

    private func isNull(_ column: Int) -> Bool { sqlite3_column_type(self.statement, CInt(column)) == SQLITE_NULL }

    private static var corrupt: StorageError {
        StorageError(.corrupt, "A stored value is not what its column keeps; restore a backup.")
    }
}
