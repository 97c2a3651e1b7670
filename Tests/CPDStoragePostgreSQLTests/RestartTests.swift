import CPDDomain
import CPDStorage
import CPDStoragePostgreSQL
import Foundation
import Testing

@Suite("A PostgreSQL server that starts again")
struct RestartTests {
    @Test("is used on by the same store, and its absence is said")
    func restart() async throws {
        let server = try OwnServer()
        let backend = try PostgreSQLBackend(url: server.url("cpd_app"), ownerURL: server.url("cpd_owner"))
        try await backend.migrate()
        let trial = try await TestStore.found(CPDStore(backend), schema: "cpd")
        try await trial.addPerson(10)
        try server.stop()
        await expectError(.unavailable) { try await trial.addPerson(11) }
        try server.start()
        #expect(try await trial.isKept(10))
        try await trial.addPerson(11)
        try server.stop()
        try server.start()
        try await trial.addPerson(12)
        #expect(try await trial.isKept(12))
    }
}
