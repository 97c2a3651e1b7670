import CPDStorage
import CPDStorageConformance
import CPDStorageSQLite
import Foundation
import Testing

@Suite("Store in SQLite")
struct SQLiteConformanceTests {
    @Test(arguments: ConformanceCase.all)
    func keepsPromise(_ promise: ConformanceCase) async throws {
        let folder = try TemporaryFolder()
        try await promise.check { try SQLiteBackend(path: folder.path()) }
    }

    @Test("keeps it through its synchronous face", arguments: ConformanceCase.all)
    func keepsPromiseSynchronously(_ promise: ConformanceCase) async throws {
        let folder = try TemporaryFolder()
        try await promise.check { SynchronouslyUsed(try SQLiteBackend(path: folder.path())) }
    }

    @Test("keeps it for tasks that prefer its executor", arguments: ConformanceCase.all)
    func keepsPromiseOnItsExecutor(_ promise: ConformanceCase) async throws {
        let folder = try TemporaryFolder()
        try await promise.check { UsedOnItsExecutor(backend: try SQLiteBackend(path: folder.path())) }
    }

    @Test("says how many promises it keeps")
    func countsItsPromises() {
        print(ConformanceCase.summary(backend: "SQLite"))
        #expect(ConformanceCase.all.count > 50)
    }
}
