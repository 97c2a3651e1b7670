import CPDStorage
import CPDStorageConformance
import CPDStoragePostgreSQL
import Testing

@Suite("Two organisations in one PostgreSQL database", .serialized)
struct TwoOrganisationsTests {
    @Test("are answered as if alone, whatever 10,000 generated operations ask", arguments: 1...4 as ClosedRange<UInt64>)
    func apart(_ seed: UInt64) async throws {
        let backend = try await TestServer.backend()
        let run = try await TwoOrganisations.run(on: backend, operations: 2500, seed: seed)
        #expect(run.done > 1000 && run.refused.count >= 8 && run.asked.count > 250, "\(run)")
        #expect(try await CPDStore(backend).problems() == [])
    }
}
