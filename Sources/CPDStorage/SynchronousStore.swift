public import CPDDomain

/// A store as code without `await` holds it: a tool, an import, a program with threads of its own.
///
/// The same reads and units of work as those of ``CPDStore``, with the same promises; the two may be used side by side
/// over one backend. Everything else (scopes, migrations, upkeep) is asked of ``asynchronous``.
public struct SynchronousStore: Sendable {
    private let backend: any SynchronousStorageBackend

    /// A store over a backend.
    public init(_ backend: any SynchronousStorageBackend) { self.backend = backend }

    /// The same store for code that can wait without holding a thread.
    public var asynchronous: CPDStore { CPDStore(self.backend) }

    /// Reads one snapshot of one organisation. See ``CPDStore/read(in:_:)``.
    @available(*, noasync, message: "await the read of CPDStore: this one would hold a thread of the pool")
    public func read<Result: Sendable>(
        in scope: Scope, _ body: @Sendable (ReadSession) throws -> Result
    ) throws -> Result {
        try self.backend.read(in: scope.organisation) { backing in try body(ReadSession(backing, in: scope)) }
    }

    /// Runs one unit of work with its journal entry, once. See ``CPDStore/write(_:as:in:at:_:)``.
    @available(*, noasync, message: "await the write of CPDStore: this one would hold a thread of the pool")
    @discardableResult
    public func write<Result: Sendable>(
        _ process: String, as unit: Identifier<JournalEntry>, in scope: Scope, at now: Timestamp,
        _ body: @Sendable (WriteSession) throws -> Result
    ) throws -> Result {
        let work = try UnitOfWork(as: unit, process: process, at: now)
        do {
            return try self.backend.write(in: scope.organisation) { backing in
                try work.run(on: backing, in: scope, salts: .chance, body)
            }
        } catch {
            guard UnitOfWork.mayHaveBeenApplied(after: error),
                (try? self.read(in: scope.forProcess) { try work.isApplied($0) }) == true
            else { throw error }
            throw UnitOfWork.alreadyApplied(error)
        }
    }
}
