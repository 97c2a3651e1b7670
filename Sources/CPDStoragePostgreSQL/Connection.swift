internal import CLibPQ
internal import CPDStorage

#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// libpq's connection in pipeline mode, never blocking inside libpq: what it cannot send or has not received is waited
/// for with `poll`, in both directions, so that a full buffer on either side cannot lock the two.
final class Connection {
    /// How long one wait lasts before it is looked whether the task was cancelled, in milliseconds.
    private static let slice: Int32 = 250
    /// How many of them the server has to answer a request to cancel before the connection counts as lost.
    private static let patience = 40

    let handle: OpaquePointer
    let cancelTarget: CancelTarget
    private let canceller: Canceller?

    /// Takes over a connection that has just been opened.
    init(_ handle: OpaquePointer, _ canceller: Canceller?) throws(StorageError) {
        self.handle = handle
        self.cancelTarget = CancelTarget(of: handle)
        self.canceller = canceller
        PQsetNoticeProcessor(handle, { _, _ in }, nil)
        guard PQsetnonblocking(handle, 1) == 0, PQenterPipelineMode(handle) == 1 else { throw .connectionLost }
    }

    deinit { PQfinish(self.handle) }

    var isUsable: Bool { PQstatus(self.handle) == CONNECTION_OK }

    /// Whether nothing says that the server has gone: costs no round trip.
    func seemsAlive() -> Bool {
        for _ in 0..<8 where self.isUsable {
            var descriptor = pollfd(fd: PQsocket(self.handle), events: Int16(POLLIN), revents: 0)
            guard poll(&descriptor, 1, 0) > 0 else { return true }
            guard PQconsumeInput(self.handle) == 1 else { return false }
        }
        return false
    }

    /// Throws `unavailable` unless libpq took what it was given.
    func expect(_ sent: Int32) throws(StorageError) {
        guard sent == 1 else { throw .connectionLost }
    }

    /// Hands all that is buffered to the network, taking in what arrives meanwhile.
    func flush() throws(StorageError) {
        while true {
            let state = PQflush(self.handle)
            if state == 0 { return }
            guard state > 0 else { throw .connectionLost }
            try self.wait(for: Int16(POLLIN | POLLOUT))
        }
    }

    /// The next result, or `nil` between two. Waits until it has arrived.
    func nextResult() throws(StorageError) -> OpaquePointer? {
        while PQisBusy(self.handle) == 1 { try self.wait(for: Int16(POLLIN)) }
        return PQgetResult(self.handle)
    }

    /// Waits, and asks the server to give up as long as the task is cancelled: a first request may come before the
    /// statement that it was meant for.
    private func wait(for events: Int16) throws(StorageError) {
        var descriptor = pollfd(fd: PQsocket(self.handle), events: events, revents: 0)
        var slices = 0
        while true {
            let ready = poll(&descriptor, 1, Self.slice)
            guard ready >= 0 || errno == EINTR else { throw .connectionLost }
            if ready > 0 { break }
            guard ready == 0, Task.isCancelled else { continue }
            slices += 1
            guard slices <= Self.patience else { throw .connectionLost }
            self.canceller?.fire()
        }
        guard descriptor.revents & Int16(POLLIN | POLLHUP | POLLERR) != 0 else { return }
        guard PQconsumeInput(self.handle) == 1 else { throw .connectionLost }
    }
}

/// The cause of an error where the connection was lost.
struct ConnectionLost: Error {}

extension StorageError {
    /// The connection is gone, and with it the transaction unless it was being committed.
    static var connectionLost: StorageError {
        StorageError(
            .unavailable, "The connection to the database was lost; nothing of this step was kept. Try again.",
            cause: ConnectionLost())
    }

    /// The task was cancelled; callers get a `CancellationError`.
    static var cancelled: StorageError {
        StorageError(
            .unavailable, "The task was cancelled; nothing of this step was kept.", cause: CancellationError())
    }
}
