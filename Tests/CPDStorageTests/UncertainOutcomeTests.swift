import CPDDomain
import CPDStorage
import CPDStorageInMemory
import Synchronization
import Testing

/// A store in memory that stops answering when it is told to keep a unit.
private final class LosingBackend: StorageBackend {
    /// What becomes of one unit.
    enum Fate {
        case kept
        case keptUnheard
        case lost
        case unreachable
        /// As two of them, and the task that asked for it is cancelled before it hears so.
        case cancelledKept, cancelledLost
    }

    private let base = InMemoryBackend()
    private let fates: Mutex<[Fate]>
    /// How many reads fail once a unit was not answered.
    private let failingReads: Mutex<Int>
    private let hasBegunToFail = Atomic(false)

    init(_ fates: [Fate], failingReads: Int = 0) {
        self.fates = Mutex(fates)
        self.failingReads = Mutex(failingReads)
    }

    func read<Result: Sendable>(
        in organisation: Identifier<Organisation>, _ body: @Sendable (any SessionBacking) throws -> Result
    ) async throws -> Result {
        let fails = self.failingReads.withLock { left in
            guard left > 0, self.hasBegunToFail.load(ordering: .sequentiallyConsistent) else { return false }
            left -= 1
            return true
        }
        // As every real store does.
        try Task.checkCancellation()
        if fails { throw StorageError(.unavailable, "It does not answer.") }
        return try await self.base.read(in: organisation, body)
    }

    func write<Result: Sendable>(
        in organisation: Identifier<Organisation>, _ body: @Sendable (any SessionBacking) throws -> Result
    ) async throws -> Result {
        let unheard = StorageError(.outcomeUnknown, "It did not answer.")
        let fate = self.fates.withLock { $0.isEmpty ? .kept : $0.removeFirst() }
        if fate != .kept { self.hasBegunToFail.store(true, ordering: .sequentiallyConsistent) }
        switch fate {
        case .kept: break
        case .keptUnheard:
            _ = try await self.base.write(in: organisation, body)
            throw unheard
        case .lost:
            try await self.base.write(in: organisation) { session in
                _ = try body(session)
                throw unheard
            }
        case .unreachable: throw StorageError(.unavailable, "It does not answer.")
        case .cancelledKept, .cancelledLost:
            if fate == .cancelledKept { _ = try await self.base.write(in: organisation, body) }
            withUnsafeCurrentTask { $0?.cancel() }
            throw unheard
        }
        return try await self.base.write(in: organisation, body)
    }

    func organisations() async throws -> [Identifier<Organisation>] { try await self.base.organisations() }
    func schema() async throws -> SchemaStatus { try await self.base.schema() }
    func migrate() async throws { try await self.base.migrate() }
    func problems() async throws -> [String] { try await self.base.problems() }
}

@Suite("A unit whose outcome is unknown")
struct UncertainOutcomeTests {
    private let now = Timestamp(millisecondsSinceEpoch: 1_795_000_000_000)

