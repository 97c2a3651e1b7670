internal import CPDDomain
internal import CPDStorage

/// Graphs that share many of their rows, so that every filter matches some rows and not others.
struct SamplePopulation: Sendable {
    let graphs: [SampleGraph]
    /// Each row once, in an order in which each refers only to those before it.
    let entities: [any StoredEntity]

    init(of count: Int, _ trial: Trial, seed: UInt64 = 11) {
        self.graphs = (0..<UInt64(count)).map { number in
            trial.graph(
                number,
                sharing: [
                    .school: number % 2, .person: number % 3, .colleague: number % 5, .priority: number % 4,
                    .need: number % 6, .provider: number % 2, .opportunity: number % 7, .trainingSession: number % 7,
                    .budgetLine: number % 4, .request: number % 11, .adoptedEdition: number % 3,
                    .policyCheck: number % 11, .decision: number % 11,
                ], turn: Int(number), seed: seed, optionals: .mixed)
        }
        var identities: Set<EntityReference> = []
        var keys: Set<UniqueKey> = []
        var entities: [any StoredEntity] = []
        func add<Entity: StoredEntity>(_ entity: Entity) {
            guard identities.isSuperset(of: entity.references), keys.isDisjoint(with: entity.uniqueKeys),
                identities.insert(EntityReference(entity.id)).inserted
            else { return }
            keys.formUnion(entity.uniqueKeys)
            entities.append(entity)
        }
        for graph in self.graphs { for entity in graph.entities { add(entity) } }
        self.entities = entities
    }

    /// The rows of one kind, in the order of every list.
    func rows<Entity: StoredEntity>(of type: Entity.Type) -> [Entity] {
        inOrder(self.entities.compactMap { $0 as? Entity })
    }
}
