/// What the body of a unit of work gets: a backend's repository, with what holds for every backend added once. A
/// failure dooms the unit, text that no database can keep is refused, append-only kinds stay so, and every change
/// goes into the unit's journal entry.
struct JournaledRepository<Entity: StoredEntity>: WritableRepository {
    let base: any WritableRepository<Entity>
    let state: UnitState

    func find(_ id: Entity.ID) throws(StorageError) -> Stored<Entity>? {
        try self.state.perform { () throws(StorageError) in try self.base.find(id) }
    }

    func find(_ id: Entity.ID, locked: Bool) throws(StorageError) -> Stored<Entity>? {
        try self.state.perform { () throws(StorageError) in try self.base.find(id, locked: locked) }
    }

    func page(_ query: Entity.Query, _ request: PageRequest) throws(StorageError) -> Page<Stored<Entity>> {
        try self.state.perform { () throws(StorageError) in try self.base.page(query, request) }
    }

    func forEach(_ query: Entity.Query, _ body: (Stored<Entity>) throws -> Void) throws {
        try self.state.throwIfDoomed()
        do {
            try self.base.forEach(query, body)
        } catch let error as StorageError {
            self.state.doom(error)
            throw error
        }
    }

    func figures(_ request: FigureRequest<Entity>) throws(StorageError) -> Figures<Entity> {
        try self.state.perform { () throws(StorageError) in try self.base.figures(request) }
    }

    func insert(_ value: Entity) throws(StorageError) -> Stored<Entity> {
        try self.state.perform { () throws(StorageError) in
            try Self.refuseIfJournal()
            try value.requireTextsThatCanBeKept()
            let stored = try self.base.insert(value)
            self.state.record(insertionOf: value)
            return stored
        }
    }

    func insert(contentsOf values: [Entity]) throws(StorageError) {
        try self.state.perform { () throws(StorageError) in
            try Self.refuseIfJournal()
            for value in values { try value.requireTextsThatCanBeKept() }
            try self.base.insert(contentsOf: values)
            self.state.record(insertionsOf: values)
        }
    }

    func update(_ value: Entity, expecting revision: Revision) throws(StorageError) -> Stored<Entity> {
        try self.state.perform { () throws(StorageError) in
            try Self.refuseIfAppendOnly()
            try value.requireTextsThatCanBeKept()
            let stored = try self.base.update(value, expecting: revision)
            self.state.record(value.id, stored.revision.rawValue)
            return stored
        }
    }

    func delete(_ id: Entity.ID, expecting revision: Revision) throws(StorageError) {
        try self.state.perform { () throws(StorageError) in
            try Self.refuseIfAppendOnly()
            try self.base.delete(id, expecting: revision)
            self.state.record(id, 0)
        }
    }

    private static func refuseIfJournal() throws(StorageError) {
        guard Entity.kind != .journalEntry else {
            throw StorageError(.appendOnly, "A unit's journal entry is written by the store alone.")
        }
    }

    private static func refuseIfAppendOnly() throws(StorageError) {
        guard !Entity.isAppendOnly else {
            throw StorageError(.appendOnly, "A \(Entity.kind.words) is never altered or deleted; add another instead.")
        }
    }
}
