public import CPDDomain
public import CPDStorage
internal import CPDStorageSQL

/// A store in a PostgreSQL database (15 or later), through libpq: a pool of connections in pipeline mode, binary
/// values, and forced row-level security beside the organisation that every statement names.
///
/// A unit of work that reads one row, updates it and inserts another costs two round trips with its journal entry.
public struct PostgreSQLBackend: StorageBackend {
    private let pool: ConnectionPool
    private let hints: WakeUpHints

    /// A store behind a URL, such as `postgresql://name:password@host/database`. Nothing is opened yet.
    ///
    /// Parameters of our own begin with `cpd_` and are taken out before libpq sees the URL: `cpd_schema` (default
    /// `cpd`) names the schema, `cpd_connections` (default 8) how many connections at most, `cpd_direct=host:port` the
    /// server itself where the URL names a pooler, for the one connection that must not be shared: that on which
    /// ``wakeUps()`` listens.
    ///
    /// Throws ``StorageError`` with `unavailable` where the URL cannot be read.
    public init(url: String) throws {
        let location = try StoreLocation(url: url)
        let catalogue = Catalogue(dialect: .postgreSQL(schema: location.schema))
        let notices = Notices(schema: location.schema)
        self.pool = ConnectionPool(limit: location.connections) { number in
            PostgreSQLWorker(location, catalogue: catalogue, notices: notices, number: number)
        }
        self.hints = WakeUpHints(listeningAt: location)
    }

    /// Runs a body over one snapshot: repeatable read, read only.
    public func read<Result: Sendable>(
        in organisation: Identifier<Organisation>, _ body: @Sendable (any SessionBacking) throws -> Result
    ) async throws -> Result {
        try await self.pool.lending { worker in
            try await worker.transaction(.snapshot, in: organisation, body)
        }
    }

    /// Runs a body as one transaction, read committed; runs it again after a deadlock or a serialisation failure.
    public func write<Result: Sendable>(
        in organisation: Identifier<Organisation>, _ body: @Sendable (any SessionBacking) throws -> Result
    ) async throws -> Result {
        try await self.pool.lending { worker in
            try await retrying { try await worker.transaction(.unitOfWork, in: organisation, body) }
        }
    }

    /// Hints for what any process has committed in this schema, by LISTEN on one connection beside the pool as long as
    /// somebody waits for hints. It is made again after it was lost.
    public func wakeUps() -> AsyncStream<Void> { self.hints.stream() }

    /// The organisations kept here. Their identifiers are no secret; nothing else of another organisation is seen.
    public func organisations() async throws -> [Identifier<Organisation>] {
        try await self.pool.lending { try await $0.organisations() }
    }

    /// Which migrations have been applied and which are to come.
    public func schema() async throws -> SchemaStatus {
        try await self.pool.lending { try await $0.plan().status }
    }

    /// Applies what is to come, in one transaction, one process at a time.
    public func migrate() async throws { try await self.pool.lending { try await $0.migrate() } }

    /// PostgreSQL checks as it writes; what is left to look at is that the schema is whole.
    public func problems() async throws -> [String] { try await self.pool.lending { try await $0.problems() } }
}

/// Runs a unit again, at most twelve times, where the database chose it to give way. Waits longer each time, up to a
/// second, by chance, so that the units do not meet again.
private func retrying<Result>(_ unit: () async throws -> Result) async throws -> Result {
    var attempt = 0
    while true {
        do {
            return try await unit()
        } catch let failure as StorageError where failure.cause is GaveWay {
            attempt += 1
            guard attempt < 12 else { throw failure }
            try await Task.sleep(for: .milliseconds(Int.random(in: 1...min(1000, 8 << attempt))))
        }
    }
}
