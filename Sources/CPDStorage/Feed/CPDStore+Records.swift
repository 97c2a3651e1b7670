internal import CPDDomain

extension CPDStore {
    /// What is wrong with an organisation's records, after a walk up to the head.
    ///
    /// A record that the walk has not met may be newer than its head, and a salt may have been forgotten since: the
    /// entry that says so was committed by then, so it has a place once what waits has been given one.
    ///
    /// - Parameter isWhole: whether every link up to the head fits, without which no record can be called a stray.
    func defect(
        of records: RecordWalk, behind head: ChainHead, in organisation: Identifier<Organisation>, isWhole: Bool
    ) async throws -> BrokenLink? {
        var records = records
        let named = records.named
        var strays: [EntityReference] = []
        if isWhole {
            do {
                strays = try await self.backend.read(in: organisation) { backing in
                    try Self.records(in: backing) { !named.contains($0) }
                }
            } catch let error as StorageError where error.code == .corrupt && records.broken != nil {
                return records.broken  // a record that cannot be read, and is named
            }
        }
        if records.hasUnsalted || !strays.isEmpty {
            let allPlaced = try await self.placeWhatWaits(in: organisation)
            let nothingWaits = try await self.takeNewer(behind: head, in: organisation, &records)
            guard allPlaced || nothingWaits else { return records.broken }
            strays.removeAll { records.named.contains($0) }
        }
        records.end()
        let next = ChangePosition(rawValue: head.position.rawValue + 1)
        return records.broken
            ?? strays.first.map { BrokenLink(position: next, entry: nil, defect: .strayRecord, record: $0) }
    }

    /// Takes the links behind a head; `false` where an entry waits for a place still.
    private func takeNewer(
        behind head: ChainHead, in organisation: Identifier<Organisation>, _ records: inout RecordWalk
    ) async throws -> Bool {
        var position = head.position
        while true {
            let behind = position
            let (links, isWaiting) = try await self.backend.read(in: organisation) { backing in
                (try backing.chain.links(behind: behind, limit: 1000), try backing.chain.hasUnplaced())
            }
            guard let last = links.last else { return !isWaiting }
            for link in links { records.takeNewer(link) }
            position = last.position
        }
    }

    /// The records that meet a condition, by kind and in their order; holds those alone.
    private static func records(
        in backing: any SessionBacking, where condition: (EntityReference) -> Bool
    ) throws -> [EntityReference] {
        func visit<Entity: StoredEntity>(_ entity: Entity.Type) throws -> [EntityReference] {
            var found: [EntityReference] = []
            guard Entity.isSealed else { return found }
            try backing.repository(for: Entity.self).forEach(Entity.Query()) { stored in
                let record = EntityReference(stored.value.id)
                if condition(record) { found.append(record) }
            }
            return found
        }
        return try EntityKind.allCases.flatMap { try visit($0.type) }
    }
}
