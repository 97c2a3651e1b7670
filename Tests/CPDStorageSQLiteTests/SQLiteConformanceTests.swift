import CPDStorage
import CPDStorageConformance
import CPDStorageSQLite
import Foundation
import Testing

@Suite("Store in SQLite")
struct SQLiteConformanceTests {
    @Test(arguments: ConformanceCase.all)
    func keepsPromise(_ promise: ConformanceCase) async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("cpd-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try await promise.check { try SQLiteBackend(path: folder.appendingPathComponent("store.sqlite").path) }
    }

    @Test("says how many promises it keeps")
    func countsItsPromises() {
        print(ConformanceCase.summary(backend: "SQLite"))
        #expect(ConformanceCase.all.count > 50)
    }
}
