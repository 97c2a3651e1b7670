internal import CPDStorageSQL
internal import GRDB
internal import GRDBSQLite

extension SQLCell {
    /// A column of the row that a statement stands on.
    @inline(__always)
    init(_ statement: SQLiteStatement, _ column: CInt) {
        switch sqlite3_column_type(statement, column) {
        case SQLITE_NULL: self = .null
        case SQLITE_INTEGER: self = .integer(sqlite3_column_int64(statement, column))
        case SQLITE_TEXT:
            let bytes = sqlite3_column_text(statement, column)
            self = .text(UnsafeBufferPointer(start: bytes, count: Int(sqlite3_column_bytes(statement, column))))
        case SQLITE_BLOB:
            let bytes = sqlite3_column_blob(statement, column)
            let count = Int(sqlite3_column_bytes(statement, column))
            self.init(identifier: UnsafeRawBufferPointer(start: bytes, count: bytes == nil ? 0 : count))
        default: self = .foreign
        }
    }
}
