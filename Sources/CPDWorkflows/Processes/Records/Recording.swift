internal import CPDDomain
internal import CPDStorage

extension WriteSession {
    /// Throws ``Refusal`` with `wrong-role` unless whoever's act a call is may add a row, or do another thing with it.
    func require<Entity: StoredEntity>(
        toRecord value: Entity, _ what: String, _ call: Call, by operation: Operation = .insert
    ) throws {
        guard let principal = call.scope.actor.principal else { return }
        guard try !self.allows(operation, value, to: principal, on: call.today) else { return }
        let able = RoleTable.standard.standings(able: operation, .kind(Entity.kind)).map(\.words)
        throw Refusal(
            .wrongRole,
            "To record \(what) here is for the \(able.alternatives). Whoever acts does not hold that role on "
                + "\(call.today.words).")
    }
}
