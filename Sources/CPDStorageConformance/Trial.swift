internal import CPDDomain
internal import CPDStorage
internal import Synchronization

/// What a case works with: a store over the backend, and what every case needs to say in few words.
struct Trial: Sendable {
    /// The time at which everything in a case happens unless it says otherwise: 24 November 2026.
    static let now = Timestamp(millisecondsSinceEpoch: 1_795_478_400_000)

    let backend: any StorageBackend
    let store: CPDStore
    /// A number that no other case has, so that two cases never make the same identifiers.
    let number: UInt64
    private let identifiers: IdentifierSource

    init(of backend: any StorageBackend, for name: String) {
        self.backend = backend
        self.store = CPDStore(backend)
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        self.number = hash
        self.identifiers = IdentifierSource(seed: hash)
    }

    /// An identifier that nothing has yet.
    func identifier<Entity>() -> Identifier<Entity> { self.identifiers.next() }

    /// A sample of every kind, each with its own identity.
    func graph(
        _ salt: UInt64, sharing special: [SampleSlot: UInt64] = [:], turn: Int = 1, seed: UInt64 = 0,
        optionals: SampleSource.Optionals = .present
    ) -> SampleGraph {
        var source = SampleSource(seed: seed &* 1009 &+ UInt64(turn), turn: turn, optionals: optionals)
        return SampleGraph(
            SampleIdentifiers(base: self.number, general: salt, special: special), from: &source)
    }

    /// A new organisation, and a scope in it for the software itself.
    func found(_ name: String = "Elmfield School") async throws -> Scope {
        let organisation = Organisation(
            id: self.identifier(), name: name, kind: .school, financialYearStartMonth: 4)
        return try await self.found(organisation)
    }

    /// A new organisation as given, and a scope in it for the software itself.
    func found(_ organisation: Organisation) async throws -> Scope {
        let scope = try await Authority(over: self.store).scope(founding: organisation.id)
        try await self.write(in: scope) { session in _ = try session.organisations.insert(organisation) }
        return scope
    }

    /// One unit of work.
    func write<Result: Sendable>(
        in scope: Scope, as unit: Identifier<JournalEntry>? = nil, process: String = "conformance",
        at now: Timestamp = Trial.now, _ body: @Sendable (WriteSession) throws -> Result
    ) async throws -> Result {
        try await self.store.write(process, as: unit ?? self.identifier(), in: scope, at: now, body)
    }

    /// One snapshot.
    func read<Result: Sendable>(
        in scope: Scope, _ body: @Sendable (ReadSession) throws -> Result
    ) async throws -> Result {
        try await self.store.read(in: scope, body)
    }

    /// Inserts entities in one unit, in their order.
    func insert(_ entities: [any StoredEntity], in scope: Scope) async throws {
        try await self.write(in: scope) { session in for entity in entities { try session.insert(any: entity) } }
    }

    /// Requires that an operation fails with an error of a kind.
    func expect(
        _ code: StorageError.Code, _ occasion: String, _ operation: () async throws -> Void
    ) async throws {
        do {
            try await operation()
        } catch let error as StorageError {
            guard error.code != code else { return }
            throw PromiseBroken("\(occasion) was refused as \(error.code), not as \(code)")
        }
        throw PromiseBroken("\(occasion) was not refused as \(code)")
    }

    /// Runs tasks side by side, each with its number from 0; the first failure ends all.
    func concurrently(_ tasks: Int, _ body: @escaping @Sendable (Int) async throws -> Void) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for task in 0..<tasks { group.addTask { try await body(task) } }
            try await group.waitForAll()
        }
    }
}

/// Identifiers for several tasks at once.
private final class IdentifierSource: Sendable {
    private let generator: Mutex<IdentifierGenerator>

    init(seed: UInt64) { self.generator = Mutex(IdentifierGenerator(seed: seed)) }

    func next<Entity>() -> Identifier<Entity> { self.generator.withLock { $0.next(at: Trial.now) } }
}
