import CPDStorageConformance
import CPDStorageInMemory
import Testing

@Suite("Two organisations in one store in memory", .serialized)
struct TwoOrganisationsTests {
    @Test("are answered as if alone, whatever 10,000 generated operations ask", arguments: 1...4 as ClosedRange<UInt64>)
    func apart(_ seed: UInt64) async throws {
        let run = try await TwoOrganisations.run(on: InMemoryBackend(), operations: 2500, seed: seed)
        #expect(run.done > 1000 && run.refused.count >= 8 && run.asked.count > 250, "\(run)")
    }
}
