internal import CPDDomain
internal import CPDStorage

/// The chain of one organisation's units, in memory. Units are written one after the other, so the order in which
/// their entries were written is the order in which they were kept.
struct InMemoryChain: JournalChain {
    let session: InMemorySession

    /// There is one writer at a time, so the head is locked already.
    func head(locked: Bool) throws(StorageError) -> ChainHead {
        self.session.tables.placed.last.map { ChainHead(position: $0.position, digest: $0.digest) } ?? .none
    }

    func hasUnplaced() throws(StorageError) -> Bool { !self.session.tables.unplaced.isEmpty }

    func takeUnplaced(limit: Int) throws(StorageError) -> [JournalEntry] {
        let taken = Array(self.session.tables.unplaced.prefix(limit))
        self.session.tables.unplaced.removeFirst(taken.count)
        return taken
    }

    func append(_ units: [CommittedUnit]) throws(StorageError) {
        self.session.tables.placed.append(contentsOf: units)
        let outbox = InMemoryRepository<OutboxMessage>(session: self.session)
        for unit in units where unit.leftMessages {
            for change in unit.entry.changes where change.kind == EntityKind.outboxMessage.rawValue {
                guard var message = try outbox.find(change.id.reinterpreted()), message.value.position == 0 else {
                    continue
                }
                message.value.position = unit.position.rawValue
                _ = try outbox.update(message.value, expecting: message.revision)
            }
        }
    }

    func units(behind position: ChangePosition, limit: Int) throws(StorageError) -> [CommittedUnit] {
        let units = self.session.tables.placed
        let start = min(max(position.rawValue, 0), Int64(units.count))
        return Array(units[Int(start)...].prefix(limit))
    }

    func links(behind position: ChangePosition, limit: Int) throws(StorageError) -> [ChainLink] {
        let journal = InMemoryRepository<JournalEntry>(session: self.session)
        var links: [ChainLink] = []
        for unit in try self.units(behind: position, limit: limit) {
            links.append(
                ChainLink(
                    position: unit.position, id: unit.entry.id, entry: try journal.find(unit.entry.id)?.value,
                    digest: unit.digest))
        }
        return links
    }

    func keep(_ salts: [RecordSalt]) throws(StorageError) {
        for salt in salts { self.session.tables.salts[salt.record] = salt }
    }

    func salts(of records: [EntityReference]) throws(StorageError) -> [RecordSalt] {
        records.compactMap { self.session.tables.salts[$0] }
    }

    func forgetSalt(of record: EntityReference) throws(StorageError) {
        self.session.tables.salts[record] = nil
    }

    func strays(limit: Int) throws(StorageError) -> [Identifier<JournalEntry>] {
        let known = Set((self.session.tables.placed.map(\.entry) + self.session.tables.unplaced).map(\.id))
        let journal = Set(
            self.session.tables.rows(of: .journalEntry).keys.map { $0.reinterpreted() as Identifier<JournalEntry> })
        return Array(journal.symmetricDifference(known).sorted().prefix(limit))
    }
}
