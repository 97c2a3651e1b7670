internal import CPDStorage
internal import CPDStorageSQL

/// The cause of an error that chose this unit to give way to another; it may be run again.
struct GaveWay: Error {}

/// The cause of an error where a statement that must change one row changed none. Whether the row moved on or is not
/// there is asked once the transaction is over.
struct RowDidNotMatch: Error {
    let kind: EntityKind
    let existence: String
    let identity: [StoredValue?]
}

/// A failure as the server reports it, by its SQLSTATE (PostgreSQL documentation, appendix A), never by its text.
struct ServerFailure: Error {
    let state: String

    /// The failure in our words; the statement says what a broken constraint means.
    func error(_ statement: SQLStatement?, identity: [StoredValue?]) -> StorageError {
        switch self.state {
        case "23505": statement.map { .duplicate($0.kind) } ?? self.other
        case "23503": statement?.brokenReference ?? self.other
        case "22012": statement.flatMap { self.rowDidNotMatch($0, identity) } ?? self.other
        case "40001", "40P01":
            StorageError(.busy, "Others kept changing the same records; try again.", cause: GaveWay())
        case "55P03": self.error(.busy, "Somebody else kept the same records locked for too long; try again.")
        case "57014", "25P03":
            self.error(.timedOut, "The step took longer than the store allows; nothing of it was kept.")
        case "26000", "42P05":
            self.error(
                .refused,
                """
                The database does not keep prepared statements (\(self.state)), as behind a connection pooler; add \
                cpd_prepare=off to the store's address.
                """)
        case "53100": self.error(.full, "No room is left on the database's disk; nothing of this step was kept.")
        case "25006": self.error(.readOnly, "The database may be read but not changed; name the primary server.")
        case "42501":
            self.error(.notAuthorised, "The database role lacks a right that the store needs; migrate as the owner.")
        case "42P01", "42703", "3F000":
            self.error(.pendingMigrations, "The store must be migrated first: cpd store migrate.")
        case "28P01", "28000": self.error(.authenticationFailed, "The database refused the name or the password.")
        default: self.other
        }
    }

    private func rowDidNotMatch(_ statement: SQLStatement, _ identity: [StoredValue?]) -> StorageError? {
        guard let existence = statement.existence else { return nil }
        var error = StorageError.revisionConflict(statement.kind)
        error.cause = RowDidNotMatch(kind: statement.kind, existence: existence, identity: identity)
        return error
    }

    /// Whether the server ends the connection with it.
    var endsConnection: Bool { self.state.hasPrefix("08") || self.state.hasPrefix("57P") || self.state == "25P03" }

    private var other: StorageError {
        self.state.hasPrefix("08") || self.state.hasPrefix("57P")
            ? self.error(.unavailable, "The database stopped answering; try again.")
            : self.error(.refused, "The database refused the request (\(self.state)).")
    }

    private func error(_ code: StorageError.Code, _ message: String) -> StorageError {
        StorageError(code, message, cause: self)
    }
}
