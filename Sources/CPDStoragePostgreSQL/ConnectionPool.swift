internal import CPDStorage
internal import Dispatch
internal import Synchronization

/// Lends connections, one to one borrower at a time; the longest waiting is served first. Nobody waits longer than a
/// limit, and a waiter that is cancelled leaves at once.
final class ConnectionPool: Sendable {
    private struct Waiter {
        let number: Int
        let deadline: ContinuousClock.Instant?
        let continuation: CheckedContinuation<PostgreSQLWorker, any Error>
    }

    private struct State {
        var idle: [PostgreSQLWorker] = []
        var made = 0
        var waiting: [Waiter] = []
        var waitersSoFar = 0
        var isWatched = false
    }

    private let limit: Int
    private let patience: Duration?
    private let make: @Sendable (Int) -> PostgreSQLWorker
    private let state = Mutex(State())

    init(limit: Int, patience: Duration?, make: @escaping @Sendable (Int) -> PostgreSQLWorker) {
        self.limit = limit
        self.patience = patience
        self.make = make
    }

    /// Runs a body with a connection of its own. Where the task is cancelled meanwhile, the server is asked to give up
    /// what the connection waits for.
    func lending<Result: Sendable>(_ body: (PostgreSQLWorker) async throws -> Result) async throws -> Result {
        let worker = try await self.borrow()
        defer { self.giveBack(worker) }
        // Whoever was cancelled while waiting begins nothing.
        try Task.checkCancellation()
        return try await worker.heedingCancellation { try await body(worker) }
    }

    private func borrow() async throws -> PostgreSQLWorker {
        let number = self.state.withLock { state in
            state.waitersSoFar += 1
            return state.waitersSoFar
        }
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { self.enter(number, $0) }
        } onCancel: {
            self.leave(number)
        }
    }

    private func enter(_ number: Int, _ continuation: CheckedContinuation<PostgreSQLWorker, any Error>) {
        let worker = self.state.withLock { state -> PostgreSQLWorker? in
            if let worker = state.idle.popLast() { return worker }
            if state.made < self.limit {
                state.made += 1
                return self.make(state.made)
            }
            let deadline = self.patience.map { ContinuousClock.now + $0 }
            state.waiting.append(Waiter(number: number, deadline: deadline, continuation: continuation))
            return nil
        }
        if let worker { return continuation.resume(returning: worker) }
        // Cancelled before it was in the queue: the handler found nobody to take out.
        if Task.isCancelled { return self.leave(number) }
        self.watch()
    }

    private func leave(_ number: Int) {
        let waiter = self.state.withLock { state in
            state.waiting.firstIndex { $0.number == number }.map { state.waiting.remove(at: $0) }
        }
        waiter?.continuation.resume(throwing: CancellationError())
    }

    private func giveBack(_ worker: PostgreSQLWorker) {
        let next = self.state.withLock { state -> Waiter? in
            if !state.waiting.isEmpty { return state.waiting.removeFirst() }
            state.idle.append(worker)
            return nil
        }
        next?.continuation.resume(returning: worker)
    }

    /// Looks again when the first in the queue has waited long enough; one watch at a time, for all wait equally long.
    private func watch() {
        let deadline = self.state.withLock { state -> ContinuousClock.Instant? in
            guard !state.isWatched, let deadline = state.waiting.first?.deadline else { return nil }
            state.isWatched = true
            return deadline
        }
        guard let deadline else { return }
        let (seconds, attoseconds) = (deadline - .now).components
        let pause = max(0, Int(seconds) * 1000 + Int(attoseconds / 1_000_000_000_000_000) + 1)
        DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(pause)) { [weak self] in
            self?.turnAway()
            self?.watch()
        }
    }

    private func turnAway() {
        let late = self.state.withLock { state in
            state.isWatched = false
            let count = state.waiting.prefix { $0.deadline.map { $0 <= .now } ?? false }.count
            defer { state.waiting.removeFirst(count) }
            return state.waiting.prefix(count)
        }
        for waiter in late {
            waiter.continuation.resume(
                throwing: StorageError(
                    .busy, "All connections to the database are in use; try again, or allow more (cpd_connections)."))
        }
    }
}
