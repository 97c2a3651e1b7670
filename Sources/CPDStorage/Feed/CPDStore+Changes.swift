internal import CPDDomain

extension CPDStore {
    /// How many entries are given their place in one transaction.
    private static var batch: Int { 1000 }

    /// The committed units behind a place, in order, at most so many (1 to 1000): every one once, also while others
    /// commit. A consumer keeps the last position it has dealt with and goes on from there.
    ///
    /// A unit that has been acknowledged is there. An empty list means that nothing was committed since.
    ///
    /// Throws ``StorageError`` with `notAuthorised` where the scope may not read the whole journal.
    public func changes(
        since position: ChangePosition, limit: Int = 100, in scope: Scope
    ) async throws -> [CommittedUnit] {
        try scope.requireToReadAll(.journalEntry)
        let limit = min(max(limit, 1), Self.batch)
        let placed = try await self.placed(behind: position, limit: limit, in: scope.organisation)
        guard placed.count < limit, try await self.placeUnits(in: scope.organisation) > 0 else { return placed }
        return try await self.placed(behind: position, limit: limit, in: scope.organisation)
    }

    private func placed(
        behind position: ChangePosition, limit: Int, in organisation: Identifier<Organisation>
    ) async throws -> [CommittedUnit] {
        try await self.backend.read(in: organisation) { try $0.chain.units(behind: position, limit: limit) }
    }

    /// Gives committed units their place in the chain, at most a thousand; how many. Others who do it wait.
    @discardableResult
    func placeUnits(in organisation: Identifier<Organisation>) async throws -> Int {
        guard try await self.backend.read(in: organisation, { try $0.chain.hasUnplaced() }) else { return 0 }
        return try await self.backend.write(in: organisation) { backing in
            var head = try backing.chain.head(locked: true)
            var units: [CommittedUnit] = []
            for entry in try backing.chain.takeUnplaced(limit: Self.batch) {
                let unit = CommittedUnit(entry, behind: head)
                head = ChainHead(position: unit.position, digest: unit.digest)
                units.append(unit)
            }
            try backing.chain.append(units)
            for unit in units { try Self.placeMessages(of: unit, backing) }
            return units.count
        }
    }

    /// Gives a unit's messages the unit's place, from which on they may be delivered.
    private static func placeMessages(of unit: CommittedUnit, _ backing: any SessionBacking) throws(StorageError) {
        let outbox = backing.repository(for: OutboxMessage.self)
        for change in unit.entry.changes where change.kind == EntityKind.outboxMessage.rawValue {
            guard var message = try outbox.find(change.id.reinterpreted()), message.value.position == 0 else {
                continue
            }
            message.value.position = unit.position.rawValue
            try outbox.update(message.value, expecting: message.revision)
        }
    }
}
