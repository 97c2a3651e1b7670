public import CPDDomain
public import CPDStorage
internal import CPDStorageSQL

/// Loads rows by the million into a PostgreSQL store, by COPY, as a role of its own that bypasses row-level security:
/// for imports and migrations between systems, never for what an application does by itself.
///
/// ```swift
/// let loader = try PostgreSQLBulkLoader(url: "postgresql://loader:password@host/database")
/// try await loader.load("import attendance", as: unit, in: scope, at: now) { load in
///     try await load.insert(attendances)
/// }
/// ```
///
/// One load is one transaction on one organisation, with its journal: all of it is kept or nothing. The organisation of
/// every row is that of the scope, and what a row refers to must be there in the same. Memory is constant.
///
/// The journal has the unit's own entry, which lists no change and by which a unit is applied at most once, and behind
/// it as many entries as the changes need, each of at most a thousand, in the order of the rows.
public struct PostgreSQLBulkLoader: Sendable {
    private let location: StoreLocation
    private let catalogue: Catalogue

    /// A loader behind a URL, with the parameters of ``PostgreSQLBackend``. Nothing is opened yet.
    ///
    /// Throws ``StorageError`` with `unavailable` where the URL cannot be read.
    public init(url: String) throws {
        self.location = try StoreLocation(url: url)
        self.catalogue = Catalogue(dialect: .postgreSQL(schema: self.location.schema))
    }

    /// Runs one load as a unit of work. Nothing is kept unless the body returns.
    ///
    /// Throws ``StorageError``: `alreadyApplied` where the same unit was loaded before; `duplicate`, `missingReference`
    /// and `invalidText` as an insertion does; `unsuitableRole` where the database role may not load; `notAuthorised`
    /// where the scope is not the software's own; `unavailable` where the connection was lost, after which the same unit
    /// may be tried again. Throws what the body throws.
    ///
    /// - Parameters:
    ///   - process: the named process, kept in the journal.
    ///   - unit: the caller's identifier for this unit.
    ///   - scope: in which organisation, and who acts: the software itself.
    ///   - now: the caller's time, kept in the journal.
    ///   - body: adds the rows, in an order in which each refers only to those before it.
    public func load(
        _ process: String, as unit: Identifier<JournalEntry>, in scope: Scope, at now: Timestamp,
        _ body: (BulkLoad) async throws -> Void
    ) async throws {
        guard !process.containsNUL else {
            throw StorageError(.invalidText, "The name of the process contains the character NUL; remove it.")
        }
        guard scope.isUnlimited else {
            throw StorageError(.notAuthorised, "A bulk load is for the software itself; use its own scope.")
        }
        let first = JournalEntry(id: unit, process: process, actor: scope.actor, at: now, changes: [])
        let worker = LoadWorker(self.location, catalogue: self.catalogue, organisation: scope.organisation)
        try await worker.begin(first)
        do {
            try await body(BulkLoad(worker))
            try await worker.commit()
        } catch {
            await worker.abandon()
            throw error
        }
    }
}

/// What the body of a load gets: the means to add rows of any kind. It is of no use once the load has ended.
public struct BulkLoad: Sendable {
    /// How many rows are handed over at a time.
    private static var batch: Int { 1000 }

    private let worker: LoadWorker

    init(_ worker: LoadWorker) { self.worker = worker }

    /// Adds rows, in order. A failure is thrown here or later, and ends the load either way.
    public func insert<Entity: StoredEntity>(_ rows: [Entity]) async throws {
        try Task.checkCancellation()
        try await self.worker.add(rows)
    }

    /// Adds the rows of a sequence, in order, holding few of them at a time.
    public func insert<Rows: Sequence>(_ rows: Rows) async throws where Rows.Element: StoredEntity {
        var batch: [Rows.Element] = []
        for row in rows {
            batch.append(row)
            guard batch.count == Self.batch else { continue }
            try await self.insert(batch)
            batch.removeAll(keepingCapacity: true)
        }
        try await self.insert(batch)
    }

    /// Adds the rows of a sequence as they come, in order, holding few of them at a time.
    public func insert<Rows: AsyncSequence>(_ rows: Rows) async throws where Rows.Element: StoredEntity {
        var batch: [Rows.Element] = []
        for try await row in rows {
            batch.append(row)
            guard batch.count == Self.batch else { continue }
            try await self.insert(batch)
            batch.removeAll(keepingCapacity: true)
        }
        try await self.insert(batch)
    }
}
