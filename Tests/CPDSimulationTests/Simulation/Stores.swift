import CPDDomain
import CPDStorage
import CPDStorageInMemory
import CPDStoragePostgreSQL
import CPDStorageSQLite
import Foundation
import Testing

/// The stores of a run of simulations: in memory, in a SQLite file, in a PostgreSQL schema. They are made once; each
/// simulation has an organisation of its own, among those of the others.
struct Stores: Sendable {
    let backends: [(name: String, backend: any StorageBackend)]
    private let folder: URL

    /// PostgreSQL is left out where no server was started, unless it is required.
    init() async throws {
        self.folder = FileManager.default.temporaryDirectory.appendingPathComponent("cpd-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: self.folder, withIntermediateDirectories: true)
        var backends: [(name: String, backend: any StorageBackend)] = [
            ("memory", InMemoryBackend()),
            ("SQLite", try SQLiteBackend(path: self.folder.appendingPathComponent("store.sqlite").path)),
        ]
        let environment = ProcessInfo.processInfo.environment
        if environment["CPD_REQUIRE_POSTGRES"] == "1" || environment["CPD_POSTGRES_URL"] != nil {
            let url = try #require(environment["CPD_POSTGRES_URL"], "needs a server: Scripts/with-postgres swift test")
            let owner = environment["CPD_POSTGRES_OWNER_URL"]
            let schema = "s" + UUID().uuidString.lowercased().filter { $0 != "-" }
            backends.append(
                ("PostgreSQL", try PostgreSQLBackend(url: "\(url)?cpd_schema=\(schema)", ownerURL: owner)))
        }
        for (_, backend) in backends { try await backend.migrate() }
        self.backends = backends
    }

    func remove() { try? FileManager.default.removeItem(at: self.folder) }

    /// Runs steps in a new organisation; the divergence and the account, where there is one. Any other error is one too.
    func divergence(
        of steps: [Step], wrapping wrap: (any StorageBackend) -> any StorageBackend = { $0 }
    ) async -> (divergence: Divergence, account: [String])? {
        var backends = self.backends
        backends[1].backend = wrap(backends[1].backend)
        var generator = IdentifierGenerator(seed: UInt64.random(in: 0 ... .max))
        let simulation = Simulation(backends, organisation: generator.next(at: Timestamp(startOf: Choice.start)))
        do {
            try await simulation.run(steps)
            return nil
        } catch {
            let divergence = error as? Divergence ?? Divergence(step: nil, words: "\(error)")
            return (divergence, simulation.account)
        }
    }

    /// What to print about a seed at which the stores diverge: the seed, and a shortened sequence.
    func report(
        seed: UInt64, steps: [Step], wrapping wrap: (any StorageBackend) -> any StorageBackend = { $0 }
    ) async -> (text: String, steps: [Step])? {
        guard let first = await self.divergence(of: steps, wrapping: wrap) else { return nil }
        let short = await shortened(steps) { await self.divergence(of: $0, wrapping: wrap) != nil }
        let last = await self.divergence(of: short, wrapping: wrap) ?? first
        let lines = zip(short, last.account).map { "  \($0)\n      \($1)" }
        let text = """
            The stores diverge: seed \(seed), \(steps.count) steps, shortened to \(short.count).
            \(lines.joined(separator: "\n"))
            \(last.divergence)
            """
        return (text, short)
    }
}
