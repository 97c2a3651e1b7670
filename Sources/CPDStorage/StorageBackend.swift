public import CPDDomain

/// What a store is made of: anybody's database behind a small protocol.
///
/// Applications never meet it; they hold a ``CPDStore``. Whoever implements it runs the cases of
/// `CPDStorageConformance` against it: they are the contract.
///
/// ## Implementing a backend
/// - A body is synchronous and may be run again after the database asked for a retry; nothing of a failed run is kept.
/// - `read` is one snapshot: its figures add up. `write` is one transaction, rolled back unless the body returns.
/// - Nothing blocks a thread of the cooperative pool.
public protocol StorageBackend: Sendable {
    /// Runs a body over one snapshot of one organisation.
    func read<Result: Sendable>(
        in organisation: Identifier<Organisation>, _ body: @Sendable (any SessionBacking) throws -> Result
    ) async throws -> Result

    /// Runs a body as one transaction on one organisation.
    func write<Result: Sendable>(
        in organisation: Identifier<Organisation>, _ body: @Sendable (any SessionBacking) throws -> Result
    ) async throws -> Result

    /// The organisations kept here, by identity: for tools that must find the one they are for.
    func organisations() async throws -> [Identifier<Organisation>]

    /// Which migrations have been applied and which are to come. Reads only.
    func schema() async throws -> SchemaStatus

    /// Applies what is to come, one process at a time. Doing it twice changes nothing the second time.
    func migrate() async throws

    /// Looks for what cannot be true; an empty list where all is well. Reads only.
    func problems() async throws -> [String]

    /// The executor on which units of work run, where there is one for all of them; `nil` unless a backend says
    /// otherwise.
    var taskExecutor: (any TaskExecutor)? { get }

    /// Says that something has been committed, now and then: a hint for whoever waits for changes. Hints may be lost
    /// or come for nothing, so a consumer also looks by itself. By default there are none.
    func wakeUps() -> AsyncStream<Void>
}

extension StorageBackend {
    /// No executor that all units of work share.
    public var taskExecutor: (any TaskExecutor)? { nil }

    /// No hints: the stream ends at once.
    public func wakeUps() -> AsyncStream<Void> { AsyncStream { $0.finish() } }
}

/// The repositories of one read or one unit of work, as a backend provides them.
public protocol SessionBacking {
    /// The repository of one kind of entity; ``UnmappedRepository`` where the backend does not keep it.
    func repository<Entity: StoredEntity>(for entity: Entity.Type) -> any WritableRepository<Entity>

    /// The chain of the organisation's committed units. An inserted journal entry waits there for its place.
    var chain: any JournalChain { get }
}

/// The migrations of a store, by name.
public struct SchemaStatus: Hashable, Sendable {
    /// Those applied, in order.
    public var applied: [String]
    /// Those to come, in order.
    public var pending: [String]

    /// Migrations applied and to come.
    public init(applied: [String], pending: [String]) {
        self.applied = applied
        self.pending = pending
    }
}
