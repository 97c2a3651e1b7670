internal import CPDDomain
internal import CPDStorage

/// What a snapshot and a unit of work have in common: both read. So a question is written once.
protocol Reading {
    func readable<Entity: StoredEntity>(_ entity: Entity.Type) -> any ReadableRepository<Entity>
}

extension ReadSession: Reading {
    func readable<Entity: StoredEntity>(_ entity: Entity.Type) -> any ReadableRepository<Entity> {
        self.repository(for: entity)
    }
}

extension WriteSession: Reading {
    func readable<Entity: StoredEntity>(_ entity: Entity.Type) -> any ReadableRepository<Entity> {
        self.repository(for: entity)
    }
}

extension Reading {
    /// The row with an identity. Throws `notFound`.
    func get<Entity: StoredEntity>(_ id: Identifier<Entity>) throws(StorageError) -> Stored<Entity> {
        try self.readable(Entity.self).get(id)
    }

    /// The value with an identity, or `nil`.
    func find<Entity: StoredEntity>(_ id: Identifier<Entity>?) throws(StorageError) -> Entity? {
        guard let id else { return nil }
        return try self.readable(Entity.self).find(id)?.value
    }

    /// Every match, in order.
    func all<Query: StoredQuery>(_ query: Query) throws -> [Stored<Query.Entity>]
    where Query.Entity: StoredEntity, Query.Entity.Query == Query {
        try self.readable(Query.Entity.self).all(query)
    }

    /// The values of every match, in order.
    func values<Query: StoredQuery>(_ query: Query) throws -> [Query.Entity]
    where Query.Entity: StoredEntity, Query.Entity.Query == Query {
        try self.readable(Query.Entity.self).values(query)
    }

    /// Visits every match without holding them all.
    func forEach<Query: StoredQuery>(_ query: Query, _ body: (Query.Entity) throws -> Void) throws
    where Query.Entity: StoredEntity, Query.Entity.Query == Query {
        try self.readable(Query.Entity.self).forEach(query) { try body($0.value) }
    }

    /// The organisation this session is about.
    func organisation() throws -> Organisation {
        guard let organisation = try self.readable(Organisation.self).first()?.value else {
            throw StorageError(.notFound, "The organisation has not been added yet.")
        }
        return organisation
    }
}

extension WriteSession {
    /// The row with an identity, kept from other units that lock it until this one ends. Throws `notFound`.
    func lock<Entity: StoredEntity>(_ id: Identifier<Entity>) throws(StorageError) -> Stored<Entity> {
        guard let stored = try self.repository(for: Entity.self).find(id, locked: true) else {
            throw StorageError(.notFound, "There is no \(Entity.kind.words) with the identifier \(id).")
        }
        return stored
    }
}
