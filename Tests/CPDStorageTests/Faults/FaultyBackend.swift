import CPDDomain
import CPDStorage
import Synchronization

@testable import CPDStorageInMemory

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
            .mixesOrganisations, .changesAnybodysRows, .acceptsForeignReferences, .sharesKeys, .sharesTheFeed,
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
        let others = try await self.others(than: organisation)
        return try await self.current.read(in: self.place(of: organisation)) { backing in
            try body(FaultyBacking(backing, self.fault, isUnit: false, others: others))
        }
    }

    func write<Result: Sendable>(
        in organisation: Identifier<Organisation>, _ body: @Sendable (any SessionBacking) throws -> Result
    ) async throws -> Result {
        if self.fault == .acknowledgesTooEarly { return try await self.keepingLater(in: organisation, body) }
        return try await self.current.write(in: self.place(of: organisation)) { backing in
            let outcome = Swift.Result { try body(FaultyBacking(backing, self.fault, isUnit: true)) }
            if self.fault == .journalsFailures, case .failure = outcome {
                let entry = JournalEntry(
                    id: Identifier(high: 0x7000, low: 0x8000_0000_0000_0000), process: "failed", actor: .system,
                    at: Timestamp(millisecondsSinceEpoch: 0), changes: [])
                try backing.repository(for: JournalEntry.self).insert(entry)
            }
            return try self.keeps(outcome) ? outcome : .success(outcome.get())
        }.get()
    }

    /// Answers with what a unit would give, and keeps the unit a moment later.
    private func keepingLater<Result: Sendable>(
        in organisation: Identifier<Organisation>, _ body: @Sendable (any SessionBacking) throws -> Result
    ) async throws -> Result {
        let tables = Mutex(Tables())
        let result = try await self.current.read(in: organisation) { backing in
            let result = try body(backing)
            if let session = backing as? InMemorySession { tables.withLock { $0 = session.tables } }
            return result
        }
        let kept = tables.withLock { $0 }
        Task.detached { [current = self.current] in
            try await Task.sleep(for: .milliseconds(20))
            try await current.write(in: organisation) { ($0 as? InMemorySession)?.tables = kept }
        }
        return result
    }

    /// The rows of other organisations, for the fault that counts them.
    private func others(than organisation: Identifier<Organisation>) async throws -> [Tables] {
        guard self.fault == .countsEverybodysRows else { return [] }
        var others: [Tables] = []
        for other in try await self.current.organisations() where other != organisation {
            if let tables = try await self.current.read(in: other, { ($0 as? InMemorySession)?.tables }) {
                others.append(tables)
            }
        }
        return others
    }

    /// Whether what a failed unit has done is kept.
    private func keeps<Result>(_ outcome: Swift.Result<Result, any Error>) throws -> Bool {
        guard case .failure(let error) = outcome else { return true }
        return switch self.fault {
        case .journalsFailures: true
        case .keepsHalfAUnit: !(error is StorageError)
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
    private let others: [Tables]

    init(_ base: any SessionBacking, _ fault: Fault?, isUnit: Bool, others: [Tables] = []) {
        self.base = base
        self.fault = fault
        self.isUnit = isUnit
        self.others = others
    }

    var chain: any JournalChain { FaultyChain(base: self.base.chain, fault: self.fault) }

    func repository<Entity: StoredEntity>(for entity: Entity.Type) -> any WritableRepository<Entity> {
        if self.fault == .forgetsAKind, Entity.kind == .evaluation { return UnmappedRepository<Entity>() }
        return FaultyRepository(
            base: self.base.repository(for: Entity.self), fault: self.fault, isUnit: self.isUnit, visit: self.visit,
            others: self.others)
    }
}

/// Whether somebody visits a list.
final class Visit {
    var isGoingOn = false
    var isGoingOnAlone = false
}
