import CPDStorage
import CPDStorageConformance
import CPDStoragePostgreSQL
import Testing

@Suite("Store in PostgreSQL", .serialized)
struct PostgreSQLConformanceTests {
    @Test(arguments: ConformanceCase.all)
    func keepsPromise(_ promise: ConformanceCase) async throws {
        let (backend, sent) = try TestServer.recorded()
        try await promise.check { backend }
        #expect(sent.offences == [])
        #expect(sent.statements.contains { $0.contains("cpd.organisation") })
    }

    @Test("says how many promises it keeps")
    func countsItsPromises() {
        print(ConformanceCase.summary(backend: "PostgreSQL"))
        #expect(ConformanceCase.all.count > 50)
    }
}
