public import CPDDomain
public import CPDStorage
package import CPDStorageSQL
internal import GRDB

/// A store in one SQLite file (or in memory), through GRDB: WAL, one writer, several readers.
///
/// Work runs on queues of its own, never on the cooperative pool. Several processes may use one file: a unit of work
/// waits for the other's, with naps whose length chance decides, for five seconds in all, and is then refused as
/// `busy`; reads wait for nobody. What is written survives the end of the process, however sudden; after a power cut
/// the last units may be missing, never half a unit.
public struct SQLiteBackend: StorageBackend {
    private let writer: SQLiteWorker
    private let readers: [SQLiteWorker]
    private let nextReader: Turns
    private let hints = WakeUpHints()

    /// Opens the file at a path, or makes it. A file that is not ours is refused and left as it is.
    ///
    /// Throws ``StorageError`` with `notAStore`, `readOnly` or `unavailable`.
    public init(path: String) throws { try self.init(path: path, waiting: .usual) }

    /// The same with another bound for the waiting, and with other migrations.
    package init(path: String, migrations: [Migration]) throws {
        try self.init(path: path, waiting: .usual, migrations: migrations)
    }

    init(path: String, waiting backOff: BackOff, migrations: [Migration] = Migration.all) throws {
        self.init(
            try openPool(path: path, backOff: backOff), readers: 4, backOff, SQLiteSchema(migrations: migrations))
    }

    /// A store in memory, gone with the last use of the value.
    public static func inMemory() throws -> Self {
        Self(
            try translating { try DatabaseQueue(configuration: configuration(.usual)) }, readers: 1, .usual,
            SQLiteSchema())
    }

    private init(_ database: any DatabaseWriter, readers: Int, _ backOff: BackOff, _ schema: SQLiteSchema) {
        self.writer = SQLiteWorker(
            database, schema: schema, label: "cpd.sqlite.writer", backOff: backOff, onCommit: self.hints)
        self.readers = (0..<readers).map {
            SQLiteWorker(database, schema: schema, label: "cpd.sqlite.reader-\($0)", backOff: backOff)
        }
        self.nextReader = Turns(count: readers)
    }

    /// The writer's executor. A task that prefers it reads there too, so that neither costs a change of threads.
    public var taskExecutor: (any TaskExecutor)? { self.writer.executor }

    /// Runs a body over one snapshot, on a reader.
    public func read<Result: Sendable>(
        in organisation: Identifier<Organisation>, _ body: @Sendable (any SessionBacking) throws -> Result
    ) async throws -> Result {
        let staysHere = withUnsafeCurrentTask { task in
            task?.unownedTaskExecutor == self.writer.executor.asUnownedTaskExecutor()
        }
        let worker = staysHere ? self.writer : self.readers[self.nextReader.take()]
        return try await worker.read(in: organisation, body)
    }

    /// Runs a body as one immediate transaction, on the writer.
    public func write<Result: Sendable>(
        in organisation: Identifier<Organisation>, _ body: @Sendable (any SessionBacking) throws -> Result
    ) async throws -> Result {
        try await self.writer.write(in: organisation, body)
    }

    /// The organisations kept here.
    public func organisations() async throws -> [Identifier<Organisation>] { try await self.writer.organisations() }

    /// Which migrations have been applied and which are to come.
    public func schema() async throws -> SchemaStatus { try await self.writer.plan().status }

    /// Applies what is to come, in one transaction.
    public func migrate() async throws { try await self.writer.migrate() }

    /// What SQLite's own integrity and foreign key checks find.
    public func problems() async throws -> [String] { try await self.writer.problems() }

    /// A hint after each unit of this process, and within a second of what another process has written.
    public func wakeUps() -> AsyncStream<Void> {
        self.hints.stream { [writer] ring in
            var version: Int64?
            repeat {
                let now = try? await writer.versionOfOthers()
                if now != version { ring() }  // also the first time: what came before it is not missed
                version = now
            } while (try? await Task.sleep(for: .seconds(1))) != nil
        }
    }
}

extension SQLiteBackend: SynchronousStorageBackend {
    /// Runs a body over one snapshot, on the caller's thread.
    @available(*, noasync, message: "await the asynchronous read: this one would hold a thread of the pool")
    public func read<Result: Sendable>(
        in organisation: Identifier<Organisation>, _ body: @Sendable (any SessionBacking) throws -> Result
    ) throws -> Result {
        try self.requireOutside()
        return try self.readers[self.nextReader.take()].synchronously { try $0.read(in: organisation, body) }
    }

    /// Runs a body as one immediate transaction, on the caller's thread.
    @available(*, noasync, message: "await the asynchronous write: this one would hold a thread of the pool")
    public func write<Result: Sendable>(
        in organisation: Identifier<Organisation>, _ body: @Sendable (any SessionBacking) throws -> Result
    ) throws -> Result {
        try self.requireOutside()
        return try self.writer.synchronously { try $0.write(in: organisation, body) }
    }

    /// Refuses what a body begins: it would wait for itself.
    private func requireOutside() throws(StorageError) {
        guard !self.writer.isInsideBody, !self.readers.contains(where: \.isInsideBody) else {
            throw StorageError(
                .refused, "A read or a unit of work was begun inside another; use the session of the one that runs.")
        }
    }
}
