extension CPDStore {
    /// Runs an operation on the executor on which the store works, where it has one.
    ///
    /// Units of work inside it cost no change of threads, which is most of what a small unit costs on a local file:
    ///
    /// ```swift
    /// try await store.onItsExecutor {
    ///     for row in rows { try await store.write("import", as: row.unit, in: scope, at: now) { … } }
    /// }
    /// ```
    ///
    /// The results are the same as elsewhere. Others wait for a unit or for a stretch between two suspensions, as they
    /// would for any unit, so keep long computations out of it. On a store without such an executor it runs as usual.
    public func onItsExecutor<Result: Sendable>(
        _ operation: @Sendable @concurrent () async throws -> Result
    ) async throws -> Result {
        try await withTaskExecutorPreference(self.backend.taskExecutor, isolation: nil) { try await operation() }
    }
}
