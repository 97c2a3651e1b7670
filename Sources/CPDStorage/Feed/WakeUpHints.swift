internal import Synchronization

/// Hands one backend's hints to all who wait for them. A hint that finds the one before it still unheard is dropped:
/// whoever looks finds everything.
package final class WakeUpHints: Sendable {
    private struct State {
        var listeners: [Int: AsyncStream<Void>.Continuation] = [:]
        var made = 0
        var stop: (@Sendable () -> Void)?
    }

    private let state = Mutex(State())
    private let start: @Sendable (_ ring: @escaping @Sendable () -> Void) -> (@Sendable () -> Void)?

    /// Hints for any number of listeners.
    ///
    /// - Parameter start: begins, with the first listener, what rings; answers how that is ended with the last.
    package init(
        starting start: @escaping @Sendable (_ ring: @escaping @Sendable () -> Void) -> (@Sendable () -> Void)? = {
            _ in nil
        }
    ) {
        self.start = start
    }

    /// Says that something has been committed.
    package func ring() {
        let listeners = self.state.withLock { Array($0.listeners.values) }
        for listener in listeners { listener.yield() }
    }

    /// The hints from now on, until the stream is let go or its task cancelled.
    ///
    /// - Parameter watch: looks, for this listener alone, for changes that nothing here rings for; cancelled at the end.
    package func stream(
        watching watch: (@Sendable (_ ring: @Sendable () -> Void) async -> Void)? = nil
    ) -> AsyncStream<Void> {
        let (stream, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        let number = self.state.withLock { state in
            state.made += 1
            state.listeners[state.made] = continuation
            if state.listeners.count == 1 { state.stop = self.start { [weak self] in self?.ring() } }
            return state.made
        }
        let watcher = watch.map { watch in Task { await watch { continuation.yield() } } }
        continuation.onTermination = { [weak self] _ in
            watcher?.cancel()
            self?.end(number)
        }
        return stream
    }

    private func end(_ number: Int) {
        let stop = self.state.withLock { state -> (@Sendable () -> Void)? in
            state.listeners[number] = nil
            guard state.listeners.isEmpty else { return nil }
            defer { state.stop = nil }
            return state.stop
        }
        stop?()
    }
}
