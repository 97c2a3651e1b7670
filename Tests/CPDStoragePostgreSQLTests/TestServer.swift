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
