import CPDDomain
import CPDStorage
import CPDStoragePostgreSQL
import Foundation
import Testing

/// The server that `Scripts/with-postgres` has started for the tests.
enum TestServer {
    /// Its URL as the application's role; a test that needs a server fails without one, it is never skipped in silence.
    static func url() throws -> String { try self.variable("CPD_POSTGRES_URL") }

    /// Its URL as the role that owns the database and migrates.
    static func ownerURL() throws -> String { try self.variable("CPD_POSTGRES_OWNER_URL") }

    /// Its URL as the role that loads in bulk.
    static func loaderURL() throws -> String { try self.variable("CPD_POSTGRES_LOADER_URL") }

    /// Its URL as the superuser.
    static func adminURL() throws -> String { try self.variable("CPD_POSTGRES_ADMIN_URL") }

    private static func variable(_ name: String) throws -> String {
        try #require(
            ProcessInfo.processInfo.environment[name], "these tests need a server: Scripts/with-postgres swift test")
    }

    /// The same database as its superuser.
    static func superuserURL() throws -> String {
        var components = try #require(URLComponents(string: try self.adminURL()))
        components.path = "/cpd"
        return try #require(components.string)
    }

    /// A migrated backend with a schema of its own, with further parameters in its address.
    static func backend(
        url: String? = nil, schema: String = schemaName(), connections: Int = 8, _ parameters: String...
    ) async throws -> PostgreSQLBackend {
        let own = ["cpd_schema=\(schema)", "cpd_connections=\(connections)"]
        let address = try "\(url ?? self.url())?" + (own + parameters).joined(separator: "&")
        let backend = try PostgreSQLBackend(url: address, ownerURL: self.ownerURL())
        try await backend.migrate()
        return backend
    }

    /// A backend over a new schema, and what is sent by it.
    static func recorded(parameters: String = "") throws -> (backend: PostgreSQLBackend, sent: SentStatements) {
        let schema = self.schemaName()
        let sent = SentStatements(schema: schema)
        let url = "\(try self.url())?cpd_schema=\(schema)&cpd_connections=8\(parameters)"
        return (try PostgreSQLBackend(url: url, ownerURL: self.ownerURL(), observer: sent.observer), sent)
    }

    static func schemaName() -> String {
        "t" + UUID().uuidString.lowercased().filter { $0 != "-" }
    }

    /// What the server's own client prints for some statements, a value a line; its errors instead where it fails.
    static func psql(_ url: String, _ statements: String) throws -> (succeeded: Bool, lines: [String]) {
        let process = Process()
        process.executableURL = Foundation.URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["psql", "-XqtA", "-v", "ON_ERROR_STOP=1", url, "-c", statements]
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        let lines = String(decoding: output, as: UTF8.self).split(separator: "\n").map(String.init)
        return (process.terminationStatus == 0, lines)
    }
}

/// What the server's own client prints for some statements, a line each.
@discardableResult
func psql(_ url: String, _ statements: String) throws -> [String] {
    let process = Process()
    process.executableURL = Foundation.URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["psql", "-XqtA", "-v", "ON_ERROR_STOP=1", url]
    // From a file: writing into a pipe that nobody reads any more would end the tests by a signal.
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("cpd-\(UUID().uuidString).sql")
    try Data(statements.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let output = Pipe()
    process.standardInput = try FileHandle(forReadingFrom: file)
    process.standardOutput = output
    try process.run()
    let lines = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw CocoaError(.fileReadUnknown) }
    return String(decoding: lines, as: UTF8.self).split(separator: "\n").map(String.init)
}
