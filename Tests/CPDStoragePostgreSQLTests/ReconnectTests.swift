import CPDDomain
import CPDStorage
import CPDStoragePostgreSQL
import Dispatch
import Foundation
import Testing

@Suite("A PostgreSQL store whose connections are ended")
struct ReconnectTests {
    @Test("goes on, reading and writing, without anybody noticing")
    func idleConnections() async throws {
        let trial = try await TestStore.make(connections: 3)
        for round in 0..<5 {
            try self.endAll(of: trial)
            try await trial.addPerson(10 + round)
            try self.endAll(of: trial)
            #expect(try await trial.isKept(10 + round))
            try self.endAll(of: trial)
            #expect(try await trial.store.organisations().count == 1)
        }
    }

    @Test("runs a unit again that was in the middle", arguments: ["on", "off"])
    func inTheMiddle(_ prepare: String) async throws {
        let trial = try await TestStore.make(connections: 1, "cpd_prepare=\(prepare)")
        let (isThere, mayGoOn) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        let writer = Task {
            try await trial.write(10) { session in
                _ = try session.providers.find(identifier(3), locked: true)
                isThere.signal()
                mayGoOn.wait()
                try session.people.insert(Person(id: identifier(10), givenName: "Mira", familyName: "Sandoval"))
                _ = try session.people.find(identifier(10))
            }
        }
        await reached(isThere)
        try self.endAll(of: trial)
        mayGoOn.signal()
        mayGoOn.signal()
        try await writer.value
        #expect(try await trial.isKept(10))
        try await trial.expectNothingOpen()
    }

    private func endAll(of trial: TestStore) throws {
        let statement = """
            SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE application_name = '\(trial.schema)'
            """
        #expect(try TestServer.psql(TestServer.adminURL(), statement).succeeded)
    }
}
