import CPDStorage
import CPDStorageConformance
import CPDStorageInMemory
import Testing

@Suite("Store in memory")
struct InMemoryConformanceTests {
    @Test(arguments: ConformanceCase.all)
    func keepsPromise(_ promise: ConformanceCase) async throws {
        try await promise.check { InMemoryBackend() }
    }

    @Test("says how many promises it keeps")
    func countsItsPromises() {
        let summary = ConformanceCase.summary(backend: "in-memory")
        print(summary)
        #expect(summary.hasPrefix("conformance in-memory: ") && ConformanceCase.all.count > 50)
    }
}
