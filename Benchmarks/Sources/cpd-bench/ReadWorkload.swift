import CFloors
import CPDDomain
import CPDStorage
import CPDStoragePostgreSQL
import CPDStorageSQLite
import Foundation

/// Work load R: a visit of two million attendances in one snapshot, beside C's cursor over the same rows. How much memory
/// is resident at most, in a process that does nothing but the visit, is said on standard error.
struct ReadWorkload {
    private static let count =
        ProcessInfo.processInfo.environment["CPD_BENCH_ROWS"].flatMap(Int.init) ?? 2_000_000
    private static let repetitions = 3

    static func run() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("cpd-bench-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appendingPathComponent("read.sqlite").path
        let school = try await AttendanceSchool(in: SQLiteBackend(path: path), attendances: self.count)
        let sqlite = floor_sqlite_open(path, 2000)
        floor_sqlite_do(sqlite, "PRAGMA cache_size = -200000")
        floor_sqlite_do(sqlite, "BEGIN IMMEDIATE")
        self.forEachBatch { floor_sqlite_insert(sqlite, $0, Int64($0.count)) }
        floor_sqlite_do(sqlite, "COMMIT")
        floor_sqlite_do(sqlite, "PRAGMA cache_size = -2000")
        try await self.compare("R.read.sqlite", school, at: ["sqlite", path]) { floor_sqlite_read(sqlite) }
        floor_sqlite_close(sqlite)
        guard let servers = PostgreSQLServers() else { return }
        let other = try await AttendanceSchool(in: servers.backend("read"), attendances: self.count)
        let postgreSQL = floor_postgresql_open(servers.superuserURL, "read")
        self.forEachBatch { floor_postgresql_copy(postgreSQL, $0, Int64($0.count)) }
        floor_postgresql_do(postgreSQL, "VACUUM ANALYZE read.attendances")
        try await self.compare("R.read.postgresql", other, at: ["postgresql", "read"]) {
            floor_postgresql_read(postgreSQL)
        }
        floor_postgresql_close(postgreSQL)
    }

    private static func forEachBatch(_ body: ([floor_row]) -> Void) {
        for first in stride(from: 0, to: self.count, by: 50_000) {
            body(AttendanceSchool.rows(first..<min(first + 50_000, self.count)))
        }
    }

    private static func compare(
        _ bench: String, _ school: AttendanceSchool, at place: [String], _ floor: () -> floor_sums
    ) async throws {
        var (c, swift) = (Measurement(), Measurement())
        var (ofC, ofSwift) = (floor_sums(), floor_sums())
        // By turns, so that what else goes on meets both alike.
        for _ in 0..<self.repetitions {
            await c.take { ofC = floor() }
            try await swift.take { ofSwift = try await school.sums() }
        }
        c.printLine(bench: bench, peer: "C cursor", count: self.count, unit: "row", digest: digest(of: ofC))
        swift.printLine(bench: bench, peer: "CPD SDK", count: self.count, unit: "row", digest: digest(of: ofSwift))
        // Of this process it could not be said: it has made the rows.
        let visitor = Process()
        visitor.executableURL = URL(fileURLWithPath: CommandLine.arguments[0])
        visitor.arguments = ["visit"] + place
        try visitor.run()
        visitor.waitUntilExit()
        guard visitor.terminationStatus == 0 else { throw CocoaError(.executableLoad) }
    }

    /// Visits the rows of a store that is there, `sqlite PATH` or `postgresql SCHEMA`, and says how much memory was
    /// resident at most.
    static func visit(_ kind: String, _ place: String) async throws {
        let backend: any StorageBackend
        switch kind {
        case "sqlite": backend = try SQLiteBackend(path: place)
        default:
            guard let servers = PostgreSQLServers() else { return }
            backend = try servers.backend(place)
        }
        let school = try await AttendanceSchool(thereAlreadyIn: backend)
        let before = peakInMegabytes()
        let rows = try await school.sums().rows
        let line =
            "R.read.\(kind): at most \(peakInMegabytes()) MB resident in a process that visits \(rows) rows, "
            + "\(before) MB of it before\n"
        FileHandle.standardError.write(Data(line.utf8))
    }
}

/// The most memory that this process has had resident; 0 where the kernel does not say (Linux).
private func peakInMegabytes() -> Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return (line?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) / 1024
}
