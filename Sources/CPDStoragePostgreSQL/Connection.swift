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
    let handle: OpaquePointer

    /// Connects. Throws ``StorageError`` with `authenticationFailed` or `unavailable`.
    init(url: String) throws(StorageError) {
        guard let handle = connect(to: url) else {
            throw StorageError(.unavailable, "No memory is left for a connection to the database.")
        }
        self.handle = handle
        guard PQstatus(handle) == CONNECTION_OK else {
            let wasAskedForPassword =
                PQconnectionUsedPassword(handle) != 0 || PQconnectionNeedsPassword(handle) != 0
            throw wasAskedForPassword
                ? StorageError(
                    .authenticationFailed,
                    "The server refused the connection; check name, password and database in the store's address.")
                : StorageError(
                    .unavailable,
                    "The database cannot be reached; check host, port and database name in the store's address.")
        }
        PQsetNoticeProcessor(handle, { _, _ in }, nil)
        guard PQsetnonblocking(handle, 1) == 0, PQenterPipelineMode(handle) == 1 else { throw self.lost }
    }

    deinit { PQfinish(self.handle) }

    var isUsable: Bool { PQstatus(self.handle) == CONNECTION_OK }

    /// Throws `unavailable` unless libpq took what it was given.
    func expect(_ sent: Int32) throws(StorageError) {
        guard sent == 1 else { throw self.lost }
    }

    /// Hands all that is buffered to the network, taking in what arrives meanwhile.
    func flush() throws(StorageError) {
        while true {
            let state = PQflush(self.handle)
            if state == 0 { return }
            guard state > 0 else { throw self.lost }
            try self.wait(for: Int16(POLLIN | POLLOUT))
        }
    }

    /// The next result, or `nil` between two. Waits until it has arrived.
    func nextResult() throws(StorageError) -> OpaquePointer? {
        while PQisBusy(self.handle) == 1 { try self.wait(for: Int16(POLLIN)) }
        return PQgetResult(self.handle)
    }

    private func wait(for events: Int16) throws(StorageError) {
        var descriptor = pollfd(fd: PQsocket(self.handle), events: events, revents: 0)
        let ready = poll(&descriptor, 1, -1)
        guard ready >= 0 || errno == EINTR else { throw self.lost }
        guard descriptor.revents & Int16(POLLIN | POLLHUP | POLLERR) != 0 else { return }
        guard PQconsumeInput(self.handle) == 1 else { throw self.lost }
    }

    var lost: StorageError {
        StorageError(
            .unavailable, "The connection to the database was lost; nothing of this step is certain. Try again.")
    }
}

/// Connects with what the URL says. What comes before it here the URL may override: how long to wait; what comes behind
/// it overrides the URL: text is always UTF-8.
private func connect(to url: String) -> OpaquePointer? {
    let settings = [
        ("connect_timeout", "10"), ("fallback_application_name", "cpd"), ("dbname", url), ("client_encoding", "UTF8"),
    ]
    let texts = settings.flatMap { [strdup($0.0), strdup($0.1)] }
    defer { for text in texts { free(text) } }
    var names: [UnsafePointer<CChar>?] = []
    var values: [UnsafePointer<CChar>?] = []
    for index in settings.indices {
        names.append(texts[2 * index].map { UnsafePointer($0) })
        values.append(texts[2 * index + 1].map { UnsafePointer($0) })
    }
    return PQconnectdbParams(names + [nil], values + [nil], 1)
}
