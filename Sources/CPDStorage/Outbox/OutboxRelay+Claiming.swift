internal import CPDDomain

/// What a look at an outbox finds.
private struct Look: Sendable {
    var found: [Stored<OutboxMessage>] = []
    var delivering: [Identifier<OutboxMessage>: Revision] = [:]
}

/// Ends a look that has found enough.
private struct FoundEnough: Error {}

extension OutboxRelay {
    /// Takes up messages that may be tried, each the earliest of its subject. First it looks, which disturbs nobody;
    /// what has moved on since then is left to whoever moved it.
    func claim(
        in organisation: Identifier<Organisation>, atMost room: Int, besides own: Set<Identifier<OutboxMessage>>,
        _ watch: inout Watch
    ) async throws -> [Claim] {
        while try await self.store.placeUnits(in: organisation) > 0 {}
        let (now, silent) = (self.now(), watch.silent(in: organisation))
        let look = try await self.store.backend.read(in: organisation) { backing in
            try self.look(backing, at: now, atMost: room, silent: silent.filter { !own.contains($0.key) })
        }
        watch.note(look.delivering, in: organisation)
        guard !look.found.isEmpty else { return [] }
        let due = now.advanced(by: self.settings.lease)
        let messages = try await self.store.backend.write(in: organisation) { backing in
            let outbox = backing.repository(for: OutboxMessage.self)
            var messages: [OutboxMessage] = []
            // Rows are locked in the order of their identities by every relay.
            for seen in look.found.sorted(by: { $0.value.id < $1.value.id }) {
                guard var row = try outbox.find(seen.value.id, locked: true), row.revision == seen.revision else {
                    continue
                }
                row.value.state = .delivering
                row.value.attempts += 1
                row.value.dueAt = due
                try outbox.update(row.value, expecting: row.revision)
                messages.append(row.value)
            }
            return messages
        }
        for message in messages where silent[message.id] != nil { self.observe(.tookOver(message)) }
        return messages.map { Claim(organisation: organisation, message: $0) }
    }

    private func look(
        _ backing: any SessionBacking, at now: Timestamp, atMost room: Int,
        silent: [Identifier<OutboxMessage>: Revision]
    ) throws -> Look {
        let outbox = backing.repository(for: OutboxMessage.self)
        var look = Look()
        // By their bytes: two spellings of one character are two subjects.
        var taken: Set<StoredValue> = []
        try outbox.forEach(OutboxMessage.Query(state: .dead)) { taken.insert(.text($0.value.subject)) }
        try outbox.forEach(OutboxMessage.Query(state: .delivering)) { row in
            look.delivering[row.value.id] = row.revision
            let isFirst = taken.insert(.text(row.value.subject)).inserted
            if isFirst, silent[row.value.id] == row.revision, look.found.count < room { look.found.append(row) }
        }
        guard look.found.count < room else { return look }
        do {
            try outbox.forEach(OutboxMessage.Query(state: .waiting)) { row in
                // Without a place it comes behind all that have one.
                guard row.value.position > 0, taken.insert(.text(row.value.subject)).inserted else { return }
                guard self.isDue(row.value, at: now) else { return }
                look.found.append(row)
                guard look.found.count < room else { throw FoundEnough() }
            }
        } catch is FoundEnough {}
        return look
    }
}
