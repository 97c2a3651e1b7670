internal import CPDStorage
internal import Foundation
internal import GRDB

/// Opens the file at a path with one writer and readers beside it.
func openPool(path: String, backOff: BackOff) throws -> DatabasePool {
    try checkHeader(path: path)
    return try translating { try DatabasePool(path: path, configuration: configuration(backOff)) }
}

/// Foreign keys on; a lock held by another process is waited for; errors never carry bound values.
func configuration(_ backOff: BackOff) -> Configuration {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .callback { naps in backOff.nap(after: naps) }
    configuration.publicStatementArguments = false
    configuration.prepareDatabase { database in
        // In pages of 4 KiB, four times what is usual: the log is copied into the file less often, and a page that many
        // units change is copied once for all of them.
        try database.execute(sql: "PRAGMA wal_autocheckpoint = 4000")
    }
    return configuration
}

/// What the header of a store of ours says it is: `CPDS` (SQLite's `application_id`).
let applicationIdentifier: UInt32 = 0x4350_4453

/// Refuses a file that is no SQLite database, or another program's, before anything touches it: opening one in WAL
/// mode would change it for good. Offsets are those of SQLite's file format: the application's identifier lies at 68; at
/// 100 begins the table of tables, with its kind (13: it has one page) and, at 103, how many rows it has.
private func checkHeader(path: String) throws(StorageError) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return }
    guard !isFolder.boolValue else {
        throw StorageError(.notAStore, "The path names a folder; name a file.")
    }
    guard let handle = FileHandle(forReadingAtPath: path) else {
        throw StorageError(.unavailable, "The file may not be read; check its permissions.")
    }
    defer { try? handle.close() }
    let header = [UInt8]((try? handle.read(upToCount: 105)) ?? Data())
    guard !header.isEmpty else { return }
    guard header.count == 105, header.starts(with: "SQLite format 3\0".utf8) else {
        throw StorageError(.notAStore, "The file is not an SQLite database; name another file.")
    }
    func number(at offset: Int) -> UInt32 { header[offset..<offset + 4].reduce(0) { $0 << 8 | UInt32($1) } }
    let isEmpty = header[100] == 13 && header[103] == 0 && header[104] == 0
    guard isEmpty || number(at: 68) == applicationIdentifier else {
        throw StorageError(.notAStore, "The file is another program's database; name another file.")
    }
}
