import CPDDomain
import CPDStorage
import CPDStorageSQL
import Foundation
import Synchronization

@testable import CPDStorageInMemory

/// A store without isolation, one way or another.
final class UnisolatedBackend: StorageBackend {
    /// What it does not keep apart.
    enum Fault: String, CaseIterable, Sendable {
        /// Writers: the last to end overwrites what others did meanwhile.
        case losesUpdates
        /// Units that lock a row: they wait for nobody, and what they did is merged row by row.
        case ignoresLocks
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
        return try await OwnThread().run {
            try body(isLive ? LiveBacking(self, organisation) : InMemorySession(self[organisation]))
        }
    }

    func write<Result: Sendable>(
        in organisation: Identifier<Organisation>, _ body: @Sendable (any SessionBacking) throws -> Result
    ) async throws -> Result {
        try await OwnThread().run {
            if self.fault == .ignoresLocks { return try self.merge(organisation, body) }
            if self.fault == .showsHalfUnits { return try body(LiveBacking(self, organisation)) }
            let session = InMemorySession(self[organisation])
            let result = try body(session)
            if self.fault == .losesUpdates { letOthersIn() }
            self[organisation] = session.tables
            return result
        }
    }

    /// Runs a body over a copy, then does again what it did, on the rows as they are by then.
    private func merge<Result>(
        _ organisation: Identifier<Organisation>, _ body: (any SessionBacking) throws -> Result
    ) throws -> Result {
        let log = ChangeLog()
        let result = try body(LiveBacking(self, organisation, copy: InMemorySession(self[organisation]), log: log))
        letOthersIn()
        try self.tables.withLock { tables in
            let session = InMemorySession(tables[organisation] ?? Tables())
            for change in log.changes { try change(session) }
            tables[organisation] = session.tables
        }
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

/// A thread of its own for one read or unit: whoever waits in it keeps nobody else from running.
private actor OwnThread {
    private let executor = QueueExecutor(label: "cpd.fault")

    nonisolated var unownedExecutor: UnownedSerialExecutor { self.executor.asUnownedSerialExecutor() }

    func run<Result: Sendable>(_ work: @Sendable () throws -> Result) rethrows -> Result { try work() }
}

/// What a unit did, to be done again.
private final class ChangeLog {
    var changes: [(InMemorySession) throws -> Void] = []
}

/// Repositories of which every call meets the rows as they are at the time, or a copy whose changes are logged.
private struct LiveBacking: SessionBacking {
    private let backend: UnisolatedBackend
    private let organisation: Identifier<Organisation>
    private let copy: InMemorySession?
    private let log: ChangeLog?

    init(
        _ backend: UnisolatedBackend, _ organisation: Identifier<Organisation>, copy: InMemorySession? = nil,
        log: ChangeLog? = nil
    ) {
        self.backend = backend
        self.organisation = organisation
        self.copy = copy
        self.log = log
    }

    var chain: any JournalChain { (self.copy ?? InMemorySession(self.backend[self.organisation])).chain }

    func repository<Entity: StoredEntity>(for entity: Entity.Type) -> any WritableRepository<Entity> {
        LiveRepository<Entity>(backing: self)
    }

    func perform<Entity: StoredEntity, Result>(
        isChange: Bool = false, _ operation: @escaping (InMemoryRepository<Entity>) throws(StorageError) -> Result
    ) throws(StorageError) -> Result {
        let session = self.copy ?? InMemorySession(self.backend[self.organisation])
        let result = try operation(InMemoryRepository<Entity>(session: session))
        guard self.copy == nil else {
            if isChange { self.log?.changes.append { _ = try operation(InMemoryRepository<Entity>(session: $0)) } }
            return result
        }
        if isChange { self.backend[self.organisation] = session.tables }
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

    func figures(_ request: FigureRequest<Entity>) throws(StorageError) -> Figures<Entity> {
        try self.backing.perform { (rows: InMemoryRepository<Entity>) throws(StorageError) in
            try rows.figures(request)
        }
    }

    func insert(_ value: Entity) throws(StorageError) -> Stored<Entity> {
        try self.backing.perform(isChange: true) { (rows: InMemoryRepository<Entity>) throws(StorageError) in
            try rows.insert(value)
        }
    }

    func update(_ value: Entity, expecting revision: Revision) throws(StorageError) -> Stored<Entity> {
        try self.backing.perform(isChange: true) { (rows: InMemoryRepository<Entity>) throws(StorageError) in
            try rows.update(value, expecting: revision)
        }
    }

    func delete(_ id: Entity.ID, expecting revision: Revision) throws(StorageError) {
        try self.backing.perform(isChange: true) { (rows: InMemoryRepository<Entity>) throws(StorageError) in
            try rows.delete(id, expecting: revision)
        }
    }
}

/// Lets others come in between.
private func letOthersIn() { Thread.sleep(forTimeInterval: 0.0005) }
