public import CPDDomain

/// The one type an application talks to, whichever database is behind it.
///
/// ```swift
/// let store = CPDStore(InMemoryBackend())
/// try await store.migrate()
/// ```
public struct CPDStore: Sendable {
    let backend: any StorageBackend
    let salts: SaltSource

    /// A store over a backend.
    public init(_ backend: any StorageBackend) { self.init(backend, salts: .chance) }

    /// A store over a backend, with salts from a known source.
    package init(_ backend: any StorageBackend, salts: SaltSource) {
        self.backend = backend
        self.salts = salts
    }

    /// Reads one snapshot of one organisation.
    ///
    /// The body is synchronous and its session cannot leave it. Throws ``StorageError`` and what the body throws, and
    /// `CancellationError` where the task is cancelled before the body has ended.
    public func read<Result: Sendable>(
        in scope: Scope, _ body: @Sendable (ReadSession) throws -> Result
    ) async throws -> Result {
        try await self.backend.read(in: scope.organisation) { backing in
            try Task.checkCancellation()
            let result = try body(ReadSession(backing, in: scope))
            try Task.checkCancellation()
            return result
        }
    }

    /// Runs one unit of work with its journal entry, once. Nothing is kept unless the body returns.
    ///
    /// The body is synchronous and may be run again after the database asked for a retry, so it touches nothing but
    /// its session.
    ///
    /// Throws `CancellationError` where the task was cancelled and nothing was kept, as it always is where that was
    /// before the body had ended. A unit that was kept although the task was cancelled gives its result; where the store
    /// cannot be asked about it, `outcomeUnknown` is thrown.
    ///
    /// - Parameters:
    ///   - process: the named process, kept in the journal.
    ///   - unit: the caller's identifier for this unit; the same one again throws `alreadyApplied` and changes nothing.
    ///   - scope: in which organisation, and who acts.
    ///   - now: the caller's time, kept in the journal.
    @discardableResult
    public func write<Result: Sendable>(
        _ process: String, as unit: Identifier<JournalEntry>, in scope: Scope, at now: Timestamp,
        _ body: @Sendable (WriteSession) throws -> Result
    ) async throws -> Result {
        let work = try UnitOfWork(as: unit, process: process, at: now)
        let runs = UnitRuns<Result>()
        do {
            return try await self.run(work, in: scope, runs, body)
        } catch let error as StorageError where error.code == .outcomeUnknown {
            return try await self.runUntilCertain(work, in: scope, runs, after: error, body)
        } catch {
            guard UnitOfWork.mayHaveBeenApplied(after: error),
                (try? await self.read(in: scope.forProcess) { try work.isApplied($0) }) == true
            else { throw error }
            throw UnitOfWork.alreadyApplied(error)
        }
    }

    /// The organisations kept here, by identity.
    public func organisations() async throws -> [Identifier<Organisation>] { try await self.backend.organisations() }

    /// Which migrations have been applied and which are to come.
    public func schema() async throws -> SchemaStatus { try await self.backend.schema() }

    /// Applies the migrations to come.
    public func migrate() async throws { try await self.backend.migrate() }

    /// Looks for what cannot be true, in the database and in every organisation's chain of units; an empty list where
    /// all is well.
    public func problems() async throws -> [String] {
        let problems = try await self.backend.problems()
        do {
            return try await problems + self.brokenChains()
        } catch let error as StorageError where error.code == .corrupt && !problems.isEmpty {
            return problems  // too damaged for the chains to be read
        }
    }
}
