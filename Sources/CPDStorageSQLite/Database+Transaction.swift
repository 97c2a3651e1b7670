internal import CPDStorage
internal import GRDB
internal import GRDBSQLite

extension Database {
    /// What a transaction is begun with.
    enum Opening: String {
        /// A snapshot, taken with the first look.
        case snapshot = "BEGIN DEFERRED"
        /// A unit of work: the right to write is taken at once, so that it never has to be given up half-way.
        case unit = "BEGIN IMMEDIATE"
    }

    /// Runs a body as one transaction: kept if it returns, rolled back if it throws or if keeping it fails.
    ///
    /// The statements around it are prepared once, which GRDB's own are not.
    ///
    /// - Parameter hasLog: whether there is a log to write to; a snapshot writes nothing.
    func transaction<Result>(_ opening: Opening, hasLog: Bool = false, _ body: () throws -> Result) throws -> Result {
        try self.cachedStatement(sql: opening.rawValue).run(in: self)
        do {
            let result = try body()
            try self.requireInPlace()
            let commit = try self.cachedStatement(sql: "COMMIT")
            if hasLog {
                try self.gatheringLogWrites { try commit.run(in: self) }
            } else {
                try commit.run(in: self)
            }
            return result
        } catch {
            // SQLite has rolled back by itself after some failures; GRDB looks before it does.
            try? self.rollback()
            throw error
        }
    }

    /// Throws `unavailable` where the file has been moved, deleted or replaced since it was opened: what is written to
    /// it would be lost with the last process that has it open. SQLite itself does not look in WAL mode.
    private func requireInPlace() throws(StorageError) {
        var hasMoved: CInt = 0
        guard sqlite3_file_control(self.sqliteConnection, "main", SQLITE_FCNTL_HAS_MOVED, &hasMoved) == SQLITE_OK,
            hasMoved != 0
        else { return }
        throw StorageError(
            .unavailable, "The file was moved, deleted or replaced while it was open; put it back and start again.")
    }
}
