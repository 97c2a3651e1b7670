import CPDDomain
import CPDStorage
import CPDStorageConformance
import CPDStoragePostgreSQL
import Foundation
import Testing

@Suite("The change feed of a PostgreSQL store", .serialized)
struct FeedTests {
    @Test("wakes who waits in another process, and goes on after the connection that listens was cut")
    func wakesUp() async throws {
        let schema = TestServer.schemaName()
        let url = "\(try TestServer.url())?cpd_schema=\(schema)"
        let (writing, listening) = (
            CPDStore(try PostgreSQLBackend(url: url, ownerURL: TestServer.ownerURL())),
            try PostgreSQLBackend(url: url, ownerURL: TestServer.ownerURL())
        )
        let scope = try await found(in: writing)
        // The first hint says that it listens.
        var hints = listening.wakeUps().makeAsyncIterator()
        await hints.next()
        try await writing.write("one", as: identifier(10), in: scope, at: now) { _ in }
        await hints.next()
        let admin = try #require(ProcessInfo.processInfo.environment["CPD_POSTGRES_ADMIN_URL"])
        let listeners = "FROM pg_stat_activity WHERE query = 'LISTEN cpd_committed_in_\(schema)'"
        #expect(try psql(admin, "SELECT pg_terminate_backend(pid) \(listeners)") == ["t"])
        await hints.next()
        try await writing.write("two", as: identifier(11), in: scope, at: now) { _ in }
        await hints.next()
        #expect(try psql(admin, "SELECT count(*) \(listeners)") == ["1"])
    }

    @Test("listens no longer once nobody waits")
    func letsGo() async throws {
        let schema = TestServer.schemaName()
        let backend = try PostgreSQLBackend(url: "\(try TestServer.url())?cpd_schema=\(schema)")
        do {
            var hints = backend.wakeUps().makeAsyncIterator()
            await hints.next()
        }
        let admin = try #require(ProcessInfo.processInfo.environment["CPD_POSTGRES_ADMIN_URL"])
        let count = "SELECT count(*) FROM pg_stat_activity WHERE query = 'LISTEN cpd_committed_in_\(schema)'"
        while try psql(admin, count) != ["0"] { try await Task.sleep(for: .milliseconds(20)) }
    }

    @Test("listens at the server itself where the address names a pooler")
    func direct() async throws {
        let url = try #require(URLComponents(string: TestServer.url()))
        var pooler = url
        pooler.port = 1
        let address = try #require(pooler.string)
        let (host, port) = (try #require(url.host), try #require(url.port))
        let backend = try PostgreSQLBackend(url: "\(address)?cpd_direct=\(host):\(port)")
        var hints = backend.wakeUps().makeAsyncIterator()
        #expect(await hints.next() != nil)
    }

    @Test("gives a thousand units their places in few round trips")
    func fewTrips() async throws {
        var components = try #require(URLComponents(string: TestServer.url()))
        let proxy = try CountingProxy(before: UInt16(#require(components.port)))
        components.port = Int(proxy.port)
        let url = "\(try #require(components.string))?cpd_schema=\(TestServer.schemaName())&cpd_connections=1"
        let store = CPDStore(try PostgreSQLBackend(url: url, ownerURL: TestServer.ownerURL()))
        let scope = try await found(in: store)
        for number in 0..<999 {
            try await store.write("unit", as: identifier(1000 + number), in: scope, at: now) { _ in }
        }
        let trips = try await proxy.count {
            let placed = try await store.changes(since: .beginning, limit: 1, in: scope)
            #expect(placed.count == 1)
        }
        print("a thousand places: \(trips) round trips")
        // Two looks, each with an end; the head, made the first time; what waits; the changes with the commit.
        #expect(trips <= 9)
        let audit = try await store.verifyJournal(in: scope)
        #expect(audit.end.position.rawValue == 1000 && audit.firstBroken == nil)
    }

    @Test("has no gap, no duplicate and a whole chain after eight writers, and no caller sees a deadlock")
    func eightWriters() async throws {
        let schema = TestServer.schemaName()
        let url = try TestServer.url()
        let backend = try PostgreSQLBackend(
            url: "\(url)?cpd_schema=\(schema)&cpd_connections=12", ownerURL: TestServer.ownerURL())
        try await backend.migrate()
        let seconds = ProcessInfo.processInfo.environment["CPD_STRESS_SECONDS"].flatMap(Int.init)
        let end = seconds.map { ContinuousClock.now + .seconds($0) }
        let account = try await BusyWriters.run(on: backend) { rounds in
            end.map { ContinuousClock.now >= $0 } ?? (rounds >= 12)
        }
        print("eight writers, PostgreSQL: \(account)")
        let sizes = try psql(
            url,
            """
            SELECT format('%s %s kB, index %s kB, %s dead rows, %s vacuums', relname, pg_table_size(relid) / 1024,
            pg_indexes_size(relid) / 1024, n_dead_tup, autovacuum_count)
            FROM pg_stat_user_tables WHERE schemaname = '\(schema)' AND relname IN
            ('journal_pending', 'journal_heads', 'outbox', 'journal_links') ORDER BY relname
            """)
        for size in sizes { print(size) }
        #expect(account.units > 40 && account.messages > 2)
    }
}

private let now = Timestamp(millisecondsSinceEpoch: 1_795_000_000_000)

private func found(in store: CPDStore) async throws -> Scope {
    try await store.migrate()
    let scope = try await Authority(over: store).scope(founding: identifier(1))
    try await store.write("found", as: identifier(2), in: scope, at: now) { session in
        try session.organisations.insert(
            Organisation(id: scope.organisation, name: "Elmfield", kind: .school, financialYearStartMonth: 9))
    }
    return scope
}
