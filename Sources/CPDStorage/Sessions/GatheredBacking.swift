internal import CPDDomain

/// A snapshot of which each kind is read once, as a whole, when it is first asked for, and answered from memory from
/// then on: for questions about many at once, whose statements must not grow with how many they are about.
final class GatheredBacking: SessionBacking {
    private let base: any SessionBacking
    private var repositories: [ObjectIdentifier: Any] = [:]

    init(_ base: any SessionBacking) { self.base = base }

    func repository<Entity: StoredEntity>(for entity: Entity.Type) -> any WritableRepository<Entity> {
        let kind = ObjectIdentifier(Entity.self)
        if let known = self.repositories[kind] as? GatheredRepository<Entity> { return known }
        let repository = GatheredRepository(self.base.repository(for: Entity.self))
        self.repositories[kind] = repository
        return repository
    }

    var chain: any JournalChain { self.base.chain }
}

extension ReadSession {
    /// The same snapshot with each kind read once, as a whole, when it is first asked for. Holds every row of the kinds
    /// that are asked for in memory.
    package var gathered: ReadSession { ReadSession(gathering: self.backing) }
}
