internal import CPDStorage
internal import CPDStorageSQL
internal import GRDB

/// Runs some work and reports SQLite's failures in our words, by result code and never by message text.
func translating<Result>(_ work: () throws -> Result) throws -> Result {
    do {
        return try work()
    } catch let error as DatabaseError {
        throw storageError(error)
    }
}

/// The same for one statement, whose kind and operation say what a broken constraint means.
func translating<Result>(
    _ statement: SQLStatement, _ work: () throws -> Result
) throws(StorageError) -> Result {
    do {
        return try work()
    } catch let error as StorageError {
        throw error
    } catch let error as DatabaseError {
        throw storageError(error, statement)
    } catch {
        throw StorageError(.refused, "The database refused the request.", cause: error)
    }
}

/// A failure of SQLite in our words; the statement, where there is one, says what a broken constraint means.
func storageError(_ error: DatabaseError, _ statement: SQLStatement? = nil) -> StorageError {
    if let statement {
        switch error.extendedResultCode {
        case .SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY: return .duplicate(statement.kind)
        case .SQLITE_CONSTRAINT_FOREIGNKEY: return statement.brokenReference
        case .SQLITE_CONSTRAINT_TRIGGER:
            return StorageError(.appendOnly, "A \(statement.kind.words) is never altered or deleted.", cause: error)
        default: break
        }
    }
    let (code, message): (StorageError.Code, String) =
        switch error.resultCode {
        case .SQLITE_NOTADB: (.notAStore, "The file is not an SQLite database; name another file.")
        case .SQLITE_CORRUPT: (.corrupt, "The file is damaged; restore a backup.")
        case .SQLITE_READONLY:
            (.readOnly, "The file may be read but not changed; give write permission to it and its folder.")
        case .SQLITE_FULL:
            (.full, "No room is left on the disk; nothing of this step was kept. Make room and try again.")
        case .SQLITE_BUSY, .SQLITE_LOCKED: (.busy, "Another program keeps the file locked; close it and try again.")
        case .SQLITE_CANTOPEN: (.unavailable, "The file cannot be opened; check its path and permissions.")
        case .SQLITE_PERM, .SQLITE_AUTH: (.unavailable, "The file may not be opened; check its permissions.")
        case .SQLITE_IOERR:
            (
                .unavailable,
                "The disk is full or faulty: the file was not read or written. Nothing of this step was kept; make room, then try again."
            )
        default: (.refused, "The database refused the request.")
        }
    return StorageError(code, message, cause: error)
}
