import CPDDomain
import CPDStorage
import CPDStoragePostgreSQL
import Dispatch
import Foundation
import Testing

@Suite("A PostgreSQL store's patience")
struct PatienceTests {
    @Test(
        "ends for a row that is locked, and for a statement that takes too long",
        arguments: [
            ("cpd_lock_timeout=100ms", StorageError.Code.busy), ("cpd_statement_timeout=1s", .timedOut),
            ("cpd_lock_timeout=100ms&cpd_prepare=off", .busy),
            ("cpd_statement_timeout=1s&cpd_prepare=off", .timedOut),
        ])
    func locked(_ parameter: String, _ code: StorageError.Code) async throws {
        let trial = try await TestStore.make(parameter)
        let (isHeld, mayEnd) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        let holder = Task {
            try await trial.write(10) { session in
                _ = try session.providers.find(identifier(3), locked: true)
                isHeld.signal()
                mayEnd.wait()
            }
        }
        await reached(isHeld)
        await expectError(code) {
            try await trial.write(11) { _ = try $0.providers.find(identifier(3), locked: true) }
        }
        #expect(try trial.connections("state = 'idle in transaction'") == 1)
        mayEnd.signal()
        try await holder.value
        try await trial.addPerson(12)
        try await trial.expectNothingOpen()
    }

    @Test("ends for a unit whose body does something else for too long", arguments: ["on", "off"])
    func slowBody(_ prepare: String) async throws {
        let trial = try await TestStore.make("cpd_idle_timeout=100ms", "cpd_prepare=\(prepare)")
        await expectError(.timedOut) {
            try await trial.write(10) { session in
                _ = try session.providers.find(identifier(3), locked: true)
                Thread.sleep(forTimeInterval: 1)
                try session.people.insert(Person(id: identifier(10), givenName: "Mira", familyName: "Sandoval"))
            }
        }
        #expect(try await !trial.isKept(10))
        try await trial.addPerson(11)
        try await trial.expectNothingOpen()
    }

    @Test("ends for a connection while all are in use, in turn")
    func allInUse() async throws {
        let trial = try await TestStore.make(connections: 1, "cpd_connection_timeout=100ms")
        let (isHeld, mayEnd) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        let holder = Task {
            try await trial.write(10) { _ in
                isHeld.signal()
                mayEnd.wait()
            }
        }
        await reached(isHeld)
        let waiters = (11..<15).map { unit in Task { try await trial.addPerson(unit) } }
        for waiter in waiters { await expectError(.busy) { try await waiter.value } }
        mayEnd.signal()
        try await holder.value
        try await trial.addPerson(15)
        try await trial.expectNothingOpen()
    }
}
