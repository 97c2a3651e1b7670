internal import CPDStorage

/// A backend's repositories of which the reads are real and the writes only let through, so that a whole table of
/// rights can be tried without a row being changed.
struct ProbeBacking: SessionBacking {
    let base: any SessionBacking

    var chain: any JournalChain { self.base.chain }

    func repository<Entity: StoredEntity>(for entity: Entity.Type) -> any WritableRepository<Entity> {
        ProbeRepository(base: self.base.repository(for: entity))
    }
}

private struct ProbeRepository<Entity: StoredEntity>: WritableRepository {
    let base: any WritableRepository<Entity>

    func find(_ id: Entity.ID) throws(StorageError) -> Stored<Entity>? { try self.base.find(id) }

    func find(_ id: Entity.ID, locked: Bool) throws(StorageError) -> Stored<Entity>? { try self.base.find(id) }

    func page(_ query: Entity.Query, _ request: PageRequest) throws(StorageError) -> Page<Stored<Entity>> {
        try self.base.page(query, request)
    }

    func forEach(_ query: Entity.Query, _ body: (Stored<Entity>) throws -> Void) throws {
        try self.base.forEach(query, body)
    }

    func insert(_ value: Entity) throws(StorageError) -> Stored<Entity> { Stored(value, at: .first) }

    func update(_ value: Entity, expecting: Revision) throws(StorageError) -> Stored<Entity> {
        Stored(value, at: expecting.next)
    }

    func delete(_ id: Entity.ID, expecting: Revision) throws(StorageError) {}
}
