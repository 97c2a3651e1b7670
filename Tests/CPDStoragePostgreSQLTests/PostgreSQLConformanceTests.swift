import CPDStorage
import CPDStorageConformance
import CPDStoragePostgreSQL
import Testing

@Suite("Store in PostgreSQL", .serialized)
struct PostgreSQLConformanceTests {
    @Test(arguments: ConformanceCase.all)
    func keepsPromise(_ promise: ConformanceCase) async throws {
        try await promise.check { try await TestServer.backend() }
    }

    @Test("says how many promises it keeps")
    func countsItsPromises() {
        print(ConformanceCase.summary(backend: "PostgreSQL"))
        #expect(ConformanceCase.all.count > 50)
    }
}
