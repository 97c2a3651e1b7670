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

    /// Adds units behind the head, in order; the last becomes the head.
    func append(_ units: [CommittedUnit]) throws(StorageError)

    /// Units behind a place, in order, at most so many.
    func units(behind position: ChangePosition, limit: Int) throws(StorageError) -> [CommittedUnit]
}
