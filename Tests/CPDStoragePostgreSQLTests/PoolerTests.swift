import CPDDomain
import CPDStorage
import CPDStorageConformance
import CPDStoragePostgreSQL
import Dispatch
import Foundation
import Synchronization
import Testing

@Suite("Store in PostgreSQL behind pgbouncer", .serialized)
struct PoolerTests {
    private static let pooler = Result { try Pooler() }

    @Test(arguments: ConformanceCase.all)
    func keepsPromise(_ promise: ConformanceCase) async throws {
        let url = try Self.pooler.get().url
        try await promise.check { try await TestServer.backend(url: url, "cpd_prepare=off") }
    }

    @Test("says which parameter is missing where statements are prepared")
    func explainsItself() async throws {
        let url = try Self.pooler.get().url
        let schema = TestServer.schemaName()
        _ = try await TestServer.backend(schema: schema)
        let cautious = try PostgreSQLBackend(url: "\(url)?cpd_schema=\(schema)")
        await expectError(.refused, saying: "cpd_prepare=off") { _ = try await cautious.organisations() }
        // Whoever gets the server's connection next finds nothing of it.
        #expect(try psql(url, "SHOW statement_timeout; SHOW lock_timeout") == ["0", "0"])
        // Two that insist, with the same names for their statements on one connection of the server.
        await expectError(.refused, saying: "cpd_prepare=off") {
            for _ in 0..<20 {
                let insisting = try PostgreSQLBackend(url: "\(url)?cpd_schema=\(schema)&cpd_prepare=on")
                _ = try await insisting.organisations()
            }
        }
    }

    @Test("gives up on time, and when its task is cancelled")
    func patience() async throws {
        let url = try Self.pooler.get().url
        let schema = TestServer.schemaName()
        let store = CPDStore(try await TestServer.backend(url: url, schema: schema, "cpd_prepare=off"))
        let trial = try await TestStore.found(store, schema: schema)
        let hasty = CPDStore(
            try await TestServer.backend(url: url, schema: schema, "cpd_prepare=off", "cpd_lock_timeout=100ms"))
        try await trial.write(10) { session in
            _ = try session.providers.find(identifier(3), locked: true)
            let (isOver, failure) = (DispatchSemaphore(value: 0), Failure())
            Task {
                do {
                    try await hasty.write("try", as: identifier(11), in: trial.scope, at: TestStore.now) { session in
                        _ = try session.providers.find(identifier(3), locked: true)
                    }
                } catch { failure.code.withLock { $0 = (error as? StorageError)?.code } }
                isOver.signal()
            }
            isOver.wait()
            #expect(failure.code.withLock { $0 } == .busy)
            let cancelled = Task {
                defer { isOver.signal() }
                try await trial.store.write("try", as: identifier(12), in: trial.scope, at: TestStore.now) { session in
                    _ = try session.providers.find(identifier(3), locked: true)
                }
            }
            Thread.sleep(forTimeInterval: 0.3)
            cancelled.cancel()
            isOver.wait()
        }
        #expect(try await trial.store.read(in: trial.scope) { try $0.journal.find(identifier(12)) } == nil)
        #expect(try await trial.store.read(in: trial.scope) { try $0.journal.find(identifier(10)) } != nil)
    }
}

extension PoolerTests {
    /// pgbouncer takes the answer to a COMMIT for the end of whatever it has passed on since, and lends the server's
    /// connection to somebody else in the middle of it.
    @Test("keeps a transaction whole that begins before the last one's end was heard")
    func endUnheard() async throws {
        let server = try #require(URLComponents(string: TestServer.url())?.port)
        let proxy = try CountingProxy(before: UInt16(server))
        let url = try Pooler(before: Int(proxy.port)).url
        let schema = TestServer.schemaName()
        let backend = try await TestServer.backend(url: url, schema: schema, connections: 1, "cpd_prepare=off")
        let trial = try await TestStore.found(CPDStore(backend), schema: schema)
        let other = CPDStore(try await TestServer.backend(url: url, schema: schema, connections: 1, "cpd_prepare=off"))
        proxy.atNextCommit(.hold)
        _ = try await trial.store.read(in: trial.scope) { try $0.providers.find(identifier(3)) }
        while !proxy.holdsAnswer { try await Task.sleep(for: .milliseconds(5)) }
        let people = (20..<30).map { Person(id: identifier($0), givenName: "Mira", familyName: "Sandoval") }
        let othersHaveRead = DispatchSemaphore(value: 0)
        let unit = Task {
            try await trial.write(20) { session in
                try session.people.insert(contentsOf: people)
                othersHaveRead.wait()
            }
        }
        // Long enough for the insertion to be on its way, were it sent.
        try await Task.sleep(for: .milliseconds(300))
        proxy.release()
        for _ in 0..<10 {
            let found = try await other.read(in: trial.scope) { try $0.people.find(identifier(20)) }
            #expect(found == nil)
            try await Task.sleep(for: .milliseconds(20))
        }
        othersHaveRead.signal()
        try await unit.value
        #expect(try await other.read(in: trial.scope) { try $0.people.find(identifier(29)) } != nil)
    }
}

private final class Failure: Sendable {
    let code = Mutex<StorageError.Code?>(nil)
}

/// pgbouncer in transaction mode before the server of the tests, as long as the tests run.
private final class Pooler: Sendable {
    let url: String
    private let folder: String

    /// Before the server of the tests, or before what listens on another port.
    init(before server: Int? = nil) throws {
        var components = try #require(URLComponents(string: TestServer.url()))
        let (user, password) = (try #require(components.user), try #require(components.password))
        let folder = "/tmp/cpd-pooler-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let port = try freePort()
        let configuration = """
            [databases]
            cpd = host=127.0.0.1 port=\(try server ?? #require(components.port)) dbname=cpd
            [pgbouncer]
            listen_addr = 127.0.0.1
            listen_port = \(port)
            unix_socket_dir =
            auth_type = scram-sha-256
            auth_file = \(folder)/users
            pool_mode = transaction
            default_pool_size = 10
            pidfile = \(folder)/pid
            logfile = \(folder)/log

            """
        try Data(configuration.utf8).write(to: URL(filePath: folder + "/pgbouncer.ini"))
        try Data("\"\(user)\" \"\(password)\"\n".utf8).write(to: URL(filePath: folder + "/users"))
        try asServer("/bin/chown", in: folder)
        let program = ["/usr/sbin/pgbouncer", "/opt/homebrew/bin/pgbouncer", "/usr/local/bin/pgbouncer"]
            .first { FileManager.default.isExecutableFile(atPath: $0) }
        try asServer(
            #require(program, "pgbouncer is not installed: Scripts/install-prerequisites tests"),
            ["-d", folder + "/pgbouncer.ini"])
        components.port = port
        self.url = try #require(components.string)
        self.folder = folder
        poolerFolders.withLock { $0.append(folder) }
        atexit { poolerFolders.withLock { $0.forEach(end) } }
    }
}

private let poolerFolders = Mutex<[String]>([])

/// Ends the pooler of a folder, and removes it.
private func end(_ folder: String) {
    if let text = try? String(contentsOfFile: folder + "/pid", encoding: .utf8),
        let process = Int32(text.trimmingCharacters(in: .whitespacesAndNewlines))
    {
        kill(process, SIGTERM)
    }
    try? FileManager.default.removeItem(atPath: folder)
}
