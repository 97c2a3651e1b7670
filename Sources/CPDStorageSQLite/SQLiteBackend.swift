public import CPDDomain
public import CPDStorage
package import CPDStorageSQL
internal import GRDB

/// A store in one SQLite file (or in memory), through GRDB: WAL, one writer, several readers.
///
/// Work runs on queues of its own, never on the cooperative pool.
public struct SQLiteBackend: StorageBackend {
    private let writer: SQLiteWorker
    private let readers: [SQLiteWorker]
    private let nextReader: Turns

    /// Opens the file at a path, or makes it. A file that is not ours is refused and left as it is.
    ///
    /// Throws ``StorageError`` with `notAStore`, `readOnly` or `unavailable`.
    public init(path: String) throws { try self.init(path: path, migrations: Migration.all) }

    /// The same with other migrations.
    package init(path: String, migrations: [Migration]) throws {
        self.init(try openPool(path: path), readers: 4, SQLiteSchema(migrations: migrations))
    }

    /// A store in memory, gone with the last use of the value.
    public static func inMemory() throws -> Self {
        Self(try translating { try DatabaseQueue(configuration: configuration()) }, readers: 1, SQLiteSchema())
    }

    private init(_ database: any DatabaseWriter, readers: Int, _ schema: SQLiteSchema) {
        self.writer = SQLiteWorker(database, schema: schema, label: "cpd.sqlite.writer")
        self.readers = (0..<readers).map { SQLiteWorker(database, schema: schema, label: "cpd.sqlite.reader-\($0)") }
        self.nextReader = Turns(count: readers)
    }

    /// Runs a body over one snapshot, on a reader.
    public func read<Result: Sendable>(
        in organisation: Identifier<Organisation>, _ body: @Sendable (any SessionBacking) throws -> Result
    ) async throws -> Result {
        try await self.readers[self.nextReader.take()].read(in: organisation, body)
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
}
