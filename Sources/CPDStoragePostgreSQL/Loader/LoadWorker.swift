internal import CPDDomain
internal import CPDStorage
internal import CPDStorageSQL

/// One load on a connection and a thread of its own.
actor LoadWorker {
    private let location: StoreLocation
    private let catalogue: Catalogue
    private let organisation: Identifier<Organisation>
    private let executor = QueueExecutor(label: "cpd.postgresql.loader")
    private var open: OpenLoad?
    private var failure: (any Error)?

    nonisolated var unownedExecutor: UnownedSerialExecutor { self.executor.asUnownedSerialExecutor() }

    init(_ location: StoreLocation, catalogue: Catalogue, organisation: Identifier<Organisation>) {
        self.location = location
        self.catalogue = catalogue
        self.organisation = organisation
    }

    /// Opens the connection and takes the unit's place in the journal, for which the same unit waits.
    func begin(_ first: JournalEntry) throws {
        let open = try OpenLoad(self.location, catalogue: self.catalogue, organisation: self.organisation, first)
        try open.begin()
        self.open = open
    }

    func add<Entity: StoredEntity>(_ rows: [Entity]) throws {
        let open = try self.requireOpen()
        do {
            try open.add(rows)
        } catch {
            self.failure = error
            throw error
        }
    }

    func commit() throws {
        try self.requireOpen().commit()
        self.open = nil
    }

    /// Closes the connection, upon which the server forgets the load.
    func abandon() { self.open = nil }

    private func requireOpen() throws -> OpenLoad {
        if let failure { throw failure }
        guard let open else { throw StorageError(.refused, "The load is over; begin another.") }
        return open
    }
}
