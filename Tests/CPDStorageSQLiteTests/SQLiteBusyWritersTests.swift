import CPDStorage
import CPDStorageConformance
import CPDStorageSQLite
import Foundation
import Testing

@Suite("Eight writers on a SQLite file")
struct SQLiteBusyWritersTests {
    @Test("lose nothing, and leave a feed without gap or duplicate and a whole chain")
    func addUp() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("cpd-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let backend = try SQLiteBackend(path: folder.appendingPathComponent("store.sqlite").path)
        try await backend.migrate()
        let seconds = ProcessInfo.processInfo.environment["CPD_STRESS_SECONDS"].flatMap(Int.init)
        let end = seconds.map { ContinuousClock.now + .seconds($0) }
        let account = try await BusyWriters.run(on: backend) { rounds in
            end.map { ContinuousClock.now >= $0 } ?? (rounds >= 12)
        }
        print("eight writers, SQLite: \(account)")
        #expect(account.units > 40 && account.messages > 2)
    }
}
