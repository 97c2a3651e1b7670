import CFloors
import CPDStorage
import CPDStoragePostgreSQL
import CPDStorageSQLite
import Foundation

/// Measures work load C beside C, by turns: the speed of a machine that does other things too changes within a minute,
/// and a ratio holds only between those who met the same minutes.
///
/// On SQLite C works on three tables as plain as the peers', on PostgreSQL on the library's own in three round trips, as
/// the role bound by row-level security. Each repetition has a fresh file or schema for each. A turn is all of the units,
/// as a program does them that has the machine to itself, and as the peers were measured. On PostgreSQL it is once more a
/// twentieth of them, on connections kept open: then both meet the same speed of the disk, and each finds the processors
/// as awake as the other has left them, which makes whoever waits for them more often much faster.
struct UnitOfWorkMeasurement {
    private static let count = UnitOfWorkWorkload.usualCount

    static func run() async throws {
        try await self.onSQLite()
        guard let servers = PostgreSQLServers() else { return }
        for fsync in ["on", "off"] {
            try await self.onPostgreSQL(servers, fsync: fsync, turns: 1)
            try await self.onPostgreSQL(servers, fsync: fsync, turns: 20)
        }
    }

    private static func onSQLite() async throws {
        let folder = try UnitOfWorkWorkload.makeFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        var floor = Self("C prepared, by turns")
        var synchronous = Self("CPD SDK, synchronous")
        var onItsExecutor = Self("CPD SDK, store's executor")
        var asynchronous = Self("CPD SDK")
        for repetition in 0..<7 {
            func path(_ name: String) -> String {
                folder.appendingPathComponent("\(name)-\(repetition).sqlite").path
            }
            await floor.takeFloor(onSQLite: path("c"))
            try await synchronous.take(SQLiteBackend(path: path("synchronous"))) { workload, backend in
                try workload.workSynchronously(SynchronousStore(backend))
            }
            try await onItsExecutor.take(SQLiteBackend(path: path("executor"))) { workload, _ in
                try await workload.store.onItsExecutor { try await workload.work(0..<Self.count) }
            }
            try await asynchronous.take(SQLiteBackend(path: path("asynchronous"))) { workload, _ in
                try await workload.work(0..<Self.count)
            }
        }
        for line in [floor, synchronous, onItsExecutor, asynchronous] { line.print("C.point.sqlite.normal") }
    }

    private static func onPostgreSQL(_ servers: PostgreSQLServers, fsync: String, turns: Int) async throws {
        try PostgreSQLServers.setFsync(fsync)
        var floor = Self("C libpq pipelined, our schema, by \(turns == 1 ? "turns" : "short turns")")
        var asynchronous = Self(turns == 1 ? "CPD SDK" : "CPD SDK, by short turns")
        for repetition in 0..<5 {
            let schema = "bench_\(fsync)_\(turns)_c_\(repetition)"
            let floorWorkload = try await UnitOfWorkWorkload(store: CPDStore(servers.backend(schema)))
            let connection = floor_postgresql_open(servers.applicationURL(), schema)
            defer { floor_postgresql_close(connection) }
            floor_postgresql_prepare_units(connection)
            let store = try CPDStore(servers.backend("bench_\(fsync)_\(turns)_\(repetition)"))
            let workload = try await UnitOfWorkWorkload(store: store)
            floor.measurement.begin()
            asynchronous.measurement.begin()
            for turn in 0..<turns {
                let numbers = Self.count * turn / turns..<Self.count * (turn + 1) / turns
                if turn == 0 { servers.checkpoint() }
                await floor.measurement.takeTurn {
                    let (first, end) = (Int64(numbers.lowerBound), Int64(numbers.upperBound))
                    floor_postgresql_units(connection, first, end, Int64(Self.count))
                }
                if turn == 0 { servers.checkpoint() }
                try await asynchronous.measurement.takeTurn { try await workload.work(numbers) }
            }
            floor.digest = try await floorWorkload.digest()
            asynchronous.digest = try await workload.digest()
        }
        for line in [floor, asynchronous] { line.print("C.point.postgresql.fsync_\(fsync)") }
    }

    private let peer: String
    private var measurement = Measurement()
    private var digest = ""

    private init(_ peer: String) { self.peer = peer }

    /// Runs work once on a store with what the units read, which is made before and looked at afterwards.
    private mutating func take<Backend: StorageBackend>(
        _ backend: Backend, _ work: (UnitOfWorkWorkload, Backend) async throws -> Void
    ) async throws {
        let workload = try await UnitOfWorkWorkload(store: CPDStore(backend))
        try await self.measurement.take { try await work(workload, backend) }
        self.digest = try await workload.digest()
    }

    private mutating func takeFloor(onSQLite path: String) async {
        let floor = floor_sqlite_open(path, 2000)
        defer { floor_sqlite_close(floor) }
        floor_sqlite_make_units(floor, Int64(Self.count))
        await self.measurement.take { floor_sqlite_units(floor, Int64(Self.count)) }
        var sums = [Int64](repeating: 0, count: 9)
        floor_sqlite_sum_units(floor, &sums)
        self.digest = sums.map(String.init).joined(separator: " ")
    }

    private func print(_ bench: String) {
        self.measurement.printLine(
            bench: bench, peer: self.peer, count: Self.count, unit: "unit of work", digest: self.digest)
    }
}
