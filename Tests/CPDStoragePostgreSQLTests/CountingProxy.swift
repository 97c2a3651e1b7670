import Dispatch
import Foundation
import Synchronization

/// A proxy before a server that counts round trips: how often a client, having heard from the server, speaks again. It
/// also cuts a connection where it is told to: at a COMMIT, or once the client has sent so much.
final class CountingProxy: Sendable {
    private let listener: Int32
    private let serverPort: UInt16
    private let trips = Atomic<Int>(0)
    private let rule = Mutex<(rule: CommitRule, skipping: Int)?>(nil)
    private let isHolding = Atomic(false)
    let port: UInt16
    private let cut: Int?

    /// What happens to the next COMMIT of any connection.
    enum CommitRule {
        /// The connection is cut before the server sees it.
        case cutBefore
        /// The server sees it; the connection is cut when its answer is there, and the client never hears it.
        case cutBehind
        /// The server sees it; its answer is held back until it is released.
        case hold
        /// It is held back until it is released, and the connection is cut then: the server never sees it.
        case holdAndCutBefore
        /// The server sees it; its answer is held back until it is released, and the connection is cut then.
        case holdAndCutBehind
    }

    func atNextCommit(_ rule: CommitRule, skipping count: Int = 0) {
        self.rule.withLock { $0 = (rule, count) }
    }

    /// Whether the COMMIT that a rule is for has not come yet.
    var awaitsCommit: Bool { self.rule.withLock { $0 != nil } }

    /// Whether an answer is held back now.
    var holdsAnswer: Bool { self.isHolding.load(ordering: .sequentiallyConsistent) }

    func release() { self.isHolding.store(false, ordering: .sequentiallyConsistent) }

    init(before serverPort: UInt16, cuttingAfter cut: Int? = nil) throws {
        self.cut = cut
        self.serverPort = serverPort
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = loopback(0)
        let bound = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(listener, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard bound == 0, listen(listener, 8) == 0 else { throw POSIXError(.EADDRINUSE) }
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        _ = withUnsafeMutablePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(listener, $0, &length) }
        }
        self.listener = listener
        self.port = UInt16(bigEndian: address.sin_port)
        Thread.detachNewThread { self.accept() }
    }

    deinit { close(self.listener) }

    /// How many round trips were made during some work.
    func count(during work: () async throws -> Void) async rethrows -> Int {
        let before = self.trips.load(ordering: .sequentiallyConsistent)
        try await work()
        return self.trips.load(ordering: .sequentiallyConsistent) - before
    }

    private func hold() {
        self.isHolding.store(true, ordering: .sequentiallyConsistent)
        while self.holdsAnswer { usleep(1000) }
    }

    private func accept() {
        while true {
            let client = Foundation.accept(self.listener, nil, nil)
            guard client >= 0 else { return }
            let server = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
            var address = loopback(self.serverPort)
            let connected = withUnsafePointer(to: &address) {
                $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    connect(server, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
                }
            }
            guard connected == 0 else { continue }
            Thread.detachNewThread { self.relay(client, server) }
        }
    }

    private func relay(_ client: Int32, _ server: Int32) {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        var serverSpokeLast = true
        var finder = CommitFinder()
        var sentByClient = 0
        defer {
            close(client)
            close(server)
        }
        while true {
            var descriptors = [
                pollfd(fd: client, events: Int16(POLLIN), revents: 0),
                pollfd(fd: server, events: Int16(POLLIN), revents: 0),
            ]
            guard poll(&descriptors, 2, -1) > 0 else { return }
            for (index, descriptor) in descriptors.enumerated() where descriptor.revents != 0 {
                let count = read(descriptor.fd, &buffer, buffer.count)
                guard count > 0 else { return }
                if index == 0 { sentByClient += count }
                if let cut = self.cut, sentByClient > cut { return }
                if index == 0, serverSpokeLast {
                    self.trips.add(1, ordering: .sequentiallyConsistent)
                }
                serverSpokeLast = index == 1
                var rule: CommitRule?
                if index == 0, finder.findsCommit(in: buffer[..<count]) {
                    rule = self.rule.withLock { next in
                        if let (rule, skipping) = next, skipping > 0 {
                            next = (rule, skipping - 1)
                            return nil
                        }
                        defer { next = nil }
                        return next?.rule
                    }
                }
                if rule == .cutBefore { return }
                if rule == .holdAndCutBefore { return self.hold() }
                var sent = 0
                while sent < count {
                    let written = buffer.withUnsafeBytes {
                        // Who has hung up is no reason to end the program by a signal.
                        send(
                            index == 0 ? server : client, $0.baseAddress.map { $0 + sent }, count - sent,
                            quietly)
                    }
                    guard written > 0 else { return }
                    sent += written
                }
                if rule == .cutBehind {
                    _ = read(server, &buffer, buffer.count)
                    return
                }
                if rule == .hold || rule == .holdAndCutBehind {
                    // Not before the answer is there: until then the server may still be asked to give up.
                    var answer = pollfd(fd: server, events: Int16(POLLIN), revents: 0)
                    _ = poll(&answer, 1, -1)
                    self.hold()
                    if rule == .holdAndCutBehind { return }
                }
            }
        }
    }
}

/// Has no signal end the program where the other side has hung up; the descriptor's own setting where there is no flag.
#if canImport(Glibc)
    private let quietly = Int32(MSG_NOSIGNAL)
#else
    private let quietly: Int32 = 0
#endif

private func loopback(_ port: UInt16) -> sockaddr_in {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    return address
}
