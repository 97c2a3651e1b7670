public import CPDDomain

/// How a backend keeps the chain of one organisation's committed units: part of ``SessionBacking``, met by backends
/// alone.
///
/// A unit's journal entry waits, from its commit, to be given a place. ``CPDStore`` does that in a transaction of its
/// own, so that units never wait for each other's place: it takes the head, takes what waits, and appends.
public protocol JournalChain {
    /// The end of the chain; `locked` keeps others who lock it out until the transaction ends.
    func head(locked: Bool) throws(StorageError) -> ChainHead

    /// Whether an entry waits for a place.
    func hasUnplaced() throws(StorageError) -> Bool

    /// Entries that wait for a place, at most so many, taken off the list. An entry whose unit could read what another
    /// unit had committed comes after that unit's.
    func takeUnplaced(limit: Int) throws(StorageError) -> [JournalEntry]

    /// Adds units behind the head, in order; the last becomes the head. Each message that a unit has left gets the
    /// unit's place, from which on it may be delivered.
    func append(_ units: [CommittedUnit]) throws(StorageError)

    /// Units behind a place, in order, at most so many.
    func units(behind position: ChangePosition, limit: Int) throws(StorageError) -> [CommittedUnit]

    /// Links behind a place, in order, at most so many: what is there, also where nothing is right about it.
    func links(behind position: ChangePosition, limit: Int) throws(StorageError) -> [ChainLink]

    /// Entries that cannot be, at most so many: of the journal, neither placed nor waiting; or waiting, and not in the
    /// journal.
    func strays(limit: Int) throws(StorageError) -> [Identifier<JournalEntry>]

    /// Keeps the salts of records that the unit has added.
    func keep(_ salts: [RecordSalt]) throws(StorageError)

    /// The salts of records, as far as there are any.
    func salts(of records: [EntityReference]) throws(StorageError) -> [RecordSalt]

    /// Deletes the salt of a record; there need be none.
    func forgetSalt(of record: EntityReference) throws(StorageError)
}

/// One link as it is kept, for whoever checks the chain.
public struct ChainLink: Hashable, Sendable {
    /// Its place.
    public let position: ChangePosition
    /// Which entry has the place.
    public let id: Identifier<JournalEntry>
    /// The entry; `nil` where the journal has none, or none that can be read.
    public let entry: JournalEntry?
    /// The digest that chains it to the one before.
    public let digest: String

    /// A link as it was kept.
    public init(position: ChangePosition, id: Identifier<JournalEntry>, entry: JournalEntry?, digest: String) {
        self.position = position
        self.id = id
        self.entry = entry
        self.digest = digest
    }
}
