internal import CPDDomain
internal import CPDStorage
internal import CPDStorageInMemory

/// One of two organisations that share a store: as it is there, and as it would be in a store that holds nothing else.
struct Side: Sendable {
    /// The process of every unit: the same unit of another process would be another.
    static let process = "apart"

    /// 0 or 1.
    let number: Int
    let scope: Scope
    /// The store that both share: the one under test.
    let shared: CPDStore
    /// A store of its own, in memory.
    let alone: CPDStore

    init(_ number: Int, _ population: NeighbourPopulation, sharing store: CPDStore) async throws {
        self.number = number
        self.shared = store
        self.alone = .comparable(over: InMemoryBackend())
        let organisation = population.organisation(of: number)
        self.scope = try await Authority(over: store).scope(founding: organisation.id)
        try await self.write(as: population.foundingUnit(of: number)) { try $0.insert(any: organisation) }
    }

    /// One unit of work in both stores, which must take it.
    func write(as unit: Identifier<JournalEntry>, _ body: @Sendable (WriteSession) throws -> Void) async throws {
        for store in [self.shared, self.alone] {
            try await store.write(Self.process, as: unit, in: self.scope, at: Trial.now, body)
        }
    }

    /// Requires that the shared store holds of this organisation exactly what the other store does: every row of every
    /// kind, byte for byte, with its revision, and the chain of its units.
    func requireUntouched() async throws {
        for type in entityTypes { try await self.requireSameRows(type) }
        let (seen, kept) = (try await self.units(self.shared), try await self.units(self.alone))
        try require(seen == kept, "another list of units, \(seen.count) where \(kept.count) are the organisation's own")
        let (audit, expected) = (
            try await self.shared.verifyJournal(in: self.scope), try await self.alone.verifyJournal(in: self.scope)
        )
        try require(audit == expected && audit.firstBroken == nil, "another chain of units")
    }

    private func requireSameRows<Entity: StoredEntity>(_ type: Entity.Type) async throws {
        let rows = { (store: CPDStore) in
            try await store.read(in: self.scope) { try $0.repository(for: Entity.self).all() }
        }
        let (seen, expected) = (try await rows(self.shared), try await rows(self.alone))
        try require(
            seen.count == expected.count,
            "\(seen.count) rows of the kind \(Entity.kind.words), where \(expected.count) are the organisation's own")
        for (one, other) in zip(seen, expected) {
            try requireSame(one.value, other.value)
            try require(one.revision == other.revision, "a \(Entity.kind.words) at another revision")
        }
    }

    private func units(_ store: CPDStore) async throws -> [CommittedUnit] {
        var units: [CommittedUnit] = []
        while true {
            let page = try await store.changes(since: units.last?.position ?? .beginning, limit: 1000, in: self.scope)
            if page.isEmpty { return units }
            units += page
        }
    }
}
