import CPDDomain
import CPDStorage
import CPDStorageSQLite
import Dispatch
import Foundation
import Testing

@Suite("A SQLite file")
final class SQLiteFileTests {
    private let folder: URL

    init() throws {
        self.folder = FileManager.default.temporaryDirectory.appendingPathComponent("cpd-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: self.folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: self.folder) }

    @Test("that is no database is refused and left as it is")
    func notADatabase() throws {
        let path = self.path("letter.sqlite")
        let letter = Data("Dear governors, this is not a database. It is a letter, long enough to fill a header.".utf8)
        try letter.write(to: URL(fileURLWithPath: path))
        expectError(.notAStore) { _ = try SQLiteBackend(path: path) }
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == letter)
    }

    @Test("of another program is refused and left as it is")
    func anotherProgram() throws {
        let path = self.path("other.sqlite")
        try sqlite(path, "CREATE TABLE recipes (name TEXT); INSERT INTO recipes VALUES ('scones');")
        let before = try Data(contentsOf: URL(fileURLWithPath: path))
        expectError(.notAStore) { _ = try SQLiteBackend(path: path) }
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    }

    @Test("made by newer software is refused and left as it is")
    func newerSchema() async throws {
        let path = self.path("newer.sqlite")
        try await SQLiteBackend(path: path).migrate()
        try sqlite(path, "INSERT INTO cpd_migrations VALUES (1000, '2099-01-01-from-the-future')")
        let backend = try SQLiteBackend(path: path)
        await expectError(.newerSchema) { try await backend.migrate() }
        await expectError(.newerSchema) { _ = try await backend.organisations() }
    }

    @Test("that was cut in the middle is reported as damaged, not crashed on")
    func truncated() async throws {
        let path = self.path("cut.sqlite")
        do { try await SQLiteBackend(path: path).migrate() }
        let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        try bytes.prefix(bytes.count / 3).write(to: URL(fileURLWithPath: path))
        await #expect(throws: (any Error).self) {
            let backend = try SQLiteBackend(path: path)
            guard try await backend.problems().isEmpty else { throw StorageError(.corrupt, "damaged") }
        }
    }

    @Test("in a folder that is not there, or that is a folder, is refused")
    func noFolder() {
        expectError(.unavailable) { _ = try SQLiteBackend(path: self.path("nowhere/cpd.sqlite")) }
        expectError(.notAStore) { _ = try SQLiteBackend(path: self.folder.path) }
    }

    @Test("says what is to come before it is migrated, and changes nothing by saying so")
    func pending() async throws {
        let backend = try SQLiteBackend(path: self.path("new.sqlite"))
        #expect(try await backend.schema().pending.first == "2026-11-24-one-school-year")
        await expectError(.pendingMigrations) { _ = try await backend.organisations() }
        try await backend.migrate()
        #expect(try await backend.schema().pending.isEmpty)
    }

    @Test(
        "never holds a thread of the cooperative pool, even while every reader and the writer wait",
        .timeLimit(.minutes(1)))
    func pool() async throws {
        let backend = try SQLiteBackend(path: self.path("pool.sqlite"))
        try await backend.migrate()
        let organisation = Identifier<Organisation>(high: 1, low: 1)
        let gate = DispatchSemaphore(value: 0)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<4 { group.addTask { try await backend.read(in: organisation) { _ in gate.wait() } } }
            group.addTask { try await backend.write(in: organisation) { _ in gate.wait() } }
            // Runs on the pool. Were the five above waiting there, two cores would have no thread left for it.
            group.addTask { for _ in 0..<5 { gate.signal() } }
            try await group.waitForAll()
        }
    }

    @Test("refuses, by its own triggers, to alter or delete what is only ever added")
    func appendOnly() async throws {
        let path = self.path("append-only.sqlite")
        let store = CPDStore(try SQLiteBackend(path: path))
        try await store.migrate()
        let organisation = Identifier<Organisation>(high: 1, low: 1)
        let scope = try await Authority(over: store).scope(founding: organisation)
        try await store.write(
            "found", as: Identifier(high: 1, low: 2), in: scope, at: Timestamp(millisecondsSinceEpoch: 0)
        ) { session in
            try session.organisations.insert(
                Organisation(id: organisation, name: "Elmfield", kind: .school, financialYearStartMonth: 4))
        }
        #expect(throws: (any Error).self) { try sqlite(path, "DELETE FROM journal") }
        #expect(throws: (any Error).self) { try sqlite(path, "UPDATE journal SET process = 'nothing'") }
        #expect(try await store.changes(since: .beginning, in: scope).count == 1)
        #expect(throws: (any Error).self) { try sqlite(path, "DELETE FROM journal_links") }
        #expect(throws: (any Error).self) { try sqlite(path, "UPDATE journal_links SET digest = ''") }
        #expect(try await store.verifyJournal(in: scope).firstBroken == nil)
        #expect(try sqlite(path, "SELECT process FROM journal") == ["found"])
    }

    private func path(_ name: String) -> String { self.folder.appendingPathComponent(name).path }

    private func expectError(_ code: StorageError.Code, _ work: () throws -> Void) {
        #expect {
            try work()
        } throws: { error in
            (error as? StorageError)?.code == code
        }
    }

    private func expectError(_ code: StorageError.Code, _ work: () async throws -> Void) async {
        await #expect {
            try await work()
        } throws: { error in
            (error as? StorageError)?.code == code
        }
    }
}

/// Runs statements through SQLite's own shell, and gives back what it prints.
@discardableResult
func sqlite(_ path: String, _ statements: String) throws -> [String] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["sqlite3", path, statements]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw CocoaError(.fileReadUnknown) }
    return String(decoding: output, as: UTF8.self).split(separator: "\n").map(String.init)
}
