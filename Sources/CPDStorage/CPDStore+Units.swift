internal import CPDDomain

extension CPDStore {
    /// Runs the body of a unit and journals it, once. Throws `outcomeUnknown` where the backend cannot say whether the
    /// unit was kept; `runs` then holds what it was.
    func run<Result: Sendable>(
        _ unit: UnitOfWork, in scope: Scope, _ runs: UnitRuns<Result>,
        _ body: @Sendable (WriteSession) throws -> Result
    ) async throws -> Result {
        do {
            return try await self.backend.write(in: scope.organisation) { backing in
                try unit.run(on: backing, in: scope, salts: self.salts, body, ended: runs.end)
            }
        } catch let error as StorageError where error.code == .outcomeUnknown {
            runs.leaveUncertain()
            throw error
        }
    }

    /// How long to wait before each look at a store that stopped answering, in milliseconds: about ten seconds in all,
    /// which is enough for a server that starts again.
    static var pauses: [Int] { [0, 50, 100, 200, 400, 800, 1600, 3200, 3200] }

    /// Finds out whether a unit was kept whose outcome is unknown, and runs it again where it was not.
    ///
    /// The journal says: its entry is part of the unit, and its key lets only one run of a unit be kept, also where an
    /// earlier run is still on its way. The result is that of the run whose entry is there. Where the task is cancelled
    /// nothing is run again, and it is only looked.
    func runUntilCertain<Result: Sendable>(
        _ unit: UnitOfWork, in scope: Scope, _ runs: UnitRuns<Result>, after first: StorageError,
        _ body: @Sendable (WriteSession) throws -> Result
    ) async throws -> Result {
        var failure: any Error = first
        do {
            for pause in Self.pauses {
                try await Task.sleep(for: .milliseconds(pause))
                do {
                    if let entry = try await self.entry(of: unit, in: scope) { return try runs.kept(entry, first) }
                } catch  where isUncertain(error) {
                    continue
                }
                guard isUncertain(failure) else { throw failure }
                do {
                    return try await self.run(unit, in: scope, runs, body)
                } catch {
                    failure = error
                }
            }
        } catch is CancellationError {
            guard let entry = try await self.entryDespiteCancellation(of: unit, in: scope, after: first) else {
                throw CancellationError()
            }
            return try runs.kept(entry, first)
        }
        throw first
    }

    private func entry(of unit: UnitOfWork, in scope: Scope) async throws -> JournalEntry? {
        try await self.read(in: scope.forProcess) { try $0.journal.find(unit.id)?.value }
    }

    /// Looks for a unit's journal entry in a task of its own, since the caller's can do nothing more: six times, in
    /// half a minute at most. Throws the unit's failure where that is not enough to know.
    private func entryDespiteCancellation(
        of unit: UnitOfWork, in scope: Scope, after first: StorageError
    ) async throws -> JournalEntry? {
        let look = Task {
            for pause in Self.pauses.prefix(6) {
                try await Task.sleep(for: .milliseconds(pause))
                do {
                    return try await self.entry(of: unit, in: scope)
                } catch  where isUncertain(error) {}
            }
            throw first
        }
        let bound = Task {
            try await Task.sleep(for: .seconds(30))
            look.cancel()
        }
        defer { bound.cancel() }
        do {
            return try await look.value
        } catch is CancellationError {
            throw first
        }
    }
}

extension UnitRuns {
    /// The result of a unit that was kept. Throws `alreadyApplied` where another run than these left the entry.
    fileprivate func kept(_ entry: JournalEntry, _ first: StorageError) throws -> Result {
        guard let result = self.result(of: entry) else {
            throw StorageError(.alreadyApplied, "This has been done already.", cause: first)
        }
        return result
    }
}

/// Whether a failure says nothing about a unit: the store did not answer.
func isUncertain(_ error: any Error) -> Bool {
    let code = (error as? StorageError)?.code
    return code == .outcomeUnknown || code == .unavailable || code == .busy
}
