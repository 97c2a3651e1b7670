internal import CPDDomain
internal import CPDStorage

extension OperationSource {
    /// A read of one kind.
    mutating func read<Entity: StoredEntity>(
        of type: Entity.Type, for side: Side
    ) async throws -> GeneratedOperation {
        // The journal grows with every unit: it is not read whole each time.
        let acts: [GeneratedOperation.Act] = [.find, .findLocked, .page, .page, .figures, .actAsSomebody]
        let choices = acts + (Entity.kind == .journalEntry ? [] : [.visit, .stream])
        let act = choices[self.next(choices.count)]
        let query = self.population.query(type, &self.random)
        let isInUnit = self.next(4) == 0
        let unit = self.unit(for: side)
        switch act {
        case .find, .findLocked:
            let id = self.identity(of: type, for: side)
            let isLocked = act == .findLocked
            return self.reading(act, type, in: isLocked || isInUnit ? unit : nil) { repository in
                try isLocked
                    ? (repository as? any WritableRepository<Entity>)?.find(id, locked: true) : repository.find(id)
            }
        case .page:
            let request = PageRequest(limit: 1 + self.next(6), after: try await self.cursor(type, query, for: side))
            return self.reading(act, type, in: isInUnit ? unit : nil) { ReadPage(try $0.page(query, request)) }
        case .figures:
            var source = FigureSource<Entity>(seed: self.random.next())
            let request = source.request(query)
            return self.reading(act, type, in: isInUnit ? unit : nil) { try $0.figures(request) }
        case .stream:
            let size = 1 + self.next(5)
            return GeneratedOperation(act: act, kind: Entity.kind) { store, scope in
                var rows: [Stored<Entity>] = []
                for try await row in store.stream(query, in: scope, pageSize: size) {
                    rows.append(row)
                }
                return rows
            }
        case .actAsSomebody:
            let person = self.identity(of: Person.self, for: side)
            let date = CivilDate(daysSinceEpoch: Int32(20_000 + self.next(1000)))
            return GeneratedOperation(act: act, kind: Entity.kind) { store, scope in
                let own = try await Authority(over: store).scope(
                    for: Actor(person: person), in: scope.organisation, on: date)
                return try await store.read(in: own) { session in
                    ReadPage(try session.repository(for: Entity.self).page(query, PageRequest()))
                }
            }
        default:
            return self.reading(.visit, type, in: isInUnit ? unit : nil) { try $0.all(query) }
        }
    }

    /// A read over one snapshot, or inside a unit.
    private func reading<Entity: StoredEntity, Value: Hashable & Sendable>(
        _ act: GeneratedOperation.Act, _ type: Entity.Type, in unit: Identifier<JournalEntry>?,
        _ body: @escaping @Sendable (any ReadableRepository<Entity>) throws -> Value
    ) -> GeneratedOperation {
        GeneratedOperation(act: act, kind: Entity.kind) { store, scope in
            guard let unit else { return try await store.read(in: scope) { try body($0.repository(for: type)) } }
            return try await store.write(Side.process, as: unit, in: scope, at: Trial.now) {
                try body($0.repository(for: type))
            }
        }
    }

    /// No cursor, or one behind a page of the organisation's own list or of the other's, of the same query or another.
    private mutating func cursor<Entity: StoredEntity>(
        _ type: Entity.Type, _ query: Entity.Query, for side: Side
    ) async throws -> PageCursor? {
        guard self.next(4) > 0 else { return nil }
        let owner = self.sides[self.next(2)]
        let asked = self.next(8) == 0 ? self.population.query(type, &self.random) : query
        let limit = 1 + self.next(5)
        return try await owner.shared.read(in: owner.scope) { session in
            try session.repository(for: Entity.self).page(asked, PageRequest(limit: limit)).next
        }
    }

    /// A look at the feed, or at the chain, with places and ends that may be the other organisation's.
    mutating func operationOnUnits(for side: Side) async throws -> GeneratedOperation {
        if self.next(6) == 0 {
            let other = self.sides[self.next(2)]
            // Who looks at a chain gives what waits its place, so it is looked at in both stores.
            let end = try await other.alone.verifyJournal(in: other.scope).end
            _ = try await other.shared.verifyJournal(in: other.scope)
            return GeneratedOperation(act: .verify, kind: .journalEntry) { store, scope in
                try await store.verifyJournal(in: scope, against: end)
            }
        }
        let position = ChangePosition(rawValue: Int64(self.next(self.units[self.next(2)].count + 3)))
        let limit = 1 + self.next(10)
        return GeneratedOperation(act: .changes, kind: .journalEntry) { store, scope in
            try await store.changes(since: position, limit: limit, in: scope)
        }
    }
}
