import CPDStorage
import CPDStorageConformance
import CPDStoragePostgreSQL
import CPDStorageSQL
import CPDStorageSQLite
import Foundation
import Testing

/// A place for one store in a database of its own kind, and that database's own client beside it.
struct Place: Sendable, Codable {
    enum Kind: String, CaseIterable, Sendable, Codable { case sqlite, postgreSQL }

    let kind: Kind
    /// The file's path.
    let path: String
    /// The schema's name.
    let schema: String

    init(_ kind: Kind, schema: String? = nil) throws {
        let unique = UUID().uuidString.lowercased().filter { $0 != "-" }
        self.kind = kind
        self.schema = schema ?? "m\(unique)"
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("cpd-\(unique)")
        self.path = folder.appendingPathComponent("store.sqlite").path
        if kind == .sqlite { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }
    }

    /// The server's URL as the application's role.
    static func url() throws -> String { try self.variable("CPD_POSTGRES_URL") }

    /// Its URL as the role that owns the database and migrates.
    static func ownerURL() throws -> String { try self.variable("CPD_POSTGRES_OWNER_URL") }

    /// Its URL as a superuser.
    static func superuserURL() throws -> String {
        var components = try #require(URLComponents(string: self.variable("CPD_POSTGRES_ADMIN_URL")))
        components.path = "/cpd"
        return try #require(components.string)
    }

    private static func variable(_ name: String) throws -> String {
        try #require(
            ProcessInfo.processInfo.environment[name], "these tests need a server: Scripts/with-postgres swift test")
    }

    /// The dialect of the place, with tables as they are where nothing is said.
    var dialect: SQLDialect { self.kind == .sqlite ? .sqlite : .postgreSQL(schema: self.schema) }

    /// A backend of its own over the store.
    func backend(
        migrations: [Migration] = Migration.all, parameters: String = ""
    ) throws -> any StorageBackend {
        switch self.kind {
        case .sqlite: try SQLiteBackend(path: self.path, migrations: migrations)
        case .postgreSQL:
            try PostgreSQLBackend(
                url: "\(Self.url())?cpd_schema=\(self.schema)&cpd_connections=2\(parameters)",
                ownerURL: Self.ownerURL(), migrations: migrations)
        }
    }

    /// Runs statements in the database's own client; what it prints, a line each, columns between bars.
    @discardableResult
    func run(_ statements: String) throws -> [String] {
        switch self.kind {
        case .sqlite: try client(["sqlite3", "-bail", self.path], statements)
        case .postgreSQL: try client(["psql", "-XqtA", "-v", "ON_ERROR_STOP=1", Self.ownerURL()], statements)
        }
    }

    /// The same as somebody whom nothing holds back: a superuser, since a dump under row-level security would be empty.
    @discardableResult
    func runUnbound(_ statements: String) throws -> [String] {
        guard self.kind == .postgreSQL else { return try self.run(statements) }
        return try client(
            ["psql", "-XqtA", "-v", "ON_ERROR_STOP=1", Self.superuserURL()],
            "SET search_path = \(self.schema);\n\(statements)")
    }

    /// A table as the database's own client calls it.
    func table(_ name: String) -> String { self.kind == .sqlite ? name : "\(self.schema).\(name)" }

    /// Removes the file or the schema.
    func remove() {
        switch self.kind {
        case .sqlite:
            try? FileManager.default.removeItem(at: URL(fileURLWithPath: self.path).deletingLastPathComponent())
        case .postgreSQL: _ = try? self.run("DROP SCHEMA IF EXISTS \(self.schema) CASCADE")
        }
    }

    /// The bytes of a file and of its log.
    func bytes() -> [Data] {
        ["", "-wal"].map { (try? Data(contentsOf: URL(fileURLWithPath: self.path + $0))) ?? Data() }
    }

    /// Everything about the store that a change would alter: all that a file holds, or the rows of the catalogue.
    func fingerprint() throws -> [String] {
        guard self.kind == .postgreSQL else {
            return try self.run("PRAGMA application_id; PRAGMA user_version;\n.dump")
        }
        return try self.run(
            """
            SELECT 'schema', oid, xmin FROM pg_catalog.pg_namespace WHERE nspname = '\(self.schema)';
            SELECT c.oid, c.xmin, c.relfilenode, a.attname, a.xmin FROM pg_catalog.pg_class c
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid
            WHERE n.nspname = '\(self.schema)' ORDER BY c.oid, a.attnum;
            SELECT oid, xmin FROM pg_catalog.pg_constraint
            WHERE connamespace = (SELECT oid FROM pg_catalog.pg_namespace WHERE nspname = '\(self.schema)') ORDER BY oid;
            """)
    }
}

/// Runs a program with some input; what it prints, a line each. Its own complaint is part of the error.
func client(_ arguments: [String], _ input: String) throws -> [String] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = arguments
    let folder = FileManager.default.temporaryDirectory
    let file = folder.appendingPathComponent("cpd-input-\(UUID().uuidString)")
    let complaint = folder.appendingPathComponent("cpd-errors-\(UUID().uuidString)")
    try Data(input.utf8).write(to: file)
    try Data().write(to: complaint)
    defer { for url in [file, complaint] { try? FileManager.default.removeItem(at: url) } }
    let output = Pipe()
    process.standardInput = try FileHandle(forReadingFrom: file)
    process.standardOutput = output
    process.standardError = try FileHandle(forWritingTo: complaint)
    try process.run()
    let lines = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
        throw ClientFailed(words: String(decoding: try Data(contentsOf: complaint), as: UTF8.self))
    }
    return String(decoding: lines, as: UTF8.self).split(separator: "\n").map(String.init)
}

struct ClientFailed: Error { let words: String }

/// Expects an error of a kind.
func expectError(_ code: StorageError.Code, _ occasion: String = "", _ work: () async throws -> some Any) async {
    await #expect("\(occasion)") {
        _ = try await work()
    } throws: { error in
        (error as? StorageError)?.code == code
    }
}
