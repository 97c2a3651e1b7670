public import CPDDomain
public import CPDStorage

/// A store in memory: the definition of right, for tests, trials and documentation. It holds what every database must
/// do; nothing in it knows one kind of entity from another.
public actor InMemoryBackend: StorageBackend {
    private var organisationTables: [Identifier<Organisation>: Tables] = [:]
    private nonisolated let hints = WakeUpHints()

    /// An empty store.
    public init() {}

    /// Runs a body over the rows as they are.
    public func read<Result: Sendable>(
        in organisation: Identifier<Organisation>, _ body: @Sendable (any SessionBacking) throws -> Result
    ) async throws -> Result {
        try body(InMemorySession(self.organisationTables[organisation] ?? Tables()))
    }

    /// Runs a body over a copy of the rows, and keeps the copy if the body returns.
    public func write<Result: Sendable>(
        in organisation: Identifier<Organisation>, _ body: @Sendable (any SessionBacking) throws -> Result
    ) async throws -> Result {
        let session = InMemorySession(self.organisationTables[organisation] ?? Tables())
        let result = try body(session)
        self.organisationTables[organisation] = session.tables
        self.hints.ring()
        return result
    }

    /// A hint for every unit that was kept.
    public nonisolated func wakeUps() -> AsyncStream<Void> { self.hints.stream() }

    /// The organisations that have been added.
    public func organisations() async throws -> [Identifier<Organisation>] {
        self.organisationTables.filter { !$0.value.rows(of: .organisation).isEmpty }.keys.sorted()
    }

    /// There is nothing to migrate.
    public func schema() async throws -> SchemaStatus { SchemaStatus(applied: [], pending: []) }

    /// There is nothing to migrate.
    public func migrate() async throws {}

    /// References that lead nowhere, which cannot happen while every write goes through a session.
    public func problems() async throws -> [String] { [] }
}
