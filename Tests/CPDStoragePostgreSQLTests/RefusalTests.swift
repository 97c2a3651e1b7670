import CPDDomain
import CPDStorage
import CPDStoragePostgreSQL
import Foundation
import Testing

@Suite("A PostgreSQL store that cannot be used")
struct RefusalTests {
    @Test("says that the password is wrong")
    func wrongPassword() async throws {
        var components = try #require(URLComponents(string: TestServer.url()))
        components.password = "not-the-password"
        let backend = try PostgreSQLBackend(url: #require(components.string))
        await expectError(.authenticationFailed) { try await backend.organisations() }
    }

    @Test("says that no server answers")
    func noServer() async throws {
        let backend = try PostgreSQLBackend(url: "postgresql://cpd:cpd@127.0.0.1:1/cpd")
        await expectError(.unavailable) { try await backend.organisations() }
    }

    @Test("says that migrations are to come, and names them")
    func notMigrated() async throws {
        let backend = try PostgreSQLBackend(url: "\(TestServer.url())?cpd_schema=\(TestServer.schemaName())")
        await expectError(.pendingMigrations) { try await backend.organisations() }
        #expect(try await backend.schema().pending.first == "2026-11-24-one-school-year")
    }

    @Test(
        "refuses an address it cannot read",
        arguments: [
            "http://127.0.0.1/cpd", "postgresql://127.0.0.1/cpd?cpd_schema=Quoted%20Name",
            "postgresql://127.0.0.1/cpd?cpd_connections=0", "postgresql://127.0.0.1/cpd?cpd_unknown=1",
        ])
    func badAddress(_ address: String) {
        #expect(throws: StorageError.self) { try PostgreSQLBackend(url: address) }
    }

    @Test("keeps rows of another organisation out even where a statement forgets to say which")
    func rowLevelSecurity() async throws {
        let schema = TestServer.schemaName()
        let url = try TestServer.url()
        let backend = try PostgreSQLBackend(url: "\(url)?cpd_schema=\(schema)")
        try await backend.migrate()
        let store = CPDStore(backend)
        let organisation = Identifier<Organisation>(high: 0x0193_0000_0000_7000, low: 0x8000_0000_0000_0001)
        let scope = try await Authority(over: store).scope(founding: organisation)
        let unit = Identifier<JournalEntry>(high: 0x0193_0000_0000_7000, low: 0x8000_0000_0000_0002)
        try await store.write("found", as: unit, in: scope, at: Timestamp(millisecondsSinceEpoch: 0)) { session in
            try session.organisations.insert(
                Organisation(id: organisation, name: "Elmfield", kind: .school, financialYearStartMonth: 9))
            try session.people.insert(
                Person(id: session.makeIdentifier(), givenName: "Mira", familyName: "Sandoval"))
        }
        let other = "00000000-0000-7000-8000-000000000000"
        let counts = try psql(
            url,
            "BEGIN; SELECT count(*) FROM \(schema).people;"
                + " SET LOCAL cpd.organisation = '\(other)'; SELECT count(*) FROM \(schema).people;"
                + " SET LOCAL cpd.organisation = '\(organisation)'; SELECT count(*) FROM \(schema).people; COMMIT;")
        #expect(counts == ["0", "0", "1"])
    }

    private func expectError(_ code: StorageError.Code, _ work: () async throws -> some Any) async {
        await #expect {
            _ = try await work()
        } throws: { error in
            (error as? StorageError)?.code == code
        }
    }
}
