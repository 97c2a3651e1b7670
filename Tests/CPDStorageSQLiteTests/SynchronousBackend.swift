import CPDDomain
import CPDStorage
import CPDStorageSQL
import Synchronization

/// A backend whose reads and writes go through the synchronous face of another, from several threads of their own, so
/// that every promise is asked of that face as well.
struct SynchronouslyUsed: StorageBackend {
    private let backend: any SynchronousStorageBackend
    private let callers: [Caller]
    private let turn = Turn()

    init(_ backend: any SynchronousStorageBackend) {
        self.backend = backend
        self.callers = (0..<6).map { _ in Caller(of: backend) }
    }

    func read<Result: Sendable>(
        in organisation: Identifier<Organisation>, _ body: @Sendable (any SessionBacking) throws -> Result
    ) async throws -> Result {
        try await self.nextCaller().read(in: organisation, body)
    }

    func write<Result: Sendable>(
        in organisation: Identifier<Organisation>, _ body: @Sendable (any SessionBacking) throws -> Result
    ) async throws -> Result {
        try await self.nextCaller().write(in: organisation, body)
    }

    func organisations() async throws -> [Identifier<Organisation>] { try await self.backend.organisations() }

    func schema() async throws -> SchemaStatus { try await self.backend.schema() }

    func migrate() async throws { try await self.backend.migrate() }

    func problems() async throws -> [String] { try await self.backend.problems() }

    private func nextCaller() -> Caller { self.callers[self.turn.take() % self.callers.count] }
}

/// Somebody without `await`, on a thread of their own.
private actor Caller {
    private let backend: any SynchronousStorageBackend
    private let executor = QueueExecutor(label: "cpd.test.caller")

    nonisolated var unownedExecutor: UnownedSerialExecutor { self.executor.asUnownedSerialExecutor() }

    init(of backend: any SynchronousStorageBackend) { self.backend = backend }

    func read<Result: Sendable>(
        in organisation: Identifier<Organisation>, _ body: @Sendable (any SessionBacking) throws -> Result
    ) throws -> Result {
        try self.backend.read(in: organisation, body)
    }

    func write<Result: Sendable>(
        in organisation: Identifier<Organisation>, _ body: @Sendable (any SessionBacking) throws -> Result
    ) throws -> Result {
        try self.backend.write(in: organisation, body)
    }
}

private final class Turn: Sendable {
    private let taken = Atomic<Int>(0)

    func take() -> Int { self.taken.wrappingAdd(1, ordering: .relaxed).oldValue }
}

/// A backend used from a task that prefers its executor, for each read and each unit.
struct UsedOnItsExecutor: StorageBackend {
    let backend: any StorageBackend

    func read<Result: Sendable>(
        in organisation: Identifier<Organisation>, _ body: @Sendable (any SessionBacking) throws -> Result
    ) async throws -> Result {
        try await withTaskExecutorPreference(self.backend.taskExecutor) {
            try await self.backend.read(in: organisation, body)
        }
    }

    func write<Result: Sendable>(
        in organisation: Identifier<Organisation>, _ body: @Sendable (any SessionBacking) throws -> Result
    ) async throws -> Result {
        try await withTaskExecutorPreference(self.backend.taskExecutor) {
            try await self.backend.write(in: organisation, body)
        }
    }

    func organisations() async throws -> [Identifier<Organisation>] { try await self.backend.organisations() }

    func schema() async throws -> SchemaStatus { try await self.backend.schema() }

    func migrate() async throws { try await self.backend.migrate() }

    func problems() async throws -> [String] { try await self.backend.problems() }
}
