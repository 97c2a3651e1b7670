internal import CPDDomain
internal import Synchronization

/// A message that this relay has taken up. Its number of attempts is the proof: whoever takes it over counts on.
struct Claim: Sendable {
    let organisation: Identifier<Organisation>
    let message: OutboxMessage

    /// The message's row as long as it is this relay's, locked.
    func row(_ backing: any SessionBacking) throws(StorageError) -> Stored<OutboxMessage>? {
        let row = try backing.repository(for: OutboxMessage.self).find(self.message.id, locked: true)
        guard let row, row.value.state == .delivering, row.value.attempts == self.message.attempts else { return nil }
        return row
    }
}

/// The messages that a relay delivers at the moment.
final class UnderWay: Sendable {
    private let messages = Mutex<Set<Identifier<OutboxMessage>>>([])

    var ids: Set<Identifier<OutboxMessage>> { self.messages.withLock { $0 } }
    func add(_ id: Identifier<OutboxMessage>) { self.messages.withLock { _ = $0.insert(id) } }
    func remove(_ id: Identifier<OutboxMessage>) { self.messages.withLock { _ = $0.remove(id) } }
}

/// What one relay has seen of others' deliveries, by a clock of its own that only goes forward.
struct Watch {
    private struct Sight {
        let revision: Revision
        let since: ContinuousClock.Instant
    }

    private let lease: Duration
    private var seen: [Identifier<Organisation>: [Identifier<OutboxMessage>: Sight]] = [:]

    init(lease: Duration) { self.lease = lease }

    /// Deliveries whose row has stayed as it is for a whole lease, at its revision.
    func silent(in organisation: Identifier<Organisation>) -> [Identifier<OutboxMessage>: Revision] {
        let now = ContinuousClock.now
        return (self.seen[organisation] ?? [:]).filter { now - $0.value.since >= self.lease }.mapValues(\.revision)
    }

    /// Notes which deliveries there are, and at which revision.
    mutating func note(_ rows: [Identifier<OutboxMessage>: Revision], in organisation: Identifier<Organisation>) {
        let (now, before) = (ContinuousClock.now, self.seen[organisation] ?? [:])
        var sights: [Identifier<OutboxMessage>: Sight] = [:]
        for (id, revision) in rows {
            let known = before[id].flatMap { $0.revision == revision ? $0 : nil }
            sights[id] = known ?? Sight(revision: revision, since: now)
        }
        self.seen[organisation] = sights
    }
}
