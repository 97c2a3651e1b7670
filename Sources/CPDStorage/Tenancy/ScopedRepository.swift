/// A repository held to what a scope allows. A row that may not be seen is, to every read, a row that is not there.
struct ScopedRepository<Entity: StoredEntity>: WritableRepository {
    let base: any WritableRepository<Entity>
    let hands: [[Grant]]
    let resolver: ConcernResolver

    func access(_ operation: Operation) -> Access<Entity> {
        Access(operation, of: self.hands, by: .standard, self.resolver)
    }

    /// Whether everything is allowed that can be asked for.
    var isUnlimited: Bool { Operation.allCases.allSatisfy { self.access($0).isEverything } }

    func find(_ id: Entity.ID) throws(StorageError) -> Stored<Entity>? {
        let access = self.access(.read)
        return access.isNothing ? nil : try access.filtered(self.base.find(id))
    }

    /// Nobody locks a row they may not see.
    func find(_ id: Entity.ID, locked: Bool) throws(StorageError) -> Stored<Entity>? {
        let access = self.access(.read)
        guard locked, !access.isEverything else { return try access.filtered(self.base.find(id, locked: locked)) }
        guard try self.find(id) != nil else { return nil }
        return try access.filtered(self.base.find(id, locked: true))
    }

    /// Filled from what may be seen; the cursor stands behind a row that was shown.
    func page(_ query: Entity.Query, _ request: PageRequest) throws(StorageError) -> Page<Stored<Entity>> {
        let access = self.access(.read)
        if access.isEverything { return try self.base.page(query, request) }
        var shown: [Stored<Entity>] = []
        var cursor = request.after
        if access.isNothing {
            _ = try cursor?.position(in: query)
            return Page(elements: [], next: nil)
        }
        repeat {
            let page = try self.base.page(query, PageRequest(limit: max(request.limit + 1, 100), after: cursor))
            for row in page.elements where try access.allows(row.value) {
                if shown.count == request.limit {
                    return Page(elements: shown, next: shown.last.map { PageCursor(behind: $0.value, of: query) })
                }
                shown.append(row)
            }
            cursor = page.next
        } while cursor != nil
        return Page(elements: shown, next: nil)
    }

    func forEach(_ query: Entity.Query, _ body: (Stored<Entity>) throws -> Void) throws {
        let access = self.access(.read)
        if access.isEverything { return try self.base.forEach(query, body) }
        if access.isNothing { return }
        try self.base.forEach(query) { row in if try access.allows(row.value) { try body(row) } }
    }

    /// Counted by the database where every row is both counted and seen, and row by row where not.
    func figures(_ request: FigureRequest<Entity>) throws(StorageError) -> Figures<Entity> {
        let (counted, shown) = (self.access(.figures), self.access(.read))
        if counted.isEverything, shown.isEverything { return try self.base.figures(request) }
        guard !counted.isNothing else { throw .notAuthorised(to: .figures, .kind(Entity.kind)) }
        var count = FigureCount(request)
        var crowds = Crowds(request)
        do {
            try self.base.forEach(request.query) { row in
                guard try counted.allows(row.value) else { return }
                count.add(row.value)
                if try !shown.allows(row.value) {
                    crowds.add(row.value, try self.resolver.concerned(row.value))
                }
            }
        } catch let error as StorageError {
            throw error
        } catch {
            throw StorageError(.refused, "The rows could not be visited.", cause: error)
        }
        try crowds.requireEnough()
        return try count.figures
    }

    func insert(_ value: Entity) throws(StorageError) -> Stored<Entity> {
        guard try self.access(.insert).allows(value) else { throw .notAuthorised(to: .insert, value.matter) }
        return try self.base.insert(value)
    }

    func insert(contentsOf values: [Entity]) throws(StorageError) {
        let access = self.access(.insert)
        for value in access.isEverything ? [] : values {
            guard try access.allows(value) else { throw .notAuthorised(to: .insert, value.matter) }
        }
        try self.base.insert(contentsOf: values)
    }

    func update(_ value: Entity, expecting revision: Revision) throws(StorageError) -> Stored<Entity> {
        try self.require(.update, of: value.id)
        guard try self.access(.update).allows(value) else { throw .notAuthorised(to: .update, value.matter) }
        return try self.base.update(value, expecting: revision)
    }

    func delete(_ id: Entity.ID, expecting revision: Revision) throws(StorageError) {
        try self.require(.delete, of: id)
        try self.base.delete(id, expecting: revision)
    }

    /// Throws unless the row that is there may be changed. Whoever may not see it learns that it is not there.
    private func require(_ operation: Operation, of id: Entity.ID) throws(StorageError) {
        let access = self.access(operation)
        if access.isEverything { return }
        guard !access.isNothing else { throw .notAuthorised(to: operation, .kind(Entity.kind)) }
        guard let row = try self.find(id) else { throw .notFound(Entity.kind) }
        guard try access.allows(row.value) else { throw .notAuthorised(to: operation, row.value.matter) }
    }
}

extension StorageError {
    /// Somebody may not do this; the message says who could.
    static func notAuthorised(to operation: Operation, _ matter: Matter) -> Self {
        let able = RoleTable.standard.standings(able: operation, matter)
        let names = able.map(\.words)
        let act =
            switch operation {
            case .read: "see"
            case .figures: "count"
            default: operation.rawValue
            }
        guard let last = names.last else {
            return Self(.notAuthorised, "To \(act) this \(matter.words) is for the policy's processes alone.")
        }
        let list = names.count == 1 ? last : names.dropLast().joined(separator: ", ") + " or " + last
        return Self(
            .notAuthorised,
            "Whoever acts may not \(act) this \(matter.words). It takes one of these, as far as each reaches: \(list).")
    }
}
