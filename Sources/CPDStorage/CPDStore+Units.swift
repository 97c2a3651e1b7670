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
                try unit.run(on: backing, in: scope, body, ended: runs.end)
            }
        } catch let error as StorageError where error.code == .outcomeUnknown {
            runs.leaveUncertain()
            throw error
        }
    }

    /// Finds out whether a unit was kept whose outcome is unknown, and runs it again where it was not.
    ///
    /// The journal says: its entry is part of the unit, and its key lets only one run of a unit be kept, also where an
    /// earlier run is still on its way. The result is that of the run whose entry is there. Looks for about ten seconds,
    /// which is enough for a server that starts again.
    func runUntilCertain<Result: Sendable>(
        _ unit: UnitOfWork, in scope: Scope, _ runs: UnitRuns<Result>, after first: StorageError,
        _ body: @Sendable (WriteSession) throws -> Result
    ) async throws -> Result {
        var failure: any Error = first
        for pause in [0, 50, 100, 200, 400, 800, 1600, 3200, 3200] {
            try await Task.sleep(for: .milliseconds(pause))
            do {
                if let entry = try await self.read(in: scope.forProcess, { try $0.journal.find(unit.id)?.value }) {
                    if let result = runs.result(of: entry) { return result }
                    throw StorageError(.alreadyApplied, "This has been done already.", cause: first)
                }
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
        throw first
    }
}

/// Whether a failure says nothing about a unit: the store did not answer.
private func isUncertain(_ error: any Error) -> Bool {
    let code = (error as? StorageError)?.code
    return code == .outcomeUnknown || code == .unavailable || code == .busy
}
