package import CPDStorage

/// A connection inside a transaction, as the relational mapping needs it. A few small methods are all that an adapter
/// adds to the mapping; everything else is written once.
package protocol SQLConnection: AnyObject {
    /// Whether every statement sees the same moment and nothing can be written: a snapshot.
    var seesOnlyOneMoment: Bool { get }

    /// Sends a statement that changes rows. Its failure may be thrown here, by the next read, or at the end.
    func execute(_ statement: SQLStatement, _ values: [StoredValue?]) throws(StorageError)

    /// Sends a query and hands over each row; rows are valid only during the call.
    func rows(
        _ statement: SQLStatement, _ values: [StoredValue?], _ body: (SQLRow) throws(StorageError) -> Void
    ) throws(StorageError)

    /// Sends a query for a long list and hands over its rows as they are at this moment, few at a time. The body may use
    /// the connection, change the rows, or throw to stop; its errors come out as they are.
    func visit(_ statement: SQLStatement, _ values: [StoredValue?], _ body: (SQLRow) throws -> Void) throws

    /// Adds rows to one table as fast as the database can. Its failure may be thrown as that of ``execute(_:_:)`` may.
    func insert(_ rows: SQLInsertion) throws(StorageError)
}
