import CPDDomain
import CPDStorage
import CPDStoragePostgreSQL
import Dispatch
import Foundation
import Testing

@Suite("A task that is cancelled")
struct CancellationTests {
    @Test("leaves the queue for a connection at once")
    func whileWaitingForAConnection() async throws {
        let trial = try await TestStore.make(connections: 1)
        let (isHeld, mayEnd) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        let holder = Task {
            try await trial.write(10) { session in
                isHeld.signal()
                mayEnd.wait()
            }
        }
        await reached(isHeld)
        let waiter = Task { try await trial.addPerson(11) }
        let another = Task { try await trial.addPerson(12) }
        try await Task.sleep(for: .milliseconds(50))
        waiter.cancel()
        // The only connection is still lent: the answer does not wait for it.
        await #expect(throws: CancellationError.self) { try await waiter.value }
        mayEnd.signal()
        try await holder.value
        try await another.value
        #expect(try await !trial.isKept(11))
        #expect(try await trial.isKept(12))
        try await trial.expectNothingOpen()
    }

    @Test("gives up connecting to a server that does not answer")
    func whileConnecting() async throws {
        // A listener that accepts nobody: the system connects, and nothing is ever said.
        let silent = try SilentListener()
        let backend = try PostgreSQLBackend(url: "postgresql://cpd@127.0.0.1:\(silent.port)/cpd?connect_timeout=600")
        let task = Task { try await backend.organisations() }
        try await Task.sleep(for: .milliseconds(200))
        task.cancel()
        await #expect(throws: CancellationError.self) { _ = try await task.value }
    }

    @Test("gives up waiting for a lock, in the middle of a unit and at its end", arguments: [true, false])
    func whileWaitingForALock(inTheMiddle: Bool) async throws {
        let trial = try await TestStore.make()
        let (isHeld, mayEnd) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        let holder = Task {
            try await trial.write(10) { session in
                _ = try session.providers.find(identifier(3), locked: true)
                try session.people.insert(Person(id: identifier(10), givenName: "Mira", familyName: "Sandoval"))
                _ = try session.people.find(identifier(10))
                isHeld.signal()
                mayEnd.wait()
            }
        }
        await reached(isHeld)
        let waiter = Task {
            try await trial.write(11) { session in
                // The one waits at once; the other is sent whole, COMMIT and all, and waits for the key.
                if inTheMiddle { _ = try session.providers.find(identifier(3), locked: true) }
                try session.people.insert(Person(id: identifier(10), givenName: "Ada", familyName: "Sandoval"))
            }
        }
        try await trial.await(1, TestStore.isWaitingForLock)
        waiter.cancel()
        await #expect(throws: CancellationError.self) { try await waiter.value }
        #expect(try trial.connections(TestStore.isWaitingForLock) == 0)
        mayEnd.signal()
        try await holder.value
        #expect(try await trial.store.read(in: trial.scope) { try $0.journal.find(identifier(11)) } == nil)
        try await trial.expectNothingOpen()
    }

    @Test("keeps nothing where its body is between two statements, and a read gives nothing", arguments: [true, false])
    func betweenStatements(hasMoreToSay: Bool) async throws {
        let trial = try await TestStore.make(connections: 1)
        let (isThere, mayGoOn) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        let writer = Task {
            try await trial.write(10) { session in
                try session.people.insert(Person(id: identifier(10), givenName: "Mira", familyName: "Sandoval"))
                _ = try session.people.find(identifier(10))
                isThere.signal()
                mayGoOn.wait()
                if hasMoreToSay { _ = try session.people.find(identifier(10)) }
            }
        }
        await reached(isThere)
        writer.cancel()
        mayGoOn.signal()
        await #expect(throws: CancellationError.self) { try await writer.value }
        #expect(try await !trial.isKept(10))
        let reader = Task {
            try await trial.store.read(in: trial.scope) { session in
                _ = try session.providers.find(identifier(3))
                isThere.signal()
                mayGoOn.wait()
                return try hasMoreToSay ? session.providers.find(identifier(3))?.value.name : nil
            }
        }
        await reached(isThere)
        reader.cancel()
        mayGoOn.signal()
        await #expect(throws: CancellationError.self) { _ = try await reader.value }
        try await trial.expectNothingOpen()
    }

    @Test("knows of a unit whose COMMIT was under way that it was kept")
    func atCommit() async throws {
        var components = try #require(URLComponents(string: TestServer.url()))
        let proxy = try CountingProxy(before: UInt16(#require(components.port)))
        components.port = Int(proxy.port)
        let trial = try await TestStore.make(url: components.string, connections: 1)
        proxy.atNextCommit(.hold)
        let writer = Task { try await trial.addPerson(10) }
        while !proxy.holdsAnswer { try await Task.sleep(for: .milliseconds(5)) }
        writer.cancel()
        try await Task.sleep(for: .milliseconds(300))
        proxy.release()
        try await writer.value
        #expect(try await trial.isKept(10))
        try await trial.expectNothingOpen()
    }

    @Test("never disturbs the next borrower of its connection")
    func nextBorrower() async throws {
        let trial = try await TestStore.make(connections: 1)
        for round in 0..<150 {
            let cancelled = Task {
                try await trial.store.read(in: trial.scope) { session in
                    for _ in 0..<5 { _ = try session.providers.find(identifier(3)) }
                }
            }
            try await Task.sleep(for: .microseconds(round * 20))
            cancelled.cancel()
            // Behind it in the queue, on the same connection.
            let found = try await trial.store.read(in: trial.scope) { session in
                try (0..<3).map { _ in try session.providers.find(identifier(3))?.value.name }
            }
            #expect(found == ["Calm Classrooms", "Calm Classrooms", "Calm Classrooms"])
            _ = await cancelled.result
        }
        #expect(try trial.connections() == 1)
        try await trial.expectNothingOpen()
    }

    @Test("and a store that is let go leave no connection")
    func noConnections() async throws {
        var trial: TestStore? = try await TestStore.make()
        let schema = try #require(trial?.schema)
        let tasks = (10..<30).map { unit in Task { [trial] in try await trial?.addPerson(unit) } }
        for task in tasks.prefix(10) { task.cancel() }
        for task in tasks { _ = await task.result }
        trial = nil
        let query = "SELECT count(*) FROM pg_stat_activity WHERE application_name = '\(schema)'"
        var left: String?
        for _ in 0..<500 where left != "0" {
            left = try TestServer.psql(TestServer.adminURL(), query).lines.first
            try await Task.sleep(for: .milliseconds(20))
        }
        #expect(left == "0")
    }
}

/// Waits for a signal without holding up the cooperative threads.
func reached(_ semaphore: DispatchSemaphore) async {
    await withCheckedContinuation { continuation in
        Thread.detachNewThread {
            semaphore.wait()
            continuation.resume()
        }
    }
}
