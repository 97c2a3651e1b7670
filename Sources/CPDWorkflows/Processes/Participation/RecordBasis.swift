public import CPDDomain
public import CPDStorage

extension Workflows {
    /// Records on what basis the hours of a session are given, before it or afterwards; saying it again corrects it.
    ///
    /// It holds for everybody whose attendance has no basis of its own. Nothing changes where it is so already.
    public func recordBasis(
        _ basis: TimeBasis, of session: Identifier<TrainingSession>, _ call: Call
    ) async throws -> Applied<Stored<TrainingSession>> {
        try await self.perform("record basis", call) { unit in
            let stored = try unit.lock(session)
            guard stored.value.basis != basis else { return stored }
            var training = stored.value
            training.basis = basis
            return try unit.trainingSessions.update(training, expecting: stored.revision)
        }
    }
}
