import CPDStorage
import CPDStorageInMemory
import CPDStoragePostgreSQL
import CPDStorageSQLite
import Foundation
import Testing

/// The stores over which every promise of the processes is tried: PostgreSQL too where a server was started for the
/// tests, which `Scripts/test` does.
enum Backend: String, CaseIterable, CustomTestStringConvertible {
    case memory
    case sqlite
    case postgreSQL

    static var allCases: [Backend] {
        let isRequired = ProcessInfo.processInfo.environment["CPD_REQUIRE_POSTGRES"] == "1"
        return server == nil && !isRequired ? [.memory, .sqlite] : [.memory, .sqlite, .postgreSQL]
    }

    private static var server: String? { ProcessInfo.processInfo.environment["CPD_POSTGRES_URL"] }
    private static var owner: String? { ProcessInfo.processInfo.environment["CPD_POSTGRES_OWNER_URL"] }

    var testDescription: String { self.rawValue }

    func makeStore() async throws -> CPDStore {
        let store =
            switch self {
            case .memory: CPDStore(InMemoryBackend())
            case .sqlite: CPDStore(try SQLiteBackend.inMemory())
            case .postgreSQL: CPDStore(try Self.ownSchema())
            }
        try await store.migrate()
        return store
    }

    private static func ownSchema() throws -> PostgreSQLBackend {
        let schema = "w" + UUID().uuidString.lowercased().filter { $0 != "-" }
        let ownerURL: String = try #require(self.owner, "CPD_POSTGRES_OWNER_URL is not set")
        return try PostgreSQLBackend(
            url: "\(#require(self.server))?cpd_schema=\(schema)&cpd_connections=4", ownerURL: ownerURL)
    }
}
