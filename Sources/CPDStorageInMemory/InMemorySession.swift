internal import CPDDomain
internal import CPDStorage

/// The repositories over one copy of the rows.
final class InMemorySession: SessionBacking {
    var tables: Tables

    init(_ tables: Tables) { self.tables = tables }

    func repository<Entity: StoredEntity>(for entity: Entity.Type) -> any WritableRepository<Entity> {
        InMemoryRepository<Entity>(session: self)
    }

    var chain: any JournalChain { InMemoryChain(session: self) }
}

/// Reads and writes of one kind, by what the entity says of itself.
struct InMemoryRepository<Entity: StoredEntity>: WritableRepository {
    let session: InMemorySession

    func find(_ id: Entity.ID) throws(StorageError) -> Stored<Entity>? {
        self.session.tables.row(Entity.kind, id.reinterpreted()).flatMap(Self.stored)
    }

    /// There is one writer at a time, so every row is locked already.
    func find(_ id: Entity.ID, locked: Bool) throws(StorageError) -> Stored<Entity>? { try self.find(id) }

    func page(_ query: Entity.Query, _ request: PageRequest) throws(StorageError) -> Page<Stored<Entity>> {
        var matches = self.matches(query)
        if let cursor = request.after {
            let position = try cursor.position(in: query)
            matches.removeAll { !Self.position(of: $0.value).isBehind(position) }
        }
        let page = Array(matches.prefix(request.limit))
        let isLast = matches.count <= request.limit
        return Page(
            elements: page, next: isLast ? nil : page.last.map { PageCursor(behind: $0.value, of: query) })
    }

    func forEach(_ query: Entity.Query, _ body: (Stored<Entity>) throws -> Void) throws {
        for match in self.matches(query) { try body(match) }
    }

    func insert(_ value: Entity) throws(StorageError) -> Stored<Entity> {
        guard try self.find(value.id) == nil else { throw .duplicate(Entity.kind) }
        try self.session.tables.put(value, at: .first)
        if let entry = value as? JournalEntry { self.session.tables.unplaced.append(entry) }
        return Stored(value, at: .first)
    }

    func update(_ value: Entity, expecting revision: Revision) throws(StorageError) -> Stored<Entity> {
        try self.require(revision, of: value.id)
        try self.session.tables.put(value, at: revision.next)
        return Stored(value, at: revision.next)
    }

    func delete(_ id: Entity.ID, expecting revision: Revision) throws(StorageError) {
        try self.require(revision, of: id)
        guard !self.session.tables.isReferenced(EntityReference(id)) else { throw .stillReferenced(Entity.kind) }
        self.session.tables.remove(Entity.self, id.reinterpreted())
    }

    private func require(_ revision: Revision, of id: Entity.ID) throws(StorageError) {
        guard let stored = try self.find(id) else { throw .notFound(Entity.kind) }
        guard stored.revision == revision else { throw .revisionConflict(Entity.kind) }
    }

    private func matches(_ query: Entity.Query) -> [Stored<Entity>] {
        self.session.tables.rows(of: Entity.kind).values
            .compactMap(Self.stored)
            .filter { query.matches($0.value) }
            .sorted { Self.position(of: $1.value).isBehind(Self.position(of: $0.value)) }
    }

    private static func stored(_ row: Tables.Row) -> Stored<Entity>? {
        (row.entity as? Entity).map { Stored($0, at: row.revision) }
    }

    private static func position(of entity: Entity) -> [StoredValue] { entity.orderKey + [StoredValue(entity.id)] }
}

extension [StoredValue] {
    fileprivate func isBehind(_ other: [StoredValue]) -> Bool { other.lexicographicallyPrecedes(self) }
}
