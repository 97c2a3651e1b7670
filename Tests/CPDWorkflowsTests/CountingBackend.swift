import CPDDomain
import CPDStorage
import Synchronization

/// A backend that counts how often another is asked for rows.
final class CountingBackend: StorageBackend {
    private let base: any StorageBackend
    private let count = Mutex(0)

    init(_ base: any StorageBackend) { self.base = base }

    var reads: Int { self.count.withLock { $0 } }

    func read<Result: Sendable>(
        in organisation: Identifier<Organisation>, _ body: @Sendable (any SessionBacking) throws -> Result
    ) async throws -> Result {
        try await self.base.read(in: organisation) { backing in
            try body(CountingBacking(base: backing) { self.count.withLock { $0 += 1 } })
        }
    }

    func write<Result: Sendable>(
        in organisation: Identifier<Organisation>, _ body: @Sendable (any SessionBacking) throws -> Result
    ) async throws -> Result { try await self.base.write(in: organisation, body) }

    func organisations() async throws -> [Identifier<Organisation>] { try await self.base.organisations() }
    func schema() async throws -> SchemaStatus { try await self.base.schema() }
    func migrate() async throws { try await self.base.migrate() }
    func problems() async throws -> [String] { try await self.base.problems() }
}

private struct CountingBacking: SessionBacking {
    let base: any SessionBacking
    let note: () -> Void

    var chain: any JournalChain { self.base.chain }

    func repository<Entity: StoredEntity>(for entity: Entity.Type) -> any WritableRepository<Entity> {
        CountingRepository(base: self.base.repository(for: Entity.self), note: self.note)
    }
}

private struct CountingRepository<Entity: StoredEntity>: WritableRepository {
    let base: any WritableRepository<Entity>
    let note: () -> Void

    func find(_ id: Entity.ID) throws(StorageError) -> Stored<Entity>? {
        self.note()
        return try self.base.find(id)
    }

    func find(_ id: Entity.ID, locked: Bool) throws(StorageError) -> Stored<Entity>? {
        self.note()
        return try self.base.find(id, locked: locked)
    }

    func page(_ query: Entity.Query, _ request: PageRequest) throws(StorageError) -> Page<Stored<Entity>> {
        self.note()
        return try self.base.page(query, request)
    }

    func forEach(_ query: Entity.Query, _ body: (Stored<Entity>) throws -> Void) throws {
        self.note()
        try self.base.forEach(query, body)
    }

    func insert(_ value: Entity) throws(StorageError) -> Stored<Entity> { try self.base.insert(value) }

    func update(_ value: Entity, expecting revision: Revision) throws(StorageError) -> Stored<Entity> {
        try self.base.update(value, expecting: revision)
    }

    func delete(_ id: Entity.ID, expecting revision: Revision) throws(StorageError) {
        try self.base.delete(id, expecting: revision)
    }
}
