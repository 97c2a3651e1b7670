import CPDDomain
import CPDStorage
import CPDStorageInMemory
import CPDStoragePostgreSQL
import CPDStorageSQLite
import Foundation
import Testing

@testable import cpd

@Suite("An invented trust")
struct GenerateTests {
    private static let size = InventedTrust.Size(schools: 2, years: 2, staff: 12, opportunities: 3, sessions: 2)

    /// What a store holds, as one digest: the chain of every unit, and what it takes to tell a year.
    private func made(in store: CPDStore, seed: UInt64 = 7) async throws -> String {
        try await store.migrate()
        let trust = InventedTrust(store: store, seed: seed, size: Self.size, firstYear: 2021)
        try await trust.make { _ in }
        let scope = try await Authority(over: store).scope(for: .system, in: trust.organisation)
        var last = ""
        var position = ChangePosition.beginning
        while let unit = try await store.changes(since: position, in: scope).last {
            (last, position) = (unit.digest, unit.position)
        }
        let minutes = try await store.read(in: scope) { session in
            var minutes = 0
            try session.attendances.forEach(.init()) { minutes += $0.value.minutes }
            return minutes
        }
        return "\(position.rawValue) \(minutes) \(last)"
    }

    @Test("is the same from the same seed in memory and in a file, and another from another")
    func isTheSame() async throws {
        let folder = try Trial().folder
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let memory = try await self.made(in: CPDStore(InMemoryBackend()))
        let file = try await self.made(in: CPDStore(SQLiteBackend(path: folder.appending(path: "a.sqlite").path)))
        #expect(memory == file)
        #expect(memory == Self.known)
        #expect(try await self.made(in: CPDStore(InMemoryBackend()), seed: 8) != memory)
    }

    /// What seed 7 makes, on every machine.
    private static let known =
        "53 4667 6a2966eff324ee93dff37c49dd5d09b51621bdcbb469cb3e2fbe20f683683c5c"

    @Test("is the same in PostgreSQL", .enabled(if: PostgreSQL.isWanted))
    func isTheSameInPostgreSQL() async throws {
        let url = try #require(PostgreSQL.url, "CPD_POSTGRES_URL is not set")
        let schema = "generate_\(UInt32.random(in: 0 ... .max))"
        let owner = try #require(PostgreSQL.ownerURL, "CPD_POSTGRES_OWNER_URL is not set")
        let store = CPDStore(try PostgreSQLBackend(url: "\(url)?cpd_schema=\(schema)", ownerURL: owner))
        #expect(try await self.made(in: store) == Self.known)
    }

    @Test("is left as it is by a second run, and by a run that was stopped and taken up again")
    func isMadeOnce() async throws {
        let store = CPDStore(InMemoryBackend())
        try await store.migrate()
        let trust = InventedTrust(store: store, seed: 7, size: Self.size, firstYear: 2021)
        await #expect(throws: CancellationError.self) {
            try await trust.make { _ in throw CancellationError() }
        }
        let whole = try await self.made(in: store)
        #expect(whole == Self.known)
        #expect(try await self.made(in: store) == whole)
        #expect(try await store.problems().isEmpty)
    }

    @Test("keeps to the policy: every check that was approved meets it")
    func keepsToThePolicy() async throws {
        let store = CPDStore(InMemoryBackend())
        _ = try await self.made(in: store)
        let trust = InventedTrust(store: store, seed: 7, size: Self.size, firstYear: 2021)
        let scope = try await Authority(over: store).scope(for: .system, in: trust.organisation)
        try await store.read(in: scope) { session in
            let decisions = try session.decisions.values()
            #expect(decisions.count == 12)
            for decision in decisions where decision.outcome == .approved {
                #expect(try session.policyChecks.get(decision.check).value.answer == .meets)
            }
        }
    }

    @Test("is refused in a size that nobody can mean")
    func isRefused() async throws {
        let outcome = try await Trial().run("generate --schools 0")
        #expect(outcome.status == .usage)
        #expect(outcome.errors.contains("--schools is a number from 1 to 10000"))
    }
}
