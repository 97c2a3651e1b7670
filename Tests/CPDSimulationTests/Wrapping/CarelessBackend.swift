import CPDDomain
import CPDStorage
import Synchronization

/// A backend with a fault that shows seldom: every so many updates it does not look at the revision.
struct CarelessBackend: StorageBackend {
    let base: any StorageBackend
    let every: Int
    let updates = Updates()

    final class Updates: Sendable {
        private let made = Mutex(0)

        func next() -> Int {
            self.made.withLock { made in
                made += 1
                return made
            }
        }
    }

    func read<Result: Sendable>(
        in organisation: Identifier<Organisation>, _ body: @Sendable (any SessionBacking) throws -> Result
    ) async throws -> Result { try await self.base.read(in: organisation, body) }

    func write<Result: Sendable>(
        in organisation: Identifier<Organisation>, _ body: @Sendable (any SessionBacking) throws -> Result
    ) async throws -> Result {
        try await self.base.write(in: organisation) { session in
            try body(CarelessSession(base: session, backend: self))
        }
    }

    func organisations() async throws -> [Identifier<Organisation>] { try await self.base.organisations() }
    func schema() async throws -> SchemaStatus { try await self.base.schema() }
    func migrate() async throws { try await self.base.migrate() }
    func problems() async throws -> [String] { try await self.base.problems() }
}

private struct CarelessSession: SessionBacking {
    let base: any SessionBacking
    let backend: CarelessBackend

    func repository<Entity: StoredEntity>(for entity: Entity.Type) -> any WritableRepository<Entity> {
        CarelessRepository(base: self.base.repository(for: Entity.self), backend: self.backend)
    }

    var chain: any JournalChain { self.base.chain }
}

private struct CarelessRepository<Entity: StoredEntity>: WritableRepository {
    let base: any WritableRepository<Entity>
    let backend: CarelessBackend

    func find(_ id: Entity.ID) throws(StorageError) -> Stored<Entity>? { try self.base.find(id) }

    func find(_ id: Entity.ID, locked: Bool) throws(StorageError) -> Stored<Entity>? {
        try self.base.find(id, locked: locked)
    }

    func page(_ query: Entity.Query, _ request: PageRequest) throws(StorageError) -> Page<Stored<Entity>> {
        try self.base.page(query, request)
    }

    func forEach(_ query: Entity.Query, _ body: (Stored<Entity>) throws -> Void) throws {
        try self.base.forEach(query, body)
    }

    func figures(_ request: FigureRequest<Entity>) throws(StorageError) -> Figures<Entity> {
        try self.base.figures(request)
    }

    func insert(_ value: Entity) throws(StorageError) -> Stored<Entity> { try self.base.insert(value) }

    func update(_ value: Entity, expecting revision: Revision) throws(StorageError) -> Stored<Entity> {
        let isCareless = self.backend.updates.next() % self.backend.every == 0
        let current = isCareless ? try self.base.find(value.id)?.revision : nil
        return try self.base.update(value, expecting: current ?? revision)
    }

    func delete(_ id: Entity.ID, expecting revision: Revision) throws(StorageError) {
        try self.base.delete(id, expecting: revision)
    }
}
