internal import CPDDomain
internal import CPDStorage

extension ConformanceCase {
    /// Messages to other systems.
    static let outbox: [ConformanceCase] = [
        ConformanceCase("delivers each message that a unit left, and none of a unit that failed") { trial in
            let scope = try await trial.found()
            try await trial.write(in: scope) { session in
                for number in 1...3 { try session.send(topic: "t", subject: "\(number)", payload: "p\(number)") }
            }
            try? await trial.write(in: scope) { session in
                try session.send(topic: "t", subject: "4", payload: "p4")
                throw Deliberate()
            }
            let receiver = Receiver()
            try await trial.relay(in: scope) { receiver.take($0) }.drain()
            try require(receiver.messages.map(\.payload).sorted() == ["p1", "p2", "p3"], "other messages than left")
            try require(try await trial.outbox(in: scope).isEmpty, "delivered messages are there still")
            let journal = try await trial.read(in: scope) { try $0.journal.values() }
            try require(journal.count == 2, "\(journal.count) entries: the relay has written into the journal")
            try require(try await trial.store.problems().isEmpty, "problems behind the relay")
        },
        ConformanceCase("delivers the messages of one subject in the order of their units") { trial in
            let scope = try await trial.found()
            try await trial.leave(messages: 5, subjects: 4, in: scope)
            let receiver = Receiver()
            try await trial.relay(in: scope) { receiver.take($0) }.drain()
            try receiver.requireOrder(subjects: 4, messages: 5)
            try require(receiver.messages.count == 20, "\(receiver.messages.count) deliveries of 20 messages")
        },
        ConformanceCase("loses and reorders no message while deliveries fail and the clock jumps") { trial in
            let scope = try await trial.found()
            try await trial.leave(messages: 4, subjects: 3, in: scope)
            let (receiver, clock) = (Receiver(), Gathered<Void>())
            let relay = trial.relay(in: scope) {
                clock.add([()], of: 0)
                let jump = Int64(clock.all(of: 0).count * 7919 % 13 - 6) * 86_400_000
                return Timestamp(millisecondsSinceEpoch: Trial.now.millisecondsSinceEpoch + jump)
            } deliver: { message in
                receiver.take(message)
                let isUnlucky = (message.id.low >> 7 &+ UInt64(message.attempts) &* 5) % 3 == 0
                if isUnlucky { throw OutboxRelay.DeliveryFailure("no answer") }
            }
            try await trial.run(relay) { try await trial.outbox(in: scope).isEmpty }
            try receiver.requireOrder(subjects: 3, messages: 4)
        },
        ConformanceCase("shares messages between several relays, in order still") { trial in
            let scope = try await trial.found()
            try await trial.leave(messages: 4, subjects: 5, in: scope)
            let receiver = Receiver()
            let relay = trial.relay(in: scope) { receiver.take($0) }
            try await trial.concurrently(3) { _ in
                try await trial.run(relay) { try await trial.outbox(in: scope).isEmpty }
            }
            try receiver.requireOrder(subjects: 5, messages: 4)
            try require(receiver.messages.count == 20, "\(receiver.messages.count) deliveries of 20 messages")
        },
        ConformanceCase("delivers again what a relay left behind when it was stopped") { trial in
            let scope = try await trial.found()
            try await trial.leave(messages: 2, subjects: 2, in: scope)
            let receiver = Receiver()
            let stuck = trial.relay(in: scope) { message in
                receiver.take(message)
                try await Task.sleep(for: .seconds(86_400))
            }
            try await trial.run(stuck) { receiver.messages.count == 2 }
            try require(
                try await trial.outbox(in: scope).allSatisfy { $0.state == .waiting }, "not given back when cancelled")
            // As a relay that was killed leaves them: taken up, and nobody says anything any more.
            try await trial.write(in: scope) { session in
                let outbox = session.repository(for: OutboxMessage.self)
                for var row in try session.outbox.all(OutboxMessage.Query(subject: "1")).prefix(1) {
                    row.value.state = .delivering
                    row.value.attempts += 1
                    try outbox.update(row.value, expecting: row.revision)
                }
            }
            try await trial.relay(in: scope) { receiver.take($0) }.drain()
            let early = receiver.messages.filter { $0.subject == "1" }
            try require(early.count == 1, "took over what another may be delivering")
            var settings = OutboxRelay.Settings()
            settings.lease = .milliseconds(100)
            let next = trial.relay(in: scope, settings) { receiver.take($0) }
            try await trial.run(next) { try await trial.outbox(in: scope).isEmpty }
            try receiver.requireOrder(subjects: 2, messages: 2)
        },
        ConformanceCase("keeps a message that cannot be delivered, and those behind it, for a person") { trial in
            let (scope, person) = try await trial.foundWithPerson()
            try await trial.leave(messages: 2, subjects: 2, in: scope)
            let receiver = Receiver()
            var settings = OutboxRelay.Settings()
            (settings.attempts, settings.firstPause) = (3, .zero)
            let refusing = trial.relay(in: scope, settings) { message in
                receiver.take(message)
                if message.subject == "1" { throw Deliberate() }
            }
            try await trial.run(refusing) {
                try await trial.outbox(in: scope).map(\.state) == [.dead, .waiting]
            }
            let attempts = receiver.messages.filter { $0.subject == "1" }
            try require(attempts.map(\.attempts) == [1, 2, 3], "\(attempts.count) attempts, not three")
            var dead: [OutboxMessage] = []
            for try await row in trial.store.deadLetters(in: scope) { dead.append(row.value) }
            guard let letter = dead.first, dead.count == 1 else { throw PromiseBroken("\(dead.count) dead letters") }
            try require(letter.lastFailure == "Deliberate", "it says \(letter.lastFailure ?? "nothing")")
            try await trial.expect(.notAuthorised, "sending again by nobody") {
                try await trial.store.sendAgain(letter.id, as: trial.identifier(), in: scope, at: Trial.now)
            }
            try await trial.store.sendAgain(letter.id, as: trial.identifier(), in: person, at: Trial.now)
            try await trial.relay(in: scope) { receiver.take($0) }.drain()
            try receiver.requireOrder(subjects: 2, messages: 2)
            let last = try await trial.store.changes(since: .beginning, in: scope).last?.entry
            try require(
                last?.process == "send-message-again" && last?.actor == person.actor, "no journal entry of the person")
        },
        ConformanceCase("goes on behind a message that a person discards, and keeps it with the reason") { trial in
            let (scope, person) = try await trial.foundWithPerson()
            try await trial.leave(messages: 2, subjects: 1, in: scope)
            let left = try await trial.outbox(in: scope)
            guard let first = left.first(where: { $0.payload == "1" }) else { throw Deliberate() }
            let discard = { (reason: String) in
                try await trial.store.discard(
                    first.id, because: reason, as: trial.identifier(), in: person, at: Trial.now)
            }
            try await trial.expect(.invalidText, "a discard without a reason") { try await discard(" ") }
            try await discard("The receiver is gone.")
            try await trial.expect(.notFound, "a second discard") { try await discard("Again.") }
            let receiver = Receiver()
            try await trial.relay(in: scope) { receiver.take($0) }.drain()
            try require(receiver.messages.map(\.payload) == ["2"], "not the message behind it alone")
            let kept = try await trial.outbox(in: scope)
            try require(
                kept.map(\.state) == [.discarded] && kept.first?.lastFailure == "The receiver is gone.",
                "the discarded message is not kept with its reason")
        },
    ]
}
