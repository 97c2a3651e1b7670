public import CPDDomain
public import CPDStorage

extension Workflows {
    /// Records on what basis the hours of a session are given, before it or afterwards; saying it again corrects it.
    ///
    /// It holds for everybody whose attendance has no basis of its own. Nothing changes where it is so already. It is for
    /// those who lead the school or its development, the administrator and the trust's officers: throws ``Refusal`` with
    /// `wrong-role` for anybody else.
    public func recordBasis(
        _ basis: TimeBasis, of session: Identifier<TrainingSession>, _ call: Call
    ) async throws -> Applied<Stored<TrainingSession>> {
        try await self.perform("record basis", call) { unit in
            let stored = try unit.lock(session)
            try unit.requireBasisRecorder(at: stored.value.opportunity, call)
            guard stored.value.basis != basis else { return stored }
            var training = stored.value
            training.basis = basis
            return try unit.trainingSessions.update(training, expecting: stored.revision)
        }
    }
}

extension Reading {
    /// Throws ``Refusal`` with `wrong-role` unless whoever acts may say on what basis the hours of an opportunity are given.
    func requireBasisRecorder(at opportunity: Identifier<Opportunity>, _ call: Call) throws {
        try self.require(
            [.headteacher, .seniorLeader, .cpdLeader, .administrator, .trustOfficer], of: call.principal(),
            at: self.get(opportunity).value.school, on: call.today, to: "record the basis of hours")
    }
}
