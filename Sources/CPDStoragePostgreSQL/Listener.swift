internal import CLibPQ
internal import CPDStorage
internal import CPDStorageSQL
internal import Synchronization

#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

extension WakeUpHints {
    /// Hints by LISTEN on a connection that is there while somebody waits for hints.
    convenience init(listeningAt location: StoreLocation) {
        self.init { ring in
            guard let end = Signal() else { return nil }
            let listener = Listener(location, until: end)
            Task { await listener.listen(ring) }
            return { end.give() }
        }
    }
}

/// A connection that listens, on a thread of its own, which it holds while it waits.
actor Listener {
    private let location: StoreLocation
    private let end: Signal
    private let executor = QueueExecutor(label: "cpd.postgresql.listener")

    nonisolated var unownedExecutor: UnownedSerialExecutor { self.executor.asUnownedSerialExecutor() }

    init(_ location: StoreLocation, until end: Signal) {
        self.location = location
        self.end = end
    }

    /// Calls a closure whenever something was committed, and after each time the connection was lost and made again:
    /// something may have been missed. Returns at the end signal.
    func listen(_ ring: () -> Void) {
        var pause: Int32 = 500
        while !self.end.isGiven {
            do {
                let connection = try Connection.open(self.location.directly, nil)
                let pipeline = Pipeline(connection, prepares: false, number: 0)
                try pipeline.send(.once("LISTEN \(Notices.channel(self.location.schema))"))
                try pipeline.settle()
                pause = 500
                ring()
                try self.wait(on: connection, ring)
            } catch {
                // A server that does not answer is asked again, less and less often, up to twice a minute.
                self.end.wait(beside: nil, milliseconds: pause)
                pause = min(pause * 2, 30_000)
            }
        }
    }

    private func wait(on connection: Connection, _ ring: () -> Void) throws(StorageError) {
        while !self.end.isGiven {
            var hasRung = false
            while let notification = PQnotifies(connection.handle) {
                PQfreemem(notification)
                hasRung = true
            }
            if hasRung { ring() }
            self.end.wait(beside: PQsocket(connection.handle), milliseconds: -1)
            guard PQconsumeInput(connection.handle) == 1, connection.isUsable else { throw .connectionLost }
        }
    }
}

/// A signal that wakes a thread which waits on descriptors: the writing end of a pipe that is closed once.
final class Signal: Sendable {
    private let reader: Int32
    private let writer: Mutex<Int32?>

    init?() {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { return nil }
        self.reader = ends[0]
        self.writer = Mutex(ends[1])
    }

    deinit {
        self.give()
        close(self.reader)
    }

    var isGiven: Bool { self.writer.withLock { $0 == nil } }

    /// Gives it; a second time does nothing.
    func give() {
        let writer = self.writer.withLock { writer in
            defer { writer = nil }
            return writer
        }
        if let writer { close(writer) }
    }

    /// Waits until it is given, something arrives at a descriptor, or some time is over.
    func wait(beside descriptor: Int32?, milliseconds: Int32) {
        var descriptors = [pollfd(fd: self.reader, events: 0, revents: 0)]
        if let descriptor { descriptors.append(pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)) }
        _ = poll(&descriptors, nfds_t(descriptors.count), milliseconds)
    }
}
