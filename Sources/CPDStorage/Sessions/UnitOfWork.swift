internal import CPDDomain

/// What identifies one unit of work: by what process, when, and under which identity it is applied at most once.
struct UnitOfWork: Hashable, Sendable {
    /// The caller's identifier for the unit.
    let id: Identifier<JournalEntry>
    /// The named process, such as `decide`.
    let process: String
    /// When, by the caller's clock.
    let at: Timestamp
}

/// What one run of a unit has done so far: its changes, its first failure, and the identifiers it has made.
final class UnitState {
    let unit: UnitOfWork
    private(set) var changes: [JournalEntry.Change] = []
    private var sealing: RecordSealing
    private var failure: StorageError?
    private var identifiersMade: UInt64 = 0
    private var messagesLeft = 0

    init(unit: UnitOfWork, salts: SaltSource) {
        self.unit = unit
        self.sealing = RecordSealing(salts, unit: unit.id)
    }

    /// The salts of the records added.
    var salts: [RecordSalt] { self.sealing.salts }

    /// Runs one operation; its failure dooms the unit, and later operations rethrow it.
    func perform<Result>(_ operation: () throws(StorageError) -> Result) throws(StorageError) -> Result {
        try self.throwIfDoomed()
        do {
            return try operation()
        } catch {
            self.failure = error
            throw error
        }
    }

    func throwIfDoomed() throws(StorageError) {
        if let failure = self.failure { throw failure }
    }

    func doom(_ failure: StorageError) {
        if self.failure == nil { self.failure = failure }
    }

    /// Notes an update or a deletion.
    func record<Entity: StoredEntity>(_ id: Identifier<Entity>, _ revision: Int64) {
        if self.changes.isEmpty { self.changes.reserveCapacity(8) }
        self.changes.append(.init(kind: Entity.kind.rawValue, id: id.reinterpreted(), revision: revision))
    }

    /// Notes a row that was added.
    func record<Entity: StoredEntity>(insertionOf value: Entity) {
        if self.changes.isEmpty { self.changes.reserveCapacity(8) }
        self.changes.append(self.sealing.insertion(of: value, Entity.kind.rawValue))
    }

    func record<Entity: StoredEntity>(insertionsOf values: [Entity]) {
        let kind = Entity.kind.rawValue
        self.changes.reserveCapacity(self.changes.count + values.count)
        for value in values { self.changes.append(self.sealing.insertion(of: value, kind)) }
    }

    func nextMessageNumber() -> Int {
        self.messagesLeft += 1
        return self.messagesLeft
    }

    /// A version 7 identifier made of the unit's own time, and of chance that is a hash of the unit and a counter.
    func makeIdentifier<Entity>() -> Identifier<Entity> {
        self.identifiersMade += 1
        let unit = self.unit.id
        let digest = Digest.sha256(of: [unit.high, unit.low, self.identifiersMade])
        return Identifier(
            high: unit.high & 0xFFFF_FFFF_FFFF_0000 | 0x7000 | digest.first & 0x0FFF,
            low: 0x8000_0000_0000_0000 | digest.second & 0x3FFF_FFFF_FFFF_FFFF)
    }
}
