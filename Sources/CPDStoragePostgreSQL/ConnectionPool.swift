/// Lends connections, one to one borrower at a time; the longest waiting is served first.
actor ConnectionPool {
    private let limit: Int
    private let make: @Sendable (Int) -> PostgreSQLWorker
    private var idle: [PostgreSQLWorker] = []
    private var made = 0
    private var waiting: [CheckedContinuation<PostgreSQLWorker, Never>] = []

    init(limit: Int, make: @escaping @Sendable (Int) -> PostgreSQLWorker) {
        self.limit = limit
        self.make = make
    }

    /// Runs a body with a connection of its own.
    nonisolated func lending<Result: Sendable>(
        _ body: (PostgreSQLWorker) async throws -> Result
    ) async throws -> Result {
        let worker = await self.borrow()
        do {
            // Whoever was cancelled while waiting begins nothing.
            try Task.checkCancellation()
            let result = try await body(worker)
            await self.giveBack(worker)
            return result
        } catch {
            await self.giveBack(worker)
            throw error
        }
    }

    private func borrow() async -> PostgreSQLWorker {
        if let worker = self.idle.popLast() { return worker }
        if self.made < self.limit {
            self.made += 1
            return self.make(self.made)
        }
        return await withCheckedContinuation { self.waiting.append($0) }
    }

    private func giveBack(_ worker: PostgreSQLWorker) {
        if self.waiting.isEmpty {
            self.idle.append(worker)
        } else {
            self.waiting.removeFirst().resume(returning: worker)
        }
    }
}
