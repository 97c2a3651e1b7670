internal import Synchronization

/// Whoever waits for changes of one store, as a backend keeps them: hints coalesce, so that a slow listener finds one
/// and not a queue of them.
package final class WakeUpListeners: Sendable {
    private struct State {
        var listeners: [Int: AsyncStream<Void>.Continuation] = [:]
        var nextNumber = 0
    }

    private let state = Mutex(State())

    package init() {}

    /// Tells everybody.
    package func wake() {
        self.state.withLock { state in for listener in state.listeners.values { listener.yield() } }
    }

    /// The hints for one more listener, until it stops listening.
    ///
    /// - Parameter watch: looks for changes that nobody here makes, and calls back for each; cancelled at the end.
    package func stream(
        watching watch: (@Sendable (_ wake: @Sendable () -> Void) async -> Void)? = nil
    ) -> AsyncStream<Void> {
        let (stream, listener) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        let number = self.state.withLock { state in
            state.nextNumber += 1
            state.listeners[state.nextNumber] = listener
            return state.nextNumber
        }
        let watcher = watch.map { watch in Task { await watch { listener.yield() } } }
        listener.onTermination = { [weak self] _ in
            watcher?.cancel()
            _ = self?.state.withLock { $0.listeners.removeValue(forKey: number) }
        }
        return stream
    }
}
