import CPDDomain
import CPDStorage
import Foundation
import Synchronization

@testable import CPDStorageInMemory

/// A store without isolation, one way or another.
final class UnisolatedBackend: StorageBackend {
    /// What it does not keep apart.
    enum Fault: String, CaseIterable, Sendable {
        /// Writers: the last to end overwrites what others did meanwhile.
        case losesUpdates
        /// Readers from writers: each call of a read sees what is there by then.
        case readsWhatIsThere
        /// Writers from readers: each call of a unit is seen at once.
        case showsHalfUnits
    }

    private let tables = Mutex<[Identifier<Organisation>: Tables]>([:])
    private let fault: Fault

    init(_ fault: Fault) { self.fault = fault }

    func read<Result: Sendable>(
        in organisation: Identifier<Organisation>, _ body: @Sendable (any SessionBacking) throws -> Result
    ) async throws -> Result {
        let isLive = self.fault == .readsWhatIsThere
        return try body(isLive ? LiveBacking(self, organisation) : InMemorySession(self[organisation]))
    }

    func write<Result: Sendable>(
        in organisation: Identifier<Organisation>, _ body: @Sendable (any SessionBacking) throws -> Result
    ) async throws -> Result {
        if self.fault == .showsHalfUnits { return try body(LiveBacking(self, organisation)) }
        let session = InMemorySession(self[organisation])
        let result = try body(session)
        if self.fault == .losesUpdates { letOthersIn() }
        self[organisation] = session.tables
        return result
    }

    fileprivate subscript(organisation: Identifier<Organisation>) -> Tables {
        get { self.tables.withLock { $0[organisation] ?? Tables() } }
        set { self.tables.withLock { $0[organisation] = newValue } }
    }

    func organisations() async throws -> [Identifier<Organisation>] { [] }
    func schema() async throws -> SchemaStatus { SchemaStatus(applied: [], pending: []) }
    func migrate() async throws {}
    func problems() async throws -> [String] { [] }
}

/// Repositories of which every call meets the rows as they are at the time.
private struct LiveBacking: SessionBacking {
    let backend: UnisolatedBackend
    let organisation: Identifier<Organisation>

    init(_ backend: UnisolatedBackend, _ organisation: Identifier<Organisation>) {
        self.backend = backend
        self.organisation = organisation
    }

    func repository<Entity: StoredEntity>(for entity: Entity.Type) -> any WritableRepository<Entity> {
        LiveRepository<Entity>(backing: self)
    }

    func perform<Entity: StoredEntity, Result>(
        _ operation: (InMemoryRepository<Entity>) throws(StorageError) -> Result
    ) throws(StorageError) -> Result {
        let session = InMemorySession(self.backend[self.organisation])
        let result = try operation(InMemoryRepository<Entity>(session: session))
        letOthersIn()
        return result
    }

    func change<Entity: StoredEntity, Result>(
        _ operation: (InMemoryRepository<Entity>) throws(StorageError) -> Result
    ) throws(StorageError) -> Result {
        let session = InMemorySession(self.backend[self.organisation])
        let result = try operation(InMemoryRepository<Entity>(session: session))
        self.backend[self.organisation] = session.tables
        letOthersIn()
        return result
    }
}

private struct LiveRepository<Entity: StoredEntity>: WritableRepository {
    let backing: LiveBacking

    func find(_ id: Entity.ID) throws(StorageError) -> Stored<Entity>? {
        try self.backing.perform { (rows: InMemoryRepository<Entity>) throws(StorageError) in try rows.find(id) }
    }

    func find(_ id: Entity.ID, locked: Bool) throws(StorageError) -> Stored<Entity>? { try self.find(id) }

    func page(_ query: Entity.Query, _ request: PageRequest) throws(StorageError) -> Page<Stored<Entity>> {
        try self.backing.perform { (rows: InMemoryRepository<Entity>) throws(StorageError) in
            try rows.page(query, request)
        }
    }

    func forEach(_ query: Entity.Query, _ body: (Stored<Entity>) throws -> Void) throws {
        for stored in try self.page(query, PageRequest(limit: 1000)).elements { try body(stored) }
    }

    func insert(_ value: Entity) throws(StorageError) -> Stored<Entity> {
        try self.backing.change { (rows: InMemoryRepository<Entity>) throws(StorageError) in try rows.insert(value) }
    }

    func update(_ value: Entity, expecting revision: Revision) throws(StorageError) -> Stored<Entity> {
        try self.backing.change { (rows: InMemoryRepository<Entity>) throws(StorageError) in
            try rows.update(value, expecting: revision)
        }
    }

    func delete(_ id: Entity.ID, expecting revision: Revision) throws(StorageError) {
        try self.backing.change { (rows: InMemoryRepository<Entity>) throws(StorageError) in
            try rows.delete(id, expecting: revision)
        }
    }
}

/// Lets others come in between.
private func letOthersIn() { Thread.sleep(forTimeInterval: 0.0005) }
