import CPDStorage
import CPDStorageConformance
import CPDStorageSQLite
import Testing

@Suite("Two organisations in one SQLite file", .serialized)
struct TwoOrganisationsTests {
    @Test("are answered as if alone, whatever 10,000 generated operations ask", arguments: 1...4 as ClosedRange<UInt64>)
    func apart(_ seed: UInt64) async throws {
        let folder = try TemporaryFolder()
        let backend = try SQLiteBackend(path: folder.path())
        try await backend.migrate()
        let run = try await TwoOrganisations.run(on: backend, operations: 2500, seed: seed)
        #expect(run.done > 1000 && run.refused.count >= 8 && run.asked.count > 250, "\(run)")
        #expect(try await CPDStore(backend).problems() == [])
    }
}
