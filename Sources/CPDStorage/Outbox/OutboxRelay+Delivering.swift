internal import CPDDomain

/// Another relay has taken a message over.
private struct Lost: Error {}

extension OutboxRelay {
    /// Delivers a message it has taken up, and writes down what came of it. What cannot be written down is found by
    /// the next relay, after a lease.
    func carryOut(_ claim: Claim) async {
        do {
            try Task.checkCancellation()
            try await self.deliverWhileRenewing(claim)
            try await self.close(claim, .delivered(claim.message)) {
                try $0.delete($1.value.id, expecting: $1.revision)
            }
        } catch is Lost {
        } catch let error as StoreFailed {
            self.observe(.storeFailed(error.error))
        } catch {
            let message = Task.isCancelled ? self.givenBack(claim.message) : self.failed(claim.message, error)
            let event: Event? = Task.isCancelled ? nil : message.state == .dead ? .died(message) : .failed(message)
            do {
                try await self.close(claim, event) { try $0.update(message, expecting: $1.revision) }
            } catch {
                if let failure = error as? StoreFailed { self.observe(.storeFailed(failure.error)) }
            }
        }
    }

    /// Delivers, and goes on saying that it does, until the one ends or the message is another's.
    private func deliverWhileRenewing(_ claim: Claim) async throws {
        let (deliver, pause) = (self.deliver, self.settings.lease / 3)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await deliver(claim.message) }
            group.addTask {
                while true {
                    try await Task.sleep(for: pause)
                    try await self.renew(claim)
                }
            }
            defer { group.cancelAll() }
            try await group.next()
        }
    }

    /// Says that the delivery goes on. A store that cannot be used is tried again next time.
    private func renew(_ claim: Claim) async throws {
        let due = self.now().advanced(by: self.settings.lease)
        let isOurs: Bool? = try? await self.store.backend.write(in: claim.organisation) { backing in
            guard var row = try claim.row(backing) else { return false }
            row.value.dueAt = due
            try backing.repository(for: OutboxMessage.self).update(row.value, expecting: row.revision)
            return true
        }
        if isOurs == false { throw Lost() }
    }

    /// Ends a claim, also while the relay itself is being cancelled, unless the message is another's by now.
    private func close(
        _ claim: Claim, _ event: Event?,
        _ change: @escaping @Sendable (any WritableRepository<OutboxMessage>, Stored<OutboxMessage>) throws -> Void
    ) async throws {
        let store = self.store
        let isOurs = Task {
            try await store.backend.write(in: claim.organisation) { backing in
                guard let row = try claim.row(backing) else { return false }
                try change(backing.repository(for: OutboxMessage.self), row)
                return true
            }
        }
        do {
            if try await isOurs.value, let event { self.observe(event) }
        } catch let error as StorageError {
            throw StoreFailed(error: error)
        }
    }

    private func givenBack(_ message: OutboxMessage) -> OutboxMessage {
        var message = message
        message.state = .waiting
        message.dueAt = self.now()
        return message
    }

    private func failed(_ message: OutboxMessage, _ error: any Error) -> OutboxMessage {
        var message = message
        let failures = (message.attempts - 1) % max(self.settings.attempts, 1) + 1
        message.state = failures >= self.settings.attempts ? .dead : .waiting
        message.dueAt = self.now().advanced(by: self.pause(afterFailures: failures))
        let words = (error as? DeliveryFailure)?.words ?? "\(type(of: error))"
        // A database cannot keep NUL.
        message.lastFailure = String(String.UnicodeScalarView(words.unicodeScalars.filter { $0.value != 0 }))
        return message
    }
}

/// The store could not keep what came of a delivery.
private struct StoreFailed: Error {
    let error: StorageError
}
