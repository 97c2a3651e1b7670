public import CPDDomain
public import CPDStorage
package import CPDStorageSQL

/// A store in a PostgreSQL database (15 or later), through libpq: a pool of connections in pipeline mode, binary
/// values, and forced row-level security beside the organisation that every statement names.
///
/// A unit of work that reads one row, updates it and inserts another costs two round trips with its journal entry.
public struct PostgreSQLBackend: StorageBackend {
    private let pool: ConnectionPool
    private let migrator: @Sendable () -> PostgreSQLWorker
    private let hints: WakeUpHints

    /// A store behind a URL, such as `postgresql://name:password@host/database`. Nothing is opened yet.
    ///
    /// The role of the URL owns nothing and bypasses nothing: it is checked when a connection is opened, and refused
    /// otherwise. ``migrate()`` needs the owner.
    ///
    /// Parameters of our own begin with `cpd_` and are taken out before libpq sees the URL: `cpd_schema` (default
    /// `cpd`) names the schema, `cpd_connections` (default 8) how many connections at most, `cpd_partitions` (default
    /// none) into how many partitions by organisation the first migration divides each table; in the owner's URL
    /// `cpd_app_role` and `cpd_loader_role` name whom ``migrate()`` grants what they need. How long is waited, as in
    /// `500ms`, `30s` or `0` for ever: `cpd_connection_timeout` (30s) for a connection while all are in use and
    /// `cpd_lock_timeout` (30s) for a row that another has locked, both `busy` then; `cpd_statement_timeout` (60s) for
    /// one statement and `cpd_idle_timeout` (60s) for a unit's body between two of them, both `timedOut` then.
    /// `cpd_notify=off` spares the hint behind a commit where nobody waits for ``wakeUps()`` in another process.
    /// `cpd_direct=host:port` is the server itself where the URL names a pooler, for the one connection that must not be
    /// shared: that on which ``wakeUps()`` listens. `cpd_prepare=off` is for connection poolers that lend a connection of the server for one transaction.
    ///
    /// - Parameters:
    ///   - url: where the store is, as the role of the application.
    ///   - ownerURL: the same database as the owner of the schema, by which ``migrate()`` goes. Without it `migrate()`
    ///     goes by `url`, which then has to be the owner's and can do nothing else. Unless it says otherwise, the role
    ///     of `url` is the application's.
    ///
    /// Throws ``StorageError`` with `unavailable` where a URL cannot be read.
    public init(url: String, ownerURL: String? = nil) throws {
        try self.init(url: url, ownerURL: ownerURL, migrations: Migration.all, observer: nil)
    }

    /// The same with other migrations, and with an observer that is told each statement as it is sent, under the number
    /// of its connection.
    package init(
        url: String, ownerURL: String? = nil, migrations: [Migration] = Migration.all,
        observer: StatementObserver? = nil
    ) throws {
        let location = try StoreLocation(url: url)
        let catalogue = Catalogue(dialect: .postgreSQL(schema: location.schema))
        var owner = try ownerURL.map { url throws(StorageError) in try StoreLocation(url: url) } ?? location
        if ownerURL != nil {
            owner.schema = location.schema
            owner.appRole = owner.appRole ?? location.role
            owner.partitions = owner.partitions ?? location.partitions
        }
        owner.timeouts = .none
        let schema = PostgreSQLSchema(location.schema, partitions: owner.partitions, migrations: migrations)
        let notices = location.notifies ? Notices(schema: location.schema) : nil
        self.pool = ConnectionPool(limit: location.connections, patience: location.timeouts.connection) { number in
            PostgreSQLWorker(
                location, catalogue: catalogue, schema: schema, notices: notices, number: number, observer: observer)
        }
        let turns = Turns(count: .max)
        self.migrator = { [owner] in
            PostgreSQLWorker(
                owner, catalogue: catalogue, schema: schema, notices: notices, number: -turns.take(), observer: observer
            )
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

    /// Applies what is to come and grants the application's role and the loader's what they need, in one transaction, one
    /// process at a time.
    public func migrate() async throws {
        let worker = self.migrator()
        try await worker.heedingCancellation { try await worker.migrate() }
    }

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
