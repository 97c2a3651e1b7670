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
    }

    func units(behind position: ChangePosition, limit: Int) throws(StorageError) -> [CommittedUnit] {
        let units = self.session.tables.placed
        let start = min(max(position.rawValue, 0), Int64(units.count))
        return Array(units[Int(start)...].prefix(limit))
    }
}
