internal import CPDDomain
internal import CPDStorage
internal import CPDStorageSQL

/// The transaction of a load: rows go out by COPY, and now and then the journal entries that list them.
final class OpenLoad {
    /// How many changes one journal entry lists at most.
    private static var changesPerEntry: Int { 1000 }
    /// How many rows go out before their journal entries do.
    private static var rowsPerCopy: Int { 10_000 }

    private let connection: Connection
    private let pipeline: Pipeline
    private let location: StoreLocation
    private let catalogue: Catalogue
    private let organisation: Identifier<Organisation>
    private let first: JournalEntry
    private var entries: [Identifier<JournalEntry>]
    private var changes: [JournalEntry.Change] = []
    private var sealing: RecordSealing
    private var copy: (kind: EntityKind, stream: CopyStream)?

    init(
        _ location: StoreLocation, catalogue: Catalogue, organisation: Identifier<Organisation>, _ first: JournalEntry
    ) throws {
        self.connection = try Connection.open(location, nil)
        self.pipeline = Pipeline(self.connection, prepares: location.prepares ?? true, number: 0)
        self.location = location
        self.catalogue = catalogue
        self.organisation = organisation
        self.first = first
        self.entries = [first.id]
        self.sealing = RecordSealing(.chance, unit: first.id)
    }

    func begin() throws {
        try PostgreSQLSchema(self.location.schema).plan(self.pipeline).requireNothingPending()
        let mayLoad = "SELECT 1 FROM pg_catalog.pg_roles WHERE rolname = current_user AND (rolbypassrls OR rolsuper)"
        guard try self.pipeline.hasRow(mayLoad, of: .organisation, []) else {
            throw StorageError(
                .unsuitableRole,
                "The database role of a bulk load must bypass row-level security; use the loader's address.")
        }
        try self.pipeline.send(.once("BEGIN"))
        try self.pipeline.send(.once("SET LOCAL cpd.organisation = '\(self.organisation)'"))
        do {
            try self.journal(self.first)
            try self.pipeline.settle()
        } catch {
            guard error.code == .duplicate else { throw error }
            try self.pipeline.rollBack()
            throw try self.wasApplied() ? StorageError(.alreadyApplied, "This has been done already.") : error
        }
    }

    /// Adds rows of one kind. What can be known of them before they go out is checked first: a failure inside COPY may
    /// not say what it is.
    func add<Entity: StoredEntity>(_ rows: [Entity]) throws(StorageError) {
        guard Entity.kind != .journalEntry else {
            throw StorageError(.appendOnly, "A unit's journal entry is written by the store alone.")
        }
        guard let insertion = self.catalogue.insertion(of: rows, in: self.organisation) else {
            throw StorageError(.unmapped, "This store does not keep entities of the kind \(Entity.kind.rawValue).")
        }
        guard !rows.isEmpty else { return }
        for row in rows {
            try row.requireTextsThatCanBeKept()
            guard let organisation = row as? Organisation, organisation.id != self.organisation else { continue }
            throw StorageError(.notAuthorised, "A load adds to one organisation; load another's rows by themselves.")
        }
        if self.copy?.kind != Entity.kind {
            try self.endCopy()
            self.copy = (Entity.kind, try CopyStream(into: insertion, on: self.connection))
        }
        try self.copy?.stream.append(insertion)
        let kind = Entity.kind.rawValue
        for row in rows { self.changes.append(self.sealing.insertion(of: row, kind)) }
        if self.changes.count >= Self.rowsPerCopy { try self.endCopy() }
    }

    func commit() throws(StorageError) {
        try self.endCopy()
        try self.awaitPlaces()
        try self.pipeline.send(.once("COMMIT"))
        try self.pipeline.settle()
    }

    /// Ends the COPY under way and writes the entries that list its rows.
    private func endCopy() throws(StorageError) {
        try self.copy?.stream.end()
        self.copy = nil
        for first in stride(from: 0, to: self.changes.count, by: Self.changesPerEntry) {
            let changes = self.changes[first..<min(first + Self.changesPerEntry, self.changes.count)]
            let id = self.first.id.following(self.entries.count)
            self.entries.append(id)
            try self.journal(
                JournalEntry(
                    id: id, process: self.first.process, actor: self.first.actor, at: self.first.at,
                    changes: Array(changes)))
        }
        self.changes.removeAll(keepingCapacity: true)
        let session = SQLSession(self.pipeline, catalogue: self.catalogue, organisation: self.organisation)
        try session.chain.keep(self.sealing.salts)
        self.sealing.salts.removeAll(keepingCapacity: true)
        try self.pipeline.settle()
    }

    private func journal(_ entry: JournalEntry) throws(StorageError) {
        guard let insertion = self.catalogue.insertion(of: [entry], in: self.organisation) else { return }
        try self.pipeline.insert(insertion)
    }

    /// Lets the entries wait for their places in the change feed. This comes last and all have one time, so that what
    /// others have committed meanwhile, and rows of the load may refer to, comes before them.
    private func awaitPlaces() throws(StorageError) {
        var ids = BoundArray()
        for id in self.entries { ids.append(StoredValue(id)) }
        ids.close()
        var values = BoundValues([StoredValue(self.organisation)])
        values.append(ids)
        try self.pipeline.execute(
            SQLStatement(
                """
                INSERT INTO \(self.location.schema).journal_pending (organisation_id, recorded_at, id)
                SELECT $1, clock.at, entry.id
                FROM (SELECT \(self.catalogue.dialect.recordedAt) AS at) AS clock, unnest($2::uuid[]) AS entry (id)
                """, .insert, of: .journalEntry),
            values)
    }

    /// Whether the unit's identifier is that of the same process.
    private func wasApplied() throws(StorageError) -> Bool {
        try self.pipeline.hasRow(
            "SELECT 1 FROM \(self.location.schema).journal WHERE organisation_id = $1 AND id = $2 AND process = $3",
            of: .journalEntry,
            [StoredValue(self.organisation), StoredValue(self.first.id), .text(self.first.process)])
    }
}
