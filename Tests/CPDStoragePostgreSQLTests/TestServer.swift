import CPDDomain
import CPDStorage
import CPDStoragePostgreSQL
import Foundation
import Testing

/// The server that `Scripts/with-postgres` has started for the tests.
enum TestServer {
    /// Its URL; a test that needs a server fails without one, it is never skipped in silence.
    static func url() throws -> String {
        try #require(
            ProcessInfo.processInfo.environment["CPD_POSTGRES_URL"],
            "these tests need a server: Scripts/with-postgres swift test")
    }

    /// The same database as its superuser.
    static func superuserURL() throws -> String {
        var components = try #require(
            URLComponents(string: ProcessInfo.processInfo.environment["CPD_POSTGRES_ADMIN_URL"] ?? ""))
        components.path = "/cpd"
        return try #require(components.string)
    }

    /// A backend with a schema of its own.
    static func backend(connections: Int = 8) async throws -> PostgreSQLBackend {
        let backend = try PostgreSQLBackend(
            url: "\(self.url())?cpd_schema=\(self.schemaName())&cpd_connections=\(connections)")
        try await backend.migrate()
        return backend
    }

    /// A backend over a new schema, and what is sent by it.
    static func recorded(parameters: String = "") throws -> (backend: PostgreSQLBackend, sent: SentStatements) {
        let schema = self.schemaName()
        let sent = SentStatements(schema: schema)
        let url = "\(try self.url())?cpd_schema=\(schema)&cpd_connections=8\(parameters)"
        return (try PostgreSQLBackend(url: url, observer: sent.observer), sent)
    }

    static func schemaName() -> String {
        "t" + UUID().uuidString.lowercased().filter { $0 != "-" }
    }
}

/// What the server's own client prints for some statements, a line each.
@discardableResult
func psql(_ url: String, _ statements: String) throws -> [String] {
    let process = Process()
    process.executableURL = Foundation.URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["psql", "-XqtA", "-v", "ON_ERROR_STOP=1", url]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data(statements.utf8))
    try input.fileHandleForWriting.close()
    let lines = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw CocoaError(.fileReadUnknown) }
    return String(decoding: lines, as: UTF8.self).split(separator: "\n").map(String.init)
}
