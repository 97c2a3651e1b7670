internal import CPDDomain
internal import CPDStorage

extension OperationSource {
    /// A unit that changes rows of one kind, or tries to.
    mutating func write<Entity: StoredEntity>(
        of type: Entity.Type, for side: Side
    ) async throws -> GeneratedOperation {
        var acts: [GeneratedOperation.Act] = [.insert, .insert, .insertMany, .update, .update, .delete]
        if Entity.kind == .outboxMessage { acts.append(.send) }
        let act = acts[self.next(acts.count)]
        let unit = self.unit(for: side)
        switch act {
        case .send:
            let subject = ["", "ä", "a", "Z"][self.next(4)]
            return self.writing(act, type, as: unit) { session in
                try session.send(topic: "told", subject: subject, payload: "{}")
            }
        case .insertMany:
            let rows = (0...self.next(5)).compactMap { _ in self.row(of: type, for: side) }
            return self.writing(act, type, as: unit) { session in
                try session.repository(for: Entity.self).insert(contentsOf: rows)
                return Done()
            }
        case .delete:
            let id = self.identity(of: type, for: side)
            let revision = try await self.revision(of: type, id, for: side)
            return self.writing(act, type, as: unit) { session in
                try session.repository(for: Entity.self).delete(id, expecting: revision)
                return Done()
            }
        default:
            guard let row = self.row(of: type, for: side) else { throw PromiseBroken("no sample of a kind") }
            guard act != .insert else {
                return self.writing(act, type, as: unit) { try $0.repository(for: Entity.self).insert(row) }
            }
            let revision = try await self.revision(of: type, row.id, for: side)
            return self.writing(.update, type, as: unit) { session in
                try session.repository(for: Entity.self).update(row, expecting: revision)
            }
        }
    }

    private func writing<Entity: StoredEntity>(
        _ act: GeneratedOperation.Act, _ type: Entity.Type, as unit: Identifier<JournalEntry>,
        _ body: @escaping @Sendable (WriteSession) throws -> any Hashable & Sendable
    ) -> GeneratedOperation {
        GeneratedOperation(act: act, kind: Entity.kind) { store, scope in
            try await store.write(Side.process, as: unit, in: scope, at: Trial.now, body)
        }
    }

    /// The revision at which a row is in one of the organisations, or another.
    private mutating func revision<Entity: StoredEntity>(
        of type: Entity.Type, _ id: Entity.ID, for side: Side
    ) async throws -> Revision {
        let chance = self.next(6)
        guard chance > 0 else { return Revision(rawValue: Int64(self.next(4))) }
        // Mostly one at which the operation would be done, if only the row were this organisation's.
        for side in chance == 1 ? [self.sides[1 - side.number]] : [side, self.sides[1 - side.number]] {
            let found = try await side.alone.read(in: side.scope) { try $0.repository(for: Entity.self).find(id) }
            if let found { return found.revision }
        }
        return .first
    }
}
