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
        let (placed, mayFollow) = try await self.backend.read(in: scope.organisation) { backing in
            let placed = try backing.chain.units(behind: position, limit: limit)
            return (placed, try placed.count < limit && backing.chain.hasUnplaced())
        }
        guard mayFollow else { return placed }
        try await self.placeWaiting(in: scope.organisation)
        return try await self.backend.read(in: scope.organisation) { backing in
            try backing.chain.units(behind: position, limit: limit)
        }
    }

    /// Gives committed units their place in the chain, at most a thousand; how many. Others who do it wait.
    @discardableResult
    func placeUnits(in organisation: Identifier<Organisation>) async throws -> Int {
        guard try await self.backend.read(in: organisation, { try $0.chain.hasUnplaced() }) else { return 0 }
        return try await self.placeWaiting(in: organisation)
    }

    /// Placing twice does no harm, so it is tried again where it is not known whether it was kept.
    @discardableResult
    private func placeWaiting(in organisation: Identifier<Organisation>) async throws -> Int {
        var pauses = Self.pauses.dropFirst()[...]
        var isUnknown = false
        while true {
            do {
                return try await self.placeWaitingOnce(in: organisation)
            } catch let error as StorageError {
                isUnknown = isUnknown || error.code == .outcomeUnknown
                guard isUnknown, isUncertain(error), let pause = pauses.popFirst() else { throw error }
                try await Task.sleep(for: .milliseconds(pause))
            }
        }
    }

    private func placeWaitingOnce(in organisation: Identifier<Organisation>) async throws -> Int {
        try await self.backend.write(in: organisation) { backing in
            var head = try backing.chain.head(locked: true)
            var units: [CommittedUnit] = []
            for entry in try backing.chain.takeUnplaced(limit: Self.batch) {
                let unit = CommittedUnit(entry, behind: head)
                head = ChainHead(position: unit.position, digest: unit.digest)
                units.append(unit)
            }
            try backing.chain.append(units)
            return units.count
        }
    }
}
