import CPDDomain
import CPDStorage
import CPDStoragePostgreSQL
import Foundation
import Testing

/// A store with one organisation in it, and ways to look at the server behind its back.
struct TestStore {
    static let now = Timestamp(millisecondsSinceEpoch: 1_795_000_000_000)

    let store: CPDStore
    let scope: Scope
    let schema: String

    /// In a schema of its own, whose name is also how the server knows its connections.
    static func make(
        url: String? = nil, connections: Int = 4, _ parameters: String...
    ) async throws -> TestStore {
        let schema = TestServer.schemaName()
        let own = ["cpd_schema=\(schema)", "cpd_connections=\(connections)", "application_name=\(schema)"]
        let address = try "\(url ?? TestServer.url())?" + (own + parameters).joined(separator: "&")
        let store = CPDStore(try PostgreSQLBackend(url: address, ownerURL: TestServer.ownerURL()))
        try await store.migrate()
        return try await self.found(store, schema: schema)
    }

    static func found(_ store: CPDStore, schema: String) async throws -> TestStore {
        let organisation: Identifier<Organisation> = identifier(1)
        let scope = try await Authority(over: store).scope(founding: organisation)
        try await store.write("found", as: identifier(2), in: scope, at: now) { session in
            try session.organisations.insert(
                Organisation(id: organisation, name: "Elmfield", kind: .school, financialYearStartMonth: 9))
            try session.providers.insert(Provider(id: identifier(3), name: "Calm Classrooms", kind: .external))
        }
        return TestStore(store: store, scope: scope, schema: schema)
    }

    func write<Result: Sendable>(
        _ unit: Int, _ body: @Sendable (WriteSession) throws -> Result
    ) async throws -> Result {
        try await self.store.write("try", as: identifier(unit), in: self.scope, at: Self.now, body)
    }

    func addPerson(_ unit: Int) async throws {
        _ = try await self.write(unit) { session in
            try session.people.insert(Person(id: identifier(unit), givenName: "Mira", familyName: "Sandoval"))
        }
    }

    func isKept(_ unit: Int) async throws -> Bool {
        try await self.store.read(in: self.scope) { session in
            let entry = try session.journal.find(identifier(unit))
            let person = try session.people.find(identifier(unit))
            #expect((entry == nil) == (person == nil), "half a unit is kept")
            return entry != nil
        }
    }

    /// How many of its connections the server sees in some state.
    func connections(_ condition: String = "true") throws -> Int {
        let query = "SELECT count(*) FROM pg_stat_activity WHERE application_name = '\(self.schema)' AND \(condition)"
        return try #require(Int(TestServer.psql(TestServer.adminURL(), query).lines.first ?? ""))
    }

    /// Waits until the server sees so many.
    func await(_ count: Int, _ condition: String = "true") async throws {
        for _ in 0..<500 {
            if try self.connections(condition) == count { return }
            try await Task.sleep(for: .milliseconds(20))
        }
        Issue.record("the server never saw \(count) connections with \(condition)")
    }

    /// That no transaction is open, nothing is locked and nobody waits.
    func expectNothingOpen(sourceLocation: SourceLocation = #_sourceLocation) async throws {
        try await self.await(0, "state <> 'idle'")
        let locks = """
            SELECT count(*) FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid
            WHERE a.application_name = '\(self.schema)'
            """
        #expect(try TestServer.psql(TestServer.adminURL(), locks).lines == ["0"], sourceLocation: sourceLocation)
    }

    static let isWaitingForLock = "wait_event_type = 'Lock'"
}

func identifier<Entity>(_ number: Int) -> Identifier<Entity> {
    Identifier(high: 0x0193_0000_0000_7000, low: 0x8000_0000_0000_0000 | UInt64(number))
}
