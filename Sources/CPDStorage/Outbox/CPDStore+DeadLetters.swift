public import CPDDomain

extension CPDStore {
    /// Messages whose every attempt failed, in the order of their units. Each holds back the later ones of its subject.
    public func deadLetters(in scope: Scope) -> RowSequence<OutboxMessage> {
        self.stream(OutboxMessage.Query(state: .dead), in: scope)
    }

    /// Lets a dead message be tried again, as often as a new one, before the later ones of its subject.
    ///
    /// A unit of work of a named person. Throws `notFound` where no dead message has the identifier.
    public func sendAgain(
        _ id: Identifier<OutboxMessage>, as unit: Identifier<JournalEntry>, in scope: Scope, at now: Timestamp
    ) async throws {
        try Self.requirePerson(scope)
        try await self.write("send-message-again", as: unit, in: scope.forProcess, at: now) { session in
            var row = try Self.message(id, session, in: [.dead])
            row.value.state = .waiting
            row.value.dueAt = now
            try session.repository(for: OutboxMessage.self).update(row.value, expecting: row.revision)
        }
    }

    /// Gives a message up, dead or still waiting, so that the later ones of its subject go on. It is kept with the
    /// reason, which says nothing about a person.
    ///
    /// A unit of work of a named person. Throws `notFound` where no such message has the identifier.
    public func discard(
        _ id: Identifier<OutboxMessage>, because reason: String, as unit: Identifier<JournalEntry>, in scope: Scope,
        at now: Timestamp
    ) async throws {
        try Self.requirePerson(scope)
        guard !reason.allSatisfy(\.isWhitespace) else {
            throw StorageError(.invalidText, "A message is discarded for a reason; say which.")
        }
        try await self.write("discard-message", as: unit, in: scope.forProcess, at: now) { session in
            var row = try Self.message(id, session, in: [.dead, .waiting])
            row.value.state = .discarded
            row.value.lastFailure = reason
            try session.repository(for: OutboxMessage.self).update(row.value, expecting: row.revision)
        }
    }

    /// Throws `notAuthorised` for anybody but a person who may see messages somewhere in the organisation.
    private static func requirePerson(_ scope: Scope) throws(StorageError) {
        guard scope.actor.person != nil else {
            throw StorageError(.notAuthorised, "A person decides about a message that failed; say who.")
        }
        guard scope.rights.reachSome(.read, .kind(.outboxMessage)) else {
            throw StorageError(.notAuthorised, "This is for whoever may see the messages to other systems.")
        }
    }

    private static func message(
        _ id: Identifier<OutboxMessage>, _ session: WriteSession, in states: [OutboxMessage.State]
    ) throws -> Stored<OutboxMessage> {
        let row = try session.repository(for: OutboxMessage.self).find(id, locked: true)
        guard let row, states.contains(row.value.state) else {
            let words = states.map(\.rawValue).joined(separator: " or ")
            throw StorageError(.notFound, "There is no \(words) message with the identifier \(id).")
        }
        return row
    }
}
