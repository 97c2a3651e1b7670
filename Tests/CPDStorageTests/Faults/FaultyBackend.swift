import CPDDomain
import CPDStorage
import CPDStorageInMemory
import Synchronization

/// The store in memory with one fault, or none.
final class FaultyBackend: StorageBackend {
    private let base = Mutex(InMemoryBackend())
    private let migrations = Mutex(0)
    private let isOver = Mutex(false)
    private let fault: Fault?

    init(_ fault: Fault?) { self.fault = fault }

    private static let shared = Identifier<Organisation>(high: 1, low: 1)

    private func place(of organisation: Identifier<Organisation>) -> Identifier<Organisation> {
        let mixing: [Fault] = [
            .mixesOrganisations, .changesAnybodysRows, .acceptsForeignReferences, .sharesKeys, .mixesFeeds,
        ]
        return self.fault.map(mixing.contains) == true ? Self.shared : organisation
    }

    private var current: InMemoryBackend { self.base.withLock { $0 } }

    func read<Result: Sendable>(
        in organisation: Identifier<Organisation>, _ body: @Sendable (any SessionBacking) throws -> Result
    ) async throws -> Result {
        if self.fault == .staysCancelled,
            self.isOver.withLock({ isOver in
                isOver = isOver || Task.isCancelled
                return isOver
            })
        {
            throw StorageError(.unavailable, "The task was cancelled.")
        }
        return try await self.current.read(in: self.place(of: organisation)) { backing in
            try body(FaultyBacking(backing, self.fault, isUnit: false))
        }
    }

    func write<Result: Sendable>(
        in organisation: Identifier<Organisation>, _ body: @Sendable (any SessionBacking) throws -> Result
    ) async throws -> Result {
        try await self.current.write(in: self.place(of: organisation)) { backing in
            let outcome = Swift.Result { try body(FaultyBacking(backing, self.fault, isUnit: true)) }
            if case .failure = outcome, self.fault == .listsFailedUnits {
                let id = Identifier<JournalEntry>(high: 1, low: .random(in: 1...(.max)))
                try backing.repository(for: JournalEntry.self).insert(
                    JournalEntry(
                        id: id, process: "failed", actor: .system, at: .init(millisecondsSinceEpoch: 0), changes: []))
            }
            return try self.keeps(outcome) ? outcome : .success(outcome.get())
        }.get()
    }

    /// Whether what a failed unit has done is kept.
    private func keeps<Result>(_ outcome: Swift.Result<Result, any Error>) throws -> Bool {
        guard case .failure(let error) = outcome else { return true }
        return switch self.fault {
        case .keepsHalfAUnit, .listsFailedUnits: !(error is StorageError)
        case .keepsADoomedUnit: (error as? StorageError)?.code == .duplicate
        case .keepsAStaleUnit: (error as? StorageError)?.code == .revisionConflict
        case .keepsHalfACancelledUnit: (error as? StorageError)?.code == .unavailable
        default: false
        }
    }

    func organisations() async throws -> [Identifier<Organisation>] {
        self.fault == .listsNoOrganisation ? [] : try await self.current.organisations()
    }

    func schema() async throws -> SchemaStatus {
        SchemaStatus(applied: ["first"], pending: self.fault == .neverDoneMigrating ? ["second"] : [])
    }

    func migrate() async throws {
        let isFirst = self.migrations.withLock { count in
            count += 1
            return count == 1
        }
        if self.fault == .losesRowsWhenMigrated, !isFirst { self.base.withLock { $0 = InMemoryBackend() } }
    }

    func problems() async throws -> [String] { self.fault == .seesProblems ? ["a problem"] : [] }
}

/// Repositories with one fault, or none.
struct FaultyBacking: SessionBacking {
    private let base: any SessionBacking
    private let fault: Fault?
    private let isUnit: Bool
    private let visit = Visit()

    init(_ base: any SessionBacking, _ fault: Fault?, isUnit: Bool) {
        self.base = base
        self.fault = fault
        self.isUnit = isUnit
    }

    var chain: any JournalChain { FaultyChain(base: self.base.chain, fault: self.fault) }

    func repository<Entity: StoredEntity>(for entity: Entity.Type) -> any WritableRepository<Entity> {
        if self.fault == .forgetsAKind, Entity.kind == .evaluation { return UnmappedRepository<Entity>() }
        return FaultyRepository(
            base: self.base.repository(for: Entity.self), fault: self.fault, isUnit: self.isUnit, visit: self.visit)
    }
}

/// Whether somebody visits a list.
final class Visit {
    var isGoingOn = false
}
