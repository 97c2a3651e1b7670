internal import CPDDomain

/// What both faces of a store do with a unit, the asynchronous and the synchronous.
extension UnitOfWork {
    /// A unit as a caller names it. Throws `invalidText` where no database can keep the name of its process.
    init(as id: Identifier<JournalEntry>, process: String, at now: Timestamp) throws(StorageError) {
        guard !process.containsNUL else {
            throw StorageError(.invalidText, "The name of the process contains the character NUL; remove it.")
        }
        self.init(id: id, process: process, at: now)
    }

    /// Runs the body inside a transaction of a backend, and adds the journal entry as the last write. The body is
    /// held to what the scope allows; the entry is the store's own. Throws `CancellationError` where the task is
    /// cancelled before the body has ended.
    ///
    /// - Parameters:
    ///   - salts: where the salts of records come from.
    ///   - ended: told the entry and the result before the transaction is kept.
    func run<Result>(
        on backing: any SessionBacking, in scope: Scope, salts: SaltSource,
        _ body: (WriteSession) throws -> Result,
        ended: (JournalEntry, Result) -> Void = { _, _ in }
    ) throws -> Result {
        try Task.checkCancellation()
        let state = UnitState(unit: self, salts: salts)
        let result = try body(WriteSession(backing, in: scope, state: state))
        try state.throwIfDoomed()
        try Task.checkCancellation()
        if !state.salts.isEmpty { try backing.chain.keep(state.salts) }
        let entry = JournalEntry(
            id: self.id, process: self.process, actor: scope.actor, at: self.at, changes: state.changes)
        try backing.repository(for: JournalEntry.self).insert(entry)
        ended(entry, result)
        return result
    }

    /// Whether it is worth asking if a failed unit had been applied before: not where the store cannot be reached.
    static func mayHaveBeenApplied(after error: any Error) -> Bool {
        (error as? StorageError)?.code != .unavailable
    }

    /// Whether it is in the journal: the same identifier and the same process.
    func isApplied(_ session: ReadSession) throws -> Bool {
        try session.journal.find(self.id)?.value.process == self.process
    }

    /// What is thrown where it is.
    static func alreadyApplied(_ cause: any Error) -> StorageError {
        StorageError(.alreadyApplied, "This has been done already.", cause: cause)
    }
}
