/// A backend's repositories, held to what a scope allows.
struct ScopedBacking: SessionBacking {
    private let base: any SessionBacking
    private let hands: [[Grant]]
    private let resolver: ConcernResolver

    init(_ base: any SessionBacking, hands: [[Grant]], isSnapshot: Bool) {
        self.base = base
        self.hands = hands
        self.resolver = ConcernResolver(base, isSnapshot: isSnapshot)
    }

    /// Whoever reads the feed is asked first, see ``CPDStore/changes(since:limit:in:)``.
    var chain: any JournalChain { self.base.chain }

    /// The backend's own repository where the scope allows everything with it.
    func repository<Entity: StoredEntity>(for entity: Entity.Type) -> any WritableRepository<Entity> {
        let base = self.base.repository(for: Entity.self)
        let scoped = ScopedRepository(base: base, hands: self.hands, resolver: self.resolver)
        return scoped.isUnlimited ? base : scoped
    }
}

extension Scope {
    /// A backend's repositories, held to what this scope allows; the backend's own where that is everything.
    package func limiting(_ backing: any SessionBacking, isSnapshot: Bool) -> any SessionBacking {
        switch self.rights {
        case .everything: backing
        case .allowed(let hands): ScopedBacking(backing, hands: hands, isSnapshot: isSnapshot)
        }
    }
}

extension ReadSession {
    /// The same snapshot as somebody else sees it, for a process that reads all it needs and shows less.
    package func seen(by scope: Scope) -> ReadSession {
        ReadSession(self.backing, in: scope)
    }
}
