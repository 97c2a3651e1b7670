internal import CLibPQ
internal import CPDStorage

#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

extension Connection {
    /// Connects to the first host of a URL that answers, each within `connect_timeout` (10 seconds unless said
    /// otherwise). Gives up where the task is cancelled, unless that is not to matter.
    ///
    /// Throws ``StorageError`` with `authenticationFailed`, `notTrusted`, `busy` or `unavailable`.
    static func open(
        _ location: StoreLocation, _ canceller: Canceller?, heedingCancellation: Bool = true
    ) throws(StorageError) -> Connection {
        let seconds = location.setting("connect_timeout").flatMap { Int($0) } ?? 10
        var failure = StorageError.connectionLost
        for host in hosts(of: location) {
            do {
                let handle = try connect(
                    to: location.url, host, within: seconds, heedingCancellation: heedingCancellation)
                return try Connection(handle, canceller)
            } catch {
                if error.cause is CancellationError { throw error }
                failure = error
            }
        }
        throw failure
    }
}

/// A setting that libpq knows, with its value.
private typealias Setting = (name: String, value: String)

/// What picks each host of a URL that names several; one that picks nothing where it names one or none.
private func hosts(of location: StoreLocation) -> [[Setting]] {
    let lists = ["host", "hostaddr", "port"].compactMap { name in
        location.setting(name).map { (name, $0.split(separator: ",", omittingEmptySubsequences: false)) }
    }
    let count = lists.filter { $0.0 != "port" }.map(\.1.count).max() ?? 1
    guard count > 1 else { return [[]] }
    return (0..<count).map { index in
        lists.compactMap { name, values in
            // One port may stand for all hosts.
            (values.count == 1 ? values.first : values.dropFirst(index).first).map { (name, String($0)) }
        }
    }
}

/// Connects, waiting in slices so that a cancelled task is noticed. What comes before the URL here it may override: how
/// soon a dead network is noticed; what comes behind it overrides the URL: text is always UTF-8.
private func connect(
    to url: String, _ host: [Setting], within seconds: Int, heedingCancellation: Bool
) throws(StorageError) -> OpaquePointer {
    let before: [Setting] = [
        ("fallback_application_name", "cpd"), ("keepalives_idle", "30"), ("keepalives_interval", "10"),
        ("keepalives_count", "3"), ("tcp_user_timeout", "60000"), ("dbname", url),
    ]
    guard let handle = start(before + host + [("client_encoding", "UTF8")]) else {
        throw StorageError(.unavailable, "No memory is left for a connection to the database.")
    }
    // The state is the same in every language of a server's messages.
    PQsetErrorVerbosity(handle, PQERRORS_SQLSTATE)
    let deadline = ContinuousClock.now + .seconds(seconds > 0 ? seconds : 1_000_000)
    var failure: StorageError?
    var waitsFor = POLLOUT
    while PQstatus(handle) != CONNECTION_OK, failure == nil {
        var descriptor = pollfd(fd: PQsocket(handle), events: Int16(waitsFor), revents: 0)
        let ready = PQstatus(handle) == CONNECTION_BAD ? 1 : poll(&descriptor, 1, 50)
        if heedingCancellation, Task.isCancelled {
            failure = .cancelled
        } else if ready > 0 {
            switch PQconnectPoll(handle) {
            case PGRES_POLLING_READING: waitsFor = POLLIN
            case PGRES_POLLING_WRITING: waitsFor = POLLOUT
            case PGRES_POLLING_OK: break
            default: failure = connectionFailure(handle)
            }
        } else if ContinuousClock.now > deadline {
            failure = StorageError(.unavailable, "The database does not answer; check host and port.")
        }
    }
    if let failure {
        PQfinish(handle)
        throw failure
    }
    return handle
}

private func start(_ settings: [Setting]) -> OpaquePointer? {
    let texts = settings.flatMap { [strdup($0.name), strdup($0.value)] }
    defer { for text in texts { free(text) } }
    var names: [UnsafePointer<CChar>?] = []
    var values: [UnsafePointer<CChar>?] = []
    for index in settings.indices {
        names.append(texts[2 * index].map { UnsafePointer($0) })
        values.append(texts[2 * index + 1].map { UnsafePointer($0) })
    }
    return PQconnectStartParams(names + [nil], values + [nil], 1)
}