    @Test(
        "is there once, and the caller gets the result of the run that was kept",
        arguments: [
            [LosingBackend.Fate.keptUnheard], [.lost], [.lost, .keptUnheard], [.lost, .lost],
            [.lost, .unreachable, .keptUnheard],
        ])
    fileprivate func isThereOnce(_ fates: [LosingBackend.Fate]) async throws {
        let runs = Mutex(0)
        let (store, scope) = try await self.store([.kept] + fates)
        let result = try await store.write("add", as: identifier(2), in: scope, at: self.now) { session in
            let run = runs.withLock { runs in
                runs += 1
                return runs
            }
            // What a run writes may differ: the result must be that of the run that is kept.
            try session.people.insert(Person(id: identifier(10 + run), givenName: "Mira", familyName: "\(run)"))
            return run
        }
        let people = try await store.read(in: scope) { session in
            var names: [String] = []
            try session.people.forEach(.init()) { names.append($0.value.familyName) }
            return names
        }
        #expect(people == ["\(result)"])
        #expect(runs.withLock { $0 } == fates.count { $0 != .unreachable } + (fates.last == .keptUnheard ? 0 : 1))
        await #expect {
            try await store.write("add", as: identifier(2), in: scope, at: self.now) { _ in }
        } throws: { ($0 as? StorageError)?.code == .alreadyApplied }
    }

    @Test("is asked for again while the store does not answer")
    func storeComesBack() async throws {
        let (store, scope) = try await self.store([.kept, .keptUnheard], failingReads: 3)
        let result = try await store.write("add", as: identifier(2), in: scope, at: self.now) { session in
            try session.people.insert(Person(id: identifier(11), givenName: "Mira", familyName: "Sandoval"))
            return "result"
        }
        #expect(result == "result")
    }

    @Test(
        "gives its result to a task that was cancelled, where it was kept", arguments: [[], [LosingBackend.Fate.lost]])
    fileprivate func cancelledAndKept(_ before: [LosingBackend.Fate]) async throws {
        let (store, scope) = try await self.store([.kept] + before + [.cancelledKept], failingReads: 3)
        let task = Task { try await store.write("add", as: identifier(2), in: scope, at: self.now) { _ in "result" } }
        #expect(try await task.value == "result")
    }

    @Test("is told to a task that was cancelled as its end, where it was not kept")
    func cancelledAndLost() async throws {
        let (store, scope) = try await self.store([.kept, .cancelledLost], failingReads: 3)
        let runs = Mutex(0)
        let task = Task {
            try await store.write("add", as: identifier(2), in: scope, at: self.now) { _ in runs.withLock { $0 += 1 } }
        }
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(try await store.read(in: scope) { try $0.journal.find(identifier(2)) } == nil)
        #expect(runs.withLock { $0 } == 0)
    }

    @Test("stays unknown to a task that was cancelled, where the store does not answer")
    func cancelledAndUnreachable() async throws {
        let (store, scope) = try await self.store([.kept, .cancelledKept], failingReads: 1_000_000)
        let task = Task { try await store.write("add", as: identifier(2), in: scope, at: self.now) { _ in } }
        await #expect {
            try await task.value
        } throws: { ($0 as? StorageError)?.code == .outcomeUnknown }
    }

    @Test("does not matter where units get their places in the feed")
    func places() async throws {
        let (store, scope) = try await self.store([.kept, .kept, .lost, .unreachable, .keptUnheard])
        try await store.write("add", as: identifier(2), in: scope, at: self.now) { _ in }
        let units = try await store.changes(since: .beginning, in: scope)
        #expect(units.map(\.entry.id) == [identifier(1), identifier(2)])
        #expect(try await store.verifyJournal(in: scope).firstBroken == nil)
    }

    @Test("fails with what its second run fails with, where the first was not kept")
    func secondRunFails() async throws {
        struct Deliberate: Error {}
        let (store, scope) = try await self.store([.kept, .lost])
        let runs = Mutex(0)
        await #expect(throws: Deliberate.self) {
            try await store.write("add", as: identifier(2), in: scope, at: self.now) { _ in
                let run = runs.withLock { runs in
                    runs += 1
                    return runs
                }
                if run == 2 { throw Deliberate() }
            }
        }
        #expect(try await store.read(in: scope) { try $0.journal.find(identifier(2)) } == nil)
    }

    private func store(_ fates: [LosingBackend.Fate], failingReads: Int = 0) async throws -> (CPDStore, Scope) {
        let store = CPDStore(LosingBackend(fates, failingReads: failingReads))
        let organisation: Identifier<Organisation> = identifier(1)
        let scope = try await Authority(over: store).scope(founding: organisation)
        try await store.write("found", as: identifier(1), in: scope, at: self.now) { session in
            try session.organisations.insert(
                Organisation(id: organisation, name: "Elmfield", kind: .school, financialYearStartMonth: 9))
        }
        return (store, scope)
    }
}

private func identifier<Entity>(_ number: Int) -> Identifier<Entity> {
    Identifier(high: 0x0193_0000_0000_7000, low: 0x8000_0000_0000_0000 | UInt64(number))
}
