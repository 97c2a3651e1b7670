internal import CPDStorage
internal import Foundation
internal import GRDB

/// Opens the file at a path with one writer and readers beside it.
func openPool(path: String) throws -> DatabasePool {
    try checkHeader(path: path)
    return try translating { try DatabasePool(path: path, configuration: configuration()) }
}

/// Foreign keys on; a lock held by another process is waited for; errors never carry bound values.
func configuration() -> Configuration {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .timeout(5)
    configuration.publicStatementArguments = false
    return configuration
}

/// Refuses a file that is no SQLite database before anything touches it.
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
    let header = (try? handle.read(upToCount: 16)) ?? Data()
    guard header.isEmpty || header == Data("SQLite format 3\0".utf8) else {
        throw StorageError(.notAStore, "The file is not an SQLite database; name another file.")
    }
}
