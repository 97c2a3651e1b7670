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

    /// A backend with a schema of its own.
    static func backend(connections: Int = 8) async throws -> PostgreSQLBackend {
        let backend = try PostgreSQLBackend(
            url: "\(self.url())?cpd_schema=\(self.schemaName())&cpd_connections=\(connections)")
        try await backend.migrate()
        return backend
    }

    static func schemaName() -> String {
        "t" + UUID().uuidString.lowercased().filter { $0 != "-" }
    }
}

/// What the server's own client prints for some statements, a value a line.
func psql(_ url: String, _ statements: String) throws -> [String] {
    let process = Process()
    process.executableURL = Foundation.URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["psql", "-XqtA", "-v", "ON_ERROR_STOP=1", url, "-c", statements]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: output, as: UTF8.self).split(separator: "\n").map(String.init)
}
