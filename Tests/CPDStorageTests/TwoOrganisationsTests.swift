import CPDStorageConformance
import CPDStorageInMemory
import Testing

@Suite("Two organisations in one store in memory")
struct TwoOrganisationsTests {
    @Test("are answered as if alone, whatever 2500 generated operations ask")
    func apart() async throws {
        let run = try await TwoOrganisations.run(on: InMemoryBackend(), operations: 2500, seed: 1)
        #expect(run.done > 1000 && run.refused.count >= 8 && run.asked.count > 250, "\(run)")
    }
}
