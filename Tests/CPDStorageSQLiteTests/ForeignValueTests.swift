import CPDDomain
import CPDStorage
import CPDStorageConformance
import CPDStorageSQLite
import Testing

@Suite("A value that another program wrote into an SQLite file")
struct ForeignValueTests {
    @Test(
        "and that the domain cannot hold is reported as corrupt, never repaired or shortened",
        arguments: [
            "people SET family_name = CAST(x'41C328' AS TEXT)", "people SET given_name = CAST(x'80' AS TEXT)",
            "training_sessions SET date = 99999999999", "training_sessions SET date = -2147483649",
            "needs SET kind = 'wish'", "engagements SET probation = 'passed', probation_day = NULL",
            "engagements SET probation = 'nearly'", "engagements SET contract_kind = 'for life'",
            "cost_items SET currency = 'pounds'", "cost_items SET kind = 'own', own_item = NULL",
            "opportunities SET alternative_title = NULL, alternative_minor_units = 1, alternative_currency = 'GBP'",
            "opportunities SET alternative_title = 'Another', alternative_minor_units = NULL",
            "cost_items SET kind = 'fee', own_item = 'books'", "cost_items SET kind = 'books'",
            "needs SET origin = CAST(x'FF' AS TEXT)",
            "training_sessions SET basis = 'by magic'",
        ])
    func isCorrupt(_ change: String) async throws {
        let folder = try TemporaryFolder()
        let backend = try SQLiteBackend(path: folder.path())
        try await backend.migrate()
        try await FrozenRows.fill(backend)
        let store = CPDStore(backend)
        let organisation = try #require(try await store.organisations().first)
        let scope = try await Authority(over: store).scope(for: .system, in: organisation)
        let read: @Sendable (ReadSession) throws -> Int = { session in
            if change.hasPrefix("people") { return try session.people.all().count }
            if change.hasPrefix("engagements") { return try session.engagements.all().count }
            if change.hasPrefix("needs") { return try session.needs.all().count }
            if change.hasPrefix("opportunities") { return try session.opportunities.all().count }
            if change.hasPrefix("cost") { return try session.costItems.all().count }
            return try session.trainingSessions.all().count
        }
        #expect(try await store.read(in: scope, read) > 0)
        try sqlite(folder.path(), "UPDATE \(change)")
        await #expect {
            _ = try await store.read(in: scope, read)
        } throws: { ($0 as? StorageError)?.code == .corrupt }
        // Nothing is left open, and other rows are there still.
        #expect(try await store.read(in: scope) { try $0.schools.count() } > 0)
        try await store.write("after", as: Elmfield.unit(1), in: scope, at: Elmfield.now) { _ in }
    }
}
