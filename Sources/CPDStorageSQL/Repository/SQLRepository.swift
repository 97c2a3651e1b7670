internal import CPDDomain
internal import CPDStorage

/// Reads and writes of one mapped kind, in any dialect.
struct SQLRepository<Entity: StoredEntity>: WritableRepository {
    let table: MappedTable<Entity>
    let session: SQLSession

    private var connection: any SQLConnection { self.session.connection }
    private var organisation: StoredValue { self.session.organisation }

    /// Sent behind each inserted row, with the organisation and the row's identity.
    private var afterInsert: SQLStatement? {
        Entity.kind == .journalEntry ? self.session.catalogue.chain.enqueue : nil
    }

    /// How long a list is at most that `forEach` reads with one ordinary query.
    private static var shortList: Int { 500 }

    func find(_ id: Entity.ID) throws(StorageError) -> Stored<Entity>? { try self.find(id, locked: false) }

    func find(_ id: Entity.ID, locked: Bool) throws(StorageError) -> Stored<Entity>? {
        var found: Stored<Entity>?
        let statement = locked ? self.table.findLocked : self.table.find
        try self.connection.rows(statement, [self.organisation, StoredValue(id)]) { row throws(StorageError) in
            found = try self.table.read(row)
        }
        return found
    }

    func page(_ query: Entity.Query, _ request: PageRequest) throws(StorageError) -> Page<Stored<Entity>> {
        let position = try request.after.map { cursor throws(StorageError) in try cursor.position(in: query) }
        var rows = try self.rows(query, behind: position, limit: request.limit + 1)
        let isLast = rows.count <= request.limit
        if !isLast { rows.removeLast() }
        return Page(
            elements: rows, next: isLast ? nil : rows.last.map { PageCursor(behind: $0.value, of: query) })
    }

    /// Rows of the moment of the call: what the body writes, or others commit meanwhile, is not met. A long list ends
    /// soon after the task was cancelled.
    func forEach(_ query: Entity.Query, _ body: (Stored<Entity>) throws -> Void) throws {
        let rows = try self.rows(query, behind: nil, limit: Self.shortList + 1)
        guard rows.count > Self.shortList else {
            for row in rows { try body(row) }
            return
        }
        let (statement, values) = self.table.page(
            query, behind: nil, limit: nil, isDetached: !self.connection.seesOnlyOneMoment)
        try self.table.mapping.visit(self.connection, statement, [self.organisation] + values, body)
    }

    func insert(_ value: Entity) throws(StorageError) -> Stored<Entity> {
        let values = self.values(of: value)
        try self.connection.execute(self.table.insert, values)
        if let statement = self.afterInsert { try self.connection.execute(statement, Array(values.prefix(2))) }
        return Stored(value, at: .first)
    }

    func insert(contentsOf values: [Entity]) throws(StorageError) {
        guard self.afterInsert == nil else {
            for value in values { _ = try self.insert(value) }
            return
        }
        guard !values.isEmpty else { return }
        try self.connection.insert(self.table.insertion(of: values, in: self.organisation))
    }

    func update(_ value: Entity, expecting revision: Revision) throws(StorageError) -> Stored<Entity> {
        let values = self.values(of: value, at: revision)
        try self.connection.execute(self.table.update, values)
        return Stored(value, at: revision.next)
    }

    func delete(_ id: Entity.ID, expecting revision: Revision) throws(StorageError) {
        try self.connection.execute(
            self.table.delete, [self.organisation, StoredValue(id), .integer(revision.rawValue)])
    }

    /// What an insert or an update binds: organisation, identity, the revision where there is one, the columns.
    private func values(of value: Entity, at revision: Revision? = nil) -> [StoredValue?] {
        var values: [StoredValue?] = []
        values.reserveCapacity(self.table.mapping.columns.count + 3)
        values.append(self.organisation)
        values.append(StoredValue(value.id))
        if let revision { values.append(.integer(revision.rawValue)) }
        self.table.mapping.write(value, &values)
        return values
    }

    private func rows(
        _ query: Entity.Query, behind position: [StoredValue]?, limit: Int?
    ) throws(StorageError) -> [Stored<Entity>] {
        guard query.conditions.allSatisfy(Self.canBeStored) else { return [] }
        let (statement, values) = self.table.page(query, behind: position, limit: limit)
        var rows: [Stored<Entity>] = []
        try self.connection.rows(statement, [self.organisation] + values) { row throws(StorageError) in
            rows.append(try self.table.read(row))
        }
        return rows
    }

    /// Counted by the database, unless the request is so long that a statement of it would be refused.
    func figures(_ request: FigureRequest<Entity>) throws(StorageError) -> Figures<Entity> {
        guard request.query.conditions.allSatisfy(Self.canBeStored), let query = FigureQuery(request, of: self.table)
        else { return try self.visitedFigures(request) }
        var figures = Figures(request)
        try self.connection.rows(query.statement, [self.organisation] + query.values) { row throws(StorageError) in
            try query.read(row, into: &figures)
        }
        return figures
    }

    /// Whether a row can have the value a condition asks for: no database keeps text with NUL, and some cut it there.
    private static func canBeStored(_ condition: QueryCondition) -> Bool {
        guard case .equals(_, .text(let text)) = condition else { return true }
        return !text.containsNUL
    }
}
