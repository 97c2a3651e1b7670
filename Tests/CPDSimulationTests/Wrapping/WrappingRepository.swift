import CPDDomain
import CPDStorage

/// One run of a body: it numbers its statements from 1.
final class Run {
    private let meter: Meter
    private let isUnit: Bool
    private var statements = 0

    init(_ meter: Meter, isUnit: Bool) {
        self.meter = meter
        self.isUnit = isUnit
    }

    func statement() throws(StorageError) {
        self.statements += 1
        self.meter.count { $0.statements += 1 }
        if self.isUnit { try self.meter.fail(at: .statement(self.statements)) }
    }
}

/// The repository of one kind: it says that a statement comes, then hands the call on.
struct WrappingRepository<Entity: StoredEntity>: WritableRepository {
    let base: any WritableRepository<Entity>
    let run: Run

    func find(_ id: Entity.ID) throws(StorageError) -> Stored<Entity>? {
        try self.run.statement()
        return try self.base.find(id)
    }

    func find(_ id: Entity.ID, locked: Bool) throws(StorageError) -> Stored<Entity>? {
        try self.run.statement()
        return try self.base.find(id, locked: locked)
    }

    func page(_ query: Entity.Query, _ request: PageRequest) throws(StorageError) -> Page<Stored<Entity>> {
        try self.run.statement()
        return try self.base.page(query, request)
    }

    func forEach(_ query: Entity.Query, _ body: (Stored<Entity>) throws -> Void) throws {
        try self.run.statement()
        try self.base.forEach(query, body)
    }

    func figures(_ request: FigureRequest<Entity>) throws(StorageError) -> Figures<Entity> {
        try self.run.statement()
        return try self.base.figures(request)
    }

    func insert(_ value: Entity) throws(StorageError) -> Stored<Entity> {
        try self.run.statement()
        return try self.base.insert(value)
    }

    func insert(contentsOf values: [Entity]) throws(StorageError) {
        try self.run.statement()
        try self.base.insert(contentsOf: values)
    }

    func update(_ value: Entity, expecting revision: Revision) throws(StorageError) -> Stored<Entity> {
        try self.run.statement()
        return try self.base.update(value, expecting: revision)
    }

    func delete(_ id: Entity.ID, expecting revision: Revision) throws(StorageError) {
        try self.run.statement()
        try self.base.delete(id, expecting: revision)
    }
}
