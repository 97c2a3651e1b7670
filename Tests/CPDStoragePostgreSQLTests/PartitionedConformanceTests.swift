import CPDStorage
import CPDStorageConformance
import CPDStoragePostgreSQL
import Testing

/// The same program over tables divided by organisation: no statement but those that make tables differs.
@Suite("Store in a partitioned PostgreSQL", .serialized)
struct PartitionedConformanceTests {
    @Test(arguments: ConformanceCase.all)
    func keepsPromise(_ promise: ConformanceCase) async throws {
        let (backend, sent) = try TestServer.recorded(parameters: "&cpd_partitions=4")
        try await promise.check { backend }
        #expect(sent.offences == [])
    }
}
