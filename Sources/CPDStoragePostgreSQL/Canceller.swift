internal import CLibPQ
internal import Dispatch
internal import Synchronization

/// Asks the server to give up what one connection waits for, and knows when no such request is on its way any more, so
/// that a late one never meets the connection's next borrower.
///
/// `PQcancel` connects and waits for the server, so it runs on threads of its own: neither in a task's cancellation
/// handler nor on the cooperative pool.
final class Canceller: Sendable {
    private struct State {
        var target: CancelTarget?
        var isSending = false
    }

    private static let queue = DispatchQueue(label: "cpd.postgresql.cancel", attributes: .concurrent)

    private let state = Mutex(State())
    private let inFlight = DispatchGroup()

    /// From now on requests go to a connection.
    func arm(_ target: CancelTarget?) { self.state.withLock { $0.target = target } }

    /// Sends a request, unless none is to be sent or one is on its way.
    func fire() {
        let target = self.state.withLock { state -> CancelTarget? in
            guard !state.isSending, let target = state.target else { return nil }
            state.isSending = true
            self.inFlight.enter()
            return target
        }
        guard let target else { return }
        Self.queue.async {
            target.cancel()
            self.state.withLock { $0.isSending = false }
            self.inFlight.leave()
        }
    }

    /// Sends no more requests, and waits for one that is on its way. Answers whether none is left: the server has then
    /// been signalled before it can read the next statement.
    func disarm() -> Bool {
        self.state.withLock { $0.target = nil }
        return self.inFlight.wait(timeout: .now() + .seconds(10)) == .success
    }
}

/// What libpq needs to cancel what a connection runs; may be used on any thread.
final class CancelTarget: Sendable {
    private let address: Int

    init(of connection: OpaquePointer) { self.address = Int(bitPattern: PQgetCancel(connection)) }

    deinit { PQfreeCancel(OpaquePointer(bitPattern: self.address)) }

    /// Returns once the server has dealt with the request, or could not be reached.
    func cancel() {
        var reason = [CChar](repeating: 0, count: 256)
        _ = cpd_cancel(OpaquePointer(bitPattern: self.address), &reason, Int32(reason.count))
    }
}
