/// Reads of one kind of entity, inside one organisation, inside one snapshot.
public protocol ReadableRepository<Entity> {
    /// What it reads.
    associatedtype Entity: StoredEntity

    /// The row with an identity, or `nil`. Throws ``StorageError``.
    func find(_ id: Entity.ID) throws(StorageError) -> Stored<Entity>?

    /// One page of the matches, in the entity's fixed order. Throws ``StorageError``, `invalidCursor` among them.
    func page(_ query: Entity.Query, _ request: PageRequest) throws(StorageError) -> Page<Stored<Entity>>

    /// Visits every match in order without holding them all; the body may use the session. Throw to stop early.
    func forEach(_ query: Entity.Query, _ body: (Stored<Entity>) throws -> Void) throws

    /// Counts, sums and the like, over groups of the matches; the same in every store. Whoever does not implement it
    /// gets figures counted over a visit. Throws ``StorageError``, `overflow` where a sum does not fit into 64 bits.
    func figures(_ request: FigureRequest<Entity>) throws(StorageError) -> Figures<Entity>
}

/// Reads and writes of one kind of entity, inside one unit of work.
///
/// A write may be sent on its way without its answer: its failure is then thrown by a later call or when the unit
/// ends, and dooms the unit either way.
public protocol WritableRepository<Entity>: ReadableRepository {
    /// The row with an identity; `locked` keeps other units that lock it out until this one ends.
    func find(_ id: Entity.ID, locked: Bool) throws(StorageError) -> Stored<Entity>?

    /// Adds a row. Throws `duplicate` where its identity or a unique key is taken, `missingReference`.
    @discardableResult
    func insert(_ value: Entity) throws(StorageError) -> Stored<Entity>

    /// Adds rows, all or none, as fast as the database can. Throws what ``insert(_:)`` throws.
    func insert(contentsOf values: [Entity]) throws(StorageError)

    /// Replaces a row that is still at the revision it was read at. Throws `revisionConflict`, `notFound`.
    @discardableResult
    func update(_ value: Entity, expecting: Revision) throws(StorageError) -> Stored<Entity>

    /// Removes a row that is still at the revision it was read at. Throws `revisionConflict`, `stillReferenced`.
    func delete(_ id: Entity.ID, expecting: Revision) throws(StorageError)
}

extension ReadableRepository {
    /// Every match, in order. For lists known to be short; use `forEach` for the rest.
    public func all(_ query: Entity.Query = Entity.Query()) throws -> [Stored<Entity>] {
        var matches: [Stored<Entity>] = []
        try self.forEach(query) { matches.append($0) }
        return matches
    }

    /// The values of every match, in order.
    public func values(_ query: Entity.Query = Entity.Query()) throws -> [Entity] {
        try self.all(query).map(\.value)
    }

    /// The first match in order, or `nil`.
    public func first(_ query: Entity.Query = Entity.Query()) throws(StorageError) -> Stored<Entity>? {
        try self.page(query, PageRequest(limit: 1)).elements.first
    }

    /// The row with an identity. Throws `notFound` where there is none.
    public func get(_ id: Entity.ID) throws(StorageError) -> Stored<Entity> {
        guard let stored = try self.find(id) else {
            throw StorageError(.notFound, "There is no \(Entity.kind.words) with the identifier \(id).")
        }
        return stored
    }
}

extension WritableRepository {
    /// Adds rows one by one.
    public func insert(contentsOf values: [Entity]) throws(StorageError) {
        for value in values { try self.insert(value) }
    }
}

/// What a backend answers for a kind it does not keep: every call throws `unmapped`, and a conformance case names it.
public struct UnmappedRepository<Entity: StoredEntity>: WritableRepository {
    /// A repository that keeps nothing.
    public init() {}

    private var error: StorageError {
        StorageError(.unmapped, "This store does not keep entities of the kind \(Entity.kind.rawValue).")
    }

    /// Throws `unmapped`.
    public func find(_ id: Entity.ID) throws(StorageError) -> Stored<Entity>? { throw self.error }
    /// Throws `unmapped`.
    public func find(_ id: Entity.ID, locked: Bool) throws(StorageError) -> Stored<Entity>? { throw self.error }
    /// Throws `unmapped`.
    public func page(
        _ query: Entity.Query, _ request: PageRequest
    ) throws(StorageError) -> Page<Stored<Entity>> { throw self.error }
    /// Throws `unmapped`.
    public func forEach(_ query: Entity.Query, _ body: (Stored<Entity>) throws -> Void) throws { throw self.error }
    /// Throws `unmapped`.
    public func figures(_ request: FigureRequest<Entity>) throws(StorageError) -> Figures<Entity> { throw self.error }
    /// Throws `unmapped`.
    public func insert(_ value: Entity) throws(StorageError) -> Stored<Entity> { throw self.error }
    /// Throws `unmapped`.
    public func update(_ value: Entity, expecting: Revision) throws(StorageError) -> Stored<Entity> { throw self.error }
    /// Throws `unmapped`.
    public func delete(_ id: Entity.ID, expecting: Revision) throws(StorageError) { throw self.error }
}
