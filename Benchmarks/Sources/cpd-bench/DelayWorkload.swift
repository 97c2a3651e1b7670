import CFloors
import CPDStorage
import Foundation

/// Work load D: work load C's units with the server a millisecond away in each direction, beside C with libpq's
/// pipeline in three round trips, which is what it takes without sending COMMIT before the revision is known to have
/// matched. Both as the role bound by row-level security, on the library's tables; C leaves no entry on the list of
/// those without a place.
struct DelayWorkload {
    private static let count = 500
    private static let repetitions = 3
    private static let delayInMicroseconds: Int64 = 1000

    static func run() async throws {
        guard let servers = PostgreSQLServers() else { return }
        try PostgreSQLServers.setFsync("on")
        let port = floor_delay(servers.port, self.delayInMicroseconds)
        var (c, swift) = (Measurement(), Measurement())
        var (digestOfC, digestOfSwift) = ("", "")
        // By turns, so that what else goes on meets both alike.
        for repetition in 0..<self.repetitions {
            let schema = "delay_c_\(repetition)"
            let rows = try await UnitOfWorkWorkload(store: CPDStore(servers.backend(schema)), count: self.count)
            let floor = floor_postgresql_open(servers.applicationURL(port: port), schema)
            floor_postgresql_prepare_units(floor)
            await c.take { floor_postgresql_units(floor, 0, Int64(self.count), Int64(self.count)) }
            floor_postgresql_close(floor)
            digestOfC = try await rows.digest()
            let store = try CPDStore(servers.backend("delay_swift_\(repetition)", port: port))
            let workload = try await UnitOfWorkWorkload(store: store, count: self.count)
            try await swift.take { try await workload.work(0..<self.count) }
            digestOfSwift = try await workload.digest()
        }
        let (bench, unit) = ("D.point.postgresql.delay_1ms", "unit of work")
        c.printLine(
            bench: bench, peer: "C libpq pipelined, our schema, 3 round trips", count: self.count, unit: unit,
            digest: digestOfC)
        swift.printLine(bench: bench, peer: "CPD SDK", count: self.count, unit: unit, digest: digestOfSwift)
    }
}
