internal import CPDDomain
internal import CPDStorage
internal import Synchronization

/// What a receiver of messages has got, in order.
final class Receiver: Sendable {
    private let got = Mutex<[OutboxMessage]>([])

    var messages: [OutboxMessage] { self.got.withLock { $0 } }

    func take(_ message: OutboxMessage) { self.got.withLock { $0.append(message) } }

    /// Requires that each subject's messages, left with the payloads 1, 2 …, came all and in order; only the same
    /// message may have come several times in a row.
    func requireOrder(subjects: Int, messages: Int) throws(PromiseBroken) {
        for subject in 1...subjects {
            var payloads: [String] = []
            for message in self.messages where message.subject == "\(subject)" && message.payload != payloads.last {
                payloads.append(message.payload)
            }
            try require(payloads == (1...messages).map(String.init), "subject \(subject) came as \(payloads)")
        }
    }
}

extension Trial {
    /// A relay over one organisation.
    func relay(
        in scope: Scope, _ settings: OutboxRelay.Settings = .quick,
        now: @escaping @Sendable () -> Timestamp = { Trial.now },
        deliver: @escaping @Sendable (OutboxMessage) async throws -> Void
    ) -> OutboxRelay {
        OutboxRelay(over: self.store, in: [scope], settings: settings, now: now, deliver: deliver)
    }

    /// Runs a relay until a condition holds, not for ever where it never does.
    func run(_ relay: OutboxRelay, until isDone: @escaping @Sendable () async throws -> Bool) async throws {
        try await withThrowingTaskGroup(of: Bool.self) { group in
            group.addTask {
                do { try await relay.run() } catch is CancellationError {}
                return false
            }
            group.addTask {
                for _ in 0..<6000 {
                    if try await isDone() { return true }
                    try await Task.sleep(for: .milliseconds(5))
                }
                return false
            }
            let isDone = try await group.next() ?? false
            group.cancelAll()
            try require(isDone, "a relay ended by itself, or did not get done")
            while try await group.next() != nil {}
        }
    }

    /// Leaves messages, each subject's with the payloads 1, 2 …, in a unit for each payload.
    func leave(messages: Int, subjects: Int, in scope: Scope) async throws {
        for payload in 1...messages {
            try await self.write(in: scope) { session in
                for subject in 1...subjects {
                    try session.send(topic: "t", subject: "\(subject)", payload: "\(payload)")
                }
            }
        }
    }

    /// The messages that are there.
    func outbox(in scope: Scope) async throws -> [OutboxMessage] {
        try await self.read(in: scope) { try $0.outbox.values() }
    }

    /// A new organisation: a scope for the software itself, and one for a person.
    func foundWithPerson() async throws -> (Scope, Scope) {
        let scope = try await self.found()
        let person = self.graph(1).person
        let role = RoleAssignment(
            id: self.identifier(), person: person.id, role: .trustOfficer,
            period: Period(startingOn: Trial.now.dateInUTC))
        try await self.insert([person, role], in: scope)
        return (
            scope,
            try await Authority(over: self.store).scope(
                for: Actor(person: person.id), in: scope.organisation, on: Trial.now.dateInUTC)
        )
    }
}

extension OutboxRelay.Settings {
    /// Without pauses; nobody is taken for dead.
    static var quick: Self {
        var settings = Self()
        settings.firstPause = .zero
        settings.attempts = 100
        // Longer than a case may take on a busy machine.
        settings.lease = .seconds(600)
        return settings
    }
}
