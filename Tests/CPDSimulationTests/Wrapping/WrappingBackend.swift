import CPDDomain
import CPDStorage

/// The repositories and the chain of one read or one unit of work.
struct WrappingSession: SessionBacking {
    let base: any SessionBacking
    let run: Run

    func repository<Entity: StoredEntity>(for entity: Entity.Type) -> any WritableRepository<Entity> {
        WrappingRepository(base: self.base.repository(for: Entity.self), run: self.run)
    }

    var chain: any JournalChain { self.base.chain }
}

/// A backend in front of another: it counts what the other is asked and lets units fail where a test wants it.
struct WrappingBackend: StorageBackend {
    let base: any StorageBackend
    let meter = Meter()

    func read<Result: Sendable>(
        in organisation: Identifier<Organisation>, _ body: @Sendable (any SessionBacking) throws -> Result
    ) async throws -> Result {
        self.meter.count { $0.reads += 1 }
        return try await self.base.read(in: organisation) { session in
            try body(WrappingSession(base: session, run: Run(self.meter, isUnit: false)))
        }
    }

    func write<Result: Sendable>(
        in organisation: Identifier<Organisation>, _ body: @Sendable (any SessionBacking) throws -> Result
    ) async throws -> Result {
        self.meter.count { $0.units += 1 }
        let result = try await self.base.write(in: organisation) { session in
            let result = try body(WrappingSession(base: session, run: Run(self.meter, isUnit: true)))
            try self.meter.fail(at: .beforeCommit)
            return result
        }
        try self.meter.fail(at: .afterCommit)
        return result
    }

    func organisations() async throws -> [Identifier<Organisation>] { try await self.base.organisations() }
    func schema() async throws -> SchemaStatus { try await self.base.schema() }
    func migrate() async throws { try await self.base.migrate() }
    func problems() async throws -> [String] { try await self.base.problems() }
    var taskExecutor: (any TaskExecutor)? { self.base.taskExecutor }
    func wakeUps() -> AsyncStream<Void> { self.base.wakeUps() }
}
