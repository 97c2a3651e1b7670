import CPDDomain
import CPDStorage
import Dispatch
import Foundation
import Synchronization
import Testing

@testable import CPDStoragePostgreSQL

@Suite("A task that is cancelled while the server is at work")
struct CancelledStatementTests {
    /// What the server is asked for, on a table of which every row takes it a minute.
    enum Work: String, CaseIterable, Sendable {
        case find, locked, page, visit, figures, update, stream

        func run(in trial: TestStore) async throws {
            switch self {
            case .find: _ = try await trial.store.read(in: trial.scope) { try $0.providers.find(identifier(3)) }
            case .page: _ = try await trial.store.read(in: trial.scope) { try $0.providers.first() }
            case .visit: _ = try await trial.store.read(in: trial.scope) { try $0.providers.all().count }
            case .figures: _ = try await trial.store.read(in: trial.scope) { try $0.providers.count() }
            case .stream:
                for try await _ in trial.store.stream(Provider.Query(), in: trial.scope) {}
            case .locked:
                try await trial.write(11) { _ = try $0.providers.find(identifier(3), locked: true) }
            case .update:
                _ = try await trial.write(11) { session in
                    try session.providers.update(
                        Provider(id: identifier(3), name: "Calm", kind: .external), expecting: .first)
                }
            }
        }
    }

    @Test("is told so at once, whatever the statement is, and leaves no statement running", arguments: Work.allCases)
    func inAStatement(_ work: Work) async throws {
        let trial = try await TestStore.make()
        try await trial.addPerson(10)
        let slow = "CREATE POLICY slow ON \(trial.schema).providers AS RESTRICTIVE USING (pg_sleep(60) IS NOT NULL)"
        try psql(TestServer.ownerURL(), slow + ";")
        let task = Task { try await work.run(in: trial) }
        try await trial.await(1, "wait_event = 'PgSleep'")
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        try await trial.expectNothingOpen()
        try psql(TestServer.ownerURL(), "DROP POLICY slow ON \(trial.schema).providers;")
        #expect(try await !trial.isKept(11))
        try await trial.addPerson(12)
    }

    @Test("in a cursor is told so before the list is over", arguments: [true, false])
    func inACursor(inUnit: Bool) async throws {
        let trial = try await TestStore.make(connections: 1)
        try await trial.write(10) { session in
            try session.people.insert(
                contentsOf: (100..<6100).map { Person(id: identifier($0), givenName: "Mira", familyName: "\($0)") })
        }
        let (isThere, mayGoOn) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        let visits = Mutex(0)
        let visit: @Sendable (any ReadableRepository<Person>) throws -> Void = { people in
            try people.forEach(.init()) { _ in
                guard
                    visits.withLock({
                        $0 += 1; return $0
                    }) == 1500
                else { return }
                isThere.signal()
                mayGoOn.wait()
            }
        }
        let task = Task {
            if inUnit {
                try await trial.write(11) { try visit($0.people) }
            } else {
                try await trial.store.read(in: trial.scope) { try visit($0.people) }
            }
        }
        await reached(isThere)
        task.cancel()
        mayGoOn.signal()
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(visits.withLock { $0 } < 4000)
        try await trial.expectNothingOpen()
        #expect(try trial.connections() == 1)
        try await trial.addPerson(12)
    }

    @Test("begins nothing where it was cancelled before its first statement")
    func beforeTheFirstStatement() async throws {
        let trial = try await TestStore.make(connections: 1)
        let (isHeld, mayEnd) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        let begun = Mutex(0)
        let holder = Task {
            try await trial.write(10) { _ in
                isHeld.signal()
                mayEnd.wait()
            }
        }
        await reached(isHeld)
        let early = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            try await trial.write(11) { _ in begun.withLock { $0 += 1 } }
        }
        await #expect(throws: CancellationError.self) { try await early.value }
        mayEnd.signal()
        try await holder.value
        #expect(begun.withLock { $0 } == 0)
        try await trial.expectNothingOpen()
    }

    @Test("does not try a unit again that gave way, and leaves nothing between two attempts")
    func betweenAttempts() async throws {
        let trial = try await TestStore.make(connections: 1)
        let attempts = Mutex(0)
        let hasTried = DispatchSemaphore(value: 0)
        let task = Task {
            _ = try await trial.write(11) { session in
                _ = try session.people.insert(Person(id: identifier(11), givenName: "Mira", familyName: "Sandoval"))
                // As the server says it of a deadlock. The ninth pause is a second at most.
                if attempts.withLock({
                    $0 += 1; return $0
                }) == 8 {
                    hasTried.signal()
                }
                throw ServerFailure(state: "40P01").error(nil, identity: [])
            }
        }
        await reached(hasTried)
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(attempts.withLock { $0 } <= 9)
        try await trial.expectNothingOpen()
        #expect(try await !trial.isKept(11))
        try await trial.addPerson(12)
    }
}
