import CPDDomain
import CPDStorage
import CPDStorageSQL

/// A real database behind an adapter whose statements are altered on their way.
struct MutatedBackend: StorageBackend {
    let base: any StorageBackend
    let mutations: [Mutation]

    func read<Result: Sendable>(
        in organisation: Identifier<Organisation>, _ body: @Sendable (any SessionBacking) throws -> Result
    ) async throws -> Result {
        try await self.base.read(in: organisation) { try body(self.mutated($0, in: organisation)) }
    }

    func write<Result: Sendable>(
        in organisation: Identifier<Organisation>, _ body: @Sendable (any SessionBacking) throws -> Result
    ) async throws -> Result {
        try await self.base.write(in: organisation) { try body(self.mutated($0, in: organisation)) }
    }

    private func mutated(_ session: any SessionBacking, in organisation: Identifier<Organisation>) -> SQLSession {
        guard let session = session as? SQLSession else { preconditionFailure("the backend keeps its rows in SQL") }
        return SQLSession(
            MutatedConnection(session.connection, self.mutations, organisation), catalogue: session.catalogue,
            organisation: organisation)
    }

    func organisations() async throws -> [Identifier<Organisation>] { try await self.base.organisations() }
    func schema() async throws -> SchemaStatus { try await self.base.schema() }
    func migrate() async throws { try await self.base.migrate() }
    func problems() async throws -> [String] { try await self.base.problems() }
    func wakeUps() -> AsyncStream<Void> { self.base.wakeUps() }
}

/// A connection that alters what is sent through it.
private final class MutatedConnection: SQLConnection {
    private let base: any SQLConnection
    private let mutations: [Mutation]
    private let organisation: Identifier<Organisation>

    init(_ base: any SQLConnection, _ mutations: [Mutation], _ organisation: Identifier<Organisation>) {
        self.base = base
        self.mutations = mutations
        self.organisation = organisation
    }

    var seesOnlyOneMoment: Bool { self.base.seesOnlyOneMoment }

    func execute(_ statement: SQLStatement, _ values: [StoredValue?]) throws(StorageError) {
        let isJournalEntry = statement.text.contains("journal (") && statement.operation == .insert
        let isPostgreSQL = statement.text.contains("$")
        if isJournalEntry, self.mutations.contains(.commitsTooEarly) { try self.commit(isPostgreSQL) }
        guard let altered = self.altered(statement) else { return }
        try self.base.execute(altered, values)
    }

    func rows(
        _ statement: SQLStatement, _ values: [StoredValue?], _ body: (SQLRow) throws(StorageError) -> Void
    ) throws(StorageError) {
        guard let altered = self.altered(statement) else { return }
        try self.base.rows(altered, values, body)
    }

    func visit(_ statement: SQLStatement, _ values: [StoredValue?], _ body: (SQLRow) throws -> Void) throws {
        guard let altered = self.altered(statement) else { return }
        try self.base.visit(altered, values, body)
    }

    /// Added rows are let through as they are.
    func insert(_ rows: SQLInsertion) throws(StorageError) { try self.base.insert(rows) }

    private func altered(_ statement: SQLStatement) -> SQLStatement? {
        self.mutations.reduce(statement) { altered, mutation in altered.flatMap(mutation.altered) }
    }

    /// Ends the transaction, so that its last writes come after it.
    private func commit(_ isPostgreSQL: Bool) throws(StorageError) {
        var statements = ["COMMIT", "BEGIN"]
        if isPostgreSQL { statements.append("SET LOCAL cpd.organisation = '\(self.organisation)'") }
        for text in statements { try self.base.execute(SQLStatement(text, .read, of: .journalEntry), []) }
    }
}
