import CFloors
import CPDDomain
import CPDStorage
import CPDStoragePostgreSQL
import CPDStorageSQLite
import Foundation

/// Work load B: 200,000 attendances, from nothing to committed, into an empty table of the library's schema with its
/// keys, indexes and foreign keys. The making of the values and the journal's entry count; C starts from rows in
/// memory and writes no journal.
///
/// The peers' table has two indexes and no foreign key; this one has three and four. The floor on this table is C on the
/// same file or schema.
struct BulkWorkload {
    private static let count = 200_000
    private static let repetitions = 3
    private static let unit: Identifier<JournalEntry> = identifier(7, 1)

    static func run() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("cpd-bench-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try await self.onSQLite(in: folder)
        guard let servers = PostgreSQLServers() else { return }
        try await self.onPostgreSQL(servers)
    }

    private static func onSQLite(in folder: URL) async throws {
        let rows = AttendanceSchool.rows(0..<self.count)
        let bench = "B.bulk.sqlite.attendance"
        for cache in [200_000, 2000] {
            try await self.measure(bench, "C, our schema, \(cache / 1000) MB cache") { repetition, measurement in
                let path = folder.appendingPathComponent("c\(cache)-\(repetition).sqlite").path
                let school = try await AttendanceSchool(in: SQLiteBackend(path: path), attendances: self.count)
                let floor = floor_sqlite_open(path, Int64(cache))
                defer { floor_sqlite_close(floor) }
                await measurement.take {
                    floor_sqlite_do(floor, "BEGIN IMMEDIATE")
                    floor_sqlite_insert(floor, rows, Int64(self.count))
                    floor_sqlite_do(floor, "COMMIT")
                }
                return try await school.sums()
            }
        }
        try await self.measure(bench, "CPD SDK") { repetition, measurement in
            let path = folder.appendingPathComponent("swift-\(repetition).sqlite").path
            let school = try await AttendanceSchool(in: SQLiteBackend(path: path), attendances: self.count)
            try await measurement.take { try await self.insert(into: school) }
            return try await school.sums()
        }
    }

    private static func onPostgreSQL(_ servers: PostgreSQLServers) async throws {
        let rows = AttendanceSchool.rows(0..<self.count)
        let bench = "B.bulk.postgresql.attendance"
        try await self.measure(bench, "C COPY BINARY, our schema") { repetition, measurement in
            let schema = "bulk_c_\(repetition)"
            let school = try await AttendanceSchool(in: servers.backend(schema), attendances: self.count)
            let floor = floor_postgresql_open(servers.superuserURL, schema)
            defer { floor_postgresql_close(floor) }
            floor_postgresql_do(floor, "CHECKPOINT")
            await measurement.take {
                floor_postgresql_do(floor, "BEGIN")
                floor_postgresql_copy(floor, rows, Int64(self.count))
                floor_postgresql_do(floor, "COMMIT")
            }
            return try await school.sums()
        }
        try await self.measure(bench, "CPD SDK, row-level security") { repetition, measurement in
            let school = try await AttendanceSchool(
                in: servers.backend("bulk_rls_\(repetition)"), attendances: self.count)
            servers.checkpoint()
            try await measurement.take { try await self.insert(into: school) }
            return try await school.sums()
        }
        try await self.measure(bench, "CPD SDK, loader") { repetition, measurement in
            let schema = "bulk_loader_\(repetition)"
            let school = try await AttendanceSchool(in: servers.backend(schema), attendances: self.count)
            let loader = try PostgreSQLBulkLoader(url: servers.loaderURL(schema))
            servers.checkpoint()
            try await measurement.take {
                try await loader.load("import", as: self.unit, in: school.scope, at: AttendanceSchool.now) { load in
                    for first in stride(from: 0, to: self.count, by: 1000) {
                        try await load.insert(AttendanceSchool.attendances(first..<first + 1000))
                    }
                }
            }
            return try await school.sums()
        }
    }

    private static func insert(into school: AttendanceSchool) async throws {
        try await school.store.write("import", as: self.unit, in: school.scope, at: AttendanceSchool.now) { session in
            try session.attendances.insert(contentsOf: AttendanceSchool.attendances(0..<self.count))
        }
    }

    private static func measure(
        _ bench: String, _ peer: String, _ work: (Int, inout Measurement) async throws -> floor_sums
    ) async throws {
        var measurement = Measurement()
        var sums = floor_sums()
        for repetition in 0..<self.repetitions { sums = try await work(repetition, &measurement) }
        measurement.printLine(bench: bench, peer: peer, count: self.count, unit: "row", digest: digest(of: sums))
    }
}
