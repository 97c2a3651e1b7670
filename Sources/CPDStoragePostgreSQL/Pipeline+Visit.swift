internal import CLibPQ
internal import CPDStorage
internal import CPDStorageSQL

/// Long lists through a cursor, which shows the rows of the moment it was opened, whatever is written meanwhile.
extension Pipeline {
    /// How many rows come at a time; twice as many are held at most.
    private static var rowsPerFetch: Int32 { 1000 }

    func visit(_ statement: SQLStatement, _ values: [StoredValue?], _ body: (SQLRow) throws -> Void) throws {
        self.openVisits += 1
        let name = "visit\(self.openVisits)"
        try self.execute(
            SQLStatement(
                "DECLARE \(name) NO SCROLL CURSOR FOR \(statement.text)", .read, of: statement.kind,
                varies: statement.varies), values)
        defer {
            self.openVisits -= 1
            // In a failed transaction there is nothing left to close.
            try? self.send(.control("CLOSE \(name)"))
        }
        var batch = try self.fetch(from: name)
        while true {
            let rows = try self.rows(of: batch)
            // While these are visited the server is at the next.
            let isLast = PQntuples(rows.handle) < Self.rowsPerFetch
            if !isLast { batch = try self.fetch(from: name) }
            try forEachRow(of: rows.handle, body)
            if isLast { return }
        }
    }

    private func fetch(from cursor: String) throws(StorageError) -> Batch {
        let batch = Batch()
        try self.send(.fetch("FETCH \(Self.rowsPerFetch) FROM \(cursor)", batch))
        try self.flush()
        return batch
    }

    private func rows(of batch: Batch) throws(StorageError) -> Batch.Rows {
        if batch.rows == nil { try self.settle() }
        guard let rows = batch.rows else {
            throw StorageError(.unavailable, "The database ended a list before its end; try again.")
        }
        return rows
    }
}

/// Rows that have been asked for, and lie here once they have arrived.
final class Batch {
    /// A result of the server's, freed with its last use.
    final class Rows {
        let handle: OpaquePointer

        init(_ handle: OpaquePointer) { self.handle = handle }

        deinit { PQclear(self.handle) }
    }

    var rows: Rows?
}
