import ArgumentParser
import CPDDomain
import CPDStorage
import Foundation
import Synchronization

/// `cpd relay`: delivers the messages for other systems to a file, a line each. A real receiver is called the same way.
struct Relay: Command {
    static let configuration = CommandConfiguration(
        abstract: "Deliver the messages for other systems to a file, one JSON document a line.",
        discussion: """
            A message comes at least once, those of one subject in order. It runs until it is ended; several may run at
            once, on the same store.
            """)

    @Option(name: .customLong("to"), help: "The file that is added to, or - for standard output.") var path: String
    @Flag(help: "Deliver what there is, and end.") var once = false
    @Option(help: "How many seconds a relay that says nothing is believed to be alive.") var lease = 30

    func run(_ desk: Desk) async throws -> Reply {
        let store = try desk.store()
        var scopes: [Scope] = []
        if desk.options.organisation == nil {
            for organisation in try await store.organisations() {
                scopes.append(try await Authority(over: store).scope(for: .system, in: organisation))
            }
        } else {
            scopes = [try await desk.reading()]
        }
        let descriptor = self.path == "-" ? 1 : open(self.path, O_WRONLY | O_APPEND | O_CREAT, 0o600)
        guard descriptor >= 0 else { throw Failure(.input, "The file \(self.path) cannot be written.") }
        defer { if descriptor != 1 { close(descriptor) } }
        guard (1...3600).contains(self.lease) else { throw Failure(.usage, "--lease needs 1 to 3600 seconds.") }
        var settings = OutboxRelay.Settings()
        settings.lease = .seconds(self.lease)
        let count = Count()
        let relay = OutboxRelay(
            over: store, in: scopes, settings: settings,
            now: { Timestamp(millisecondsSinceEpoch: Int64(Date().timeIntervalSince1970 * 1000)) }
        ) { event in
            if case .delivered = event { count.add() }
        } deliver: { message in
            try Self.write(message.line, to: descriptor)
        }
        if self.once { try await relay.drain() } else { try await relay.run() }
        let words = "Delivered \(counted(count.number, "message", "messages"))."
        guard self.path != "-" else { return Reply("", .object([]), notes: [words]) }
        return Reply(words, .object([("delivered", .number(count.number))]))
    }

    /// A line is one write, so that lines of several relays do not mix; it is on the disk before it counts as delivered.
    private static func write(_ line: String, to descriptor: Int32) throws {
        let bytes = Array(line.utf8)
        let written = bytes.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
        guard written == bytes.count else { throw OutboxRelay.DeliveryFailure("the file could not be written") }
        if descriptor != 1 { fsync(descriptor) }
    }
}

/// How many messages were delivered.
private final class Count: Sendable {
    private let value = Mutex(0)

    var number: Int { self.value.withLock { $0 } }
    func add() { self.value.withLock { $0 += 1 } }
}

extension OutboxMessage {
    /// What a receiver gets: one line.
    fileprivate var line: String {
        JSON.object([
            ("id", JSON(self.id)), ("position", .number(Int(self.position))), ("number", .number(self.number)),
            ("topic", .text(self.topic)), ("subject", .text(self.subject)), ("payload", .text(self.payload)),
        ]).line + "\n"
    }
}
