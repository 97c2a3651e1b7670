import CPDStorage
import Foundation

/// Work load W: work load C's units by eight writers in one organisation on PostgreSQL, with durable commits, beside
/// eight clients of pgbench that send the same statements, prepared.
///
/// pgbench connects as the same role, so that row-level security is looked up for both, and names the organisation in
/// each transaction as the library does. What it does not do is the list of entries without a place, from which chain
/// and feed are made. It waits for each answer; the library sends what it can together.
struct WritersWorkload {
    private static let writers = 8
    private static let count = 8_000
    private static let repetitions = 3

    static func run() async throws {
        guard let servers = PostgreSQLServers() else { return }
        guard let pgbench = Pgbench(url: servers.applicationURL()) else { return }
        try PostgreSQLServers.setFsync("on")
        var (theirs, ours) = (Measurement(), Measurement())
        var (digestOfTheirs, digestOfOurs) = ("", "")
        // By turns, so that what else goes on meets both alike.
        for repetition in 0..<self.repetitions {
            let schema = "writers_pgbench_\(repetition)"
            let rows = try await UnitOfWorkWorkload(store: CPDStore(servers.backend(schema)), count: self.count)
            servers.run(Pgbench.renumberProviders(in: schema))
            servers.checkpoint()
            theirs.take(seconds: try pgbench.run(self.count, by: self.writers, in: schema))
            digestOfTheirs = try await rows.digest()
            let backend = try servers.backend("writers_\(repetition)", connections: self.writers)
            let workload = try await UnitOfWorkWorkload(store: CPDStore(backend), count: self.count)
            servers.checkpoint()
            try await ours.take {
                try await withThrowingTaskGroup { group in
                    for writer in 0..<self.writers {
                        group.addTask {
                            try await workload.work(stride(from: writer, to: self.count, by: self.writers))
                        }
                    }
                    try await group.waitForAll()
                }
            }
            digestOfOurs = try await workload.digest()
        }
        let (bench, unit) = ("W.writers.postgresql.fsync_on", "unit of work")
        theirs.printLine(
            bench: bench, peer: "pgbench, our schema, no chain or feed", count: self.count, unit: unit,
            digest: digestOfTheirs)
        ours.printLine(bench: bench, peer: "CPD SDK", count: self.count, unit: unit, digest: digestOfOurs)
    }
}
