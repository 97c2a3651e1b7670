internal import Synchronization

/// Something one task waits for and others ring. A ring that comes while nobody waits is kept.
final class Bell: Sendable {
    private struct State {
        var hasRung = false
        var waiting: CheckedContinuation<Void, Never>?
    }

    private let state = Mutex(State())

    func ring() {
        let waiting = self.state.withLock { state in
            defer { state.waiting = nil }
            if state.waiting == nil { state.hasRung = true }
            return state.waiting
        }
        waiting?.resume()
    }

    /// Waits until it rings, at most as long as `sleep` takes. One task at a time. Throws `CancellationError`.
    func wait(atMost sleep: @escaping @Sendable () async throws -> Void) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { await self.rung() }
            group.addTask { try await sleep() }
            defer { group.cancelAll() }
            try await group.next()
        }
        try Task.checkCancellation()
    }

    private func rung() async {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isOver = self.state.withLock { state in
                    if state.hasRung || Task.isCancelled {
                        state.hasRung = false
                        return true
                    }
                    state.waiting = continuation
                    return false
                }
                if isOver { continuation.resume() }
            }
        } onCancel: {
            // Whoever waits no longer has not heard a ring, and keeps none for later.
            let waiting = self.state.withLock { state in
                defer { state.waiting = nil }
                return state.waiting
            }
            waiting?.resume()
        }
    }
}

/// A bell that a backend's hints ring as long as somebody holds it.
final class HintedBell: Sendable {
    let bell = Bell()
    private let listener: Task<Void, Never>

    init(_ hints: AsyncStream<Void>) {
        let bell = self.bell
        self.listener = Task { for await _ in hints { bell.ring() } }
    }

    deinit { self.listener.cancel() }
}
