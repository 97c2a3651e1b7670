internal import CPDDomain

/// All rows of one kind in one snapshot, read once and found by identity and by the attributes of queries.
final class GatheredRepository<Entity: StoredEntity>: WritableRepository {
    private let base: any WritableRepository<Entity>
    private var rows: [Stored<Entity>]?
    private var numbers: [Entity.ID: Int] = [:]
    /// For each attribute that a query has named, the numbers of the rows with each value, in order.
    private var indexes: [String: [StoredValue?: [Int]]] = [:]

    init(_ base: any WritableRepository<Entity>) { self.base = base }

    func find(_ id: Entity.ID) throws(StorageError) -> Stored<Entity>? {
        let rows = try self.gather()
        return self.numbers[id].map { rows[$0] }
    }

    func page(_ query: Entity.Query, _ request: PageRequest) throws(StorageError) -> Page<Stored<Entity>> {
        var matches = try self.matches(query)
        if let position = try request.after?.position(in: query) {
            matches.removeAll { !position.lexicographicallyPrecedes($0.value.orderKey + [StoredValue($0.value.id)]) }
        }
        let elements = Array(matches.prefix(request.limit))
        let isLast = matches.count <= request.limit
        return Page(
            elements: elements, next: isLast ? nil : elements.last.map { PageCursor(behind: $0.value, of: query) })
    }

    func forEach(_ query: Entity.Query, _ body: (Stored<Entity>) throws -> Void) throws {
        for row in try self.matches(query) { try body(row) }
    }

    private func matches(_ query: Entity.Query) throws(StorageError) -> [Stored<Entity>] {
        let rows = try self.gather()
        for case .equals(let name, let value) in query.conditions {
            guard let attribute = Entity.figureAttributes.first(where: { $0.name == name }) else { continue }
            let numbers = self.index(attribute, rows)[value] ?? []
            return numbers.lazy.map { rows[$0] }.filter { query.matches($0.value) }
        }
        return query.conditions.isEmpty ? rows : rows.filter { query.matches($0.value) }
    }

    private func index(_ attribute: FigureAttribute<Entity>, _ rows: [Stored<Entity>]) -> [StoredValue?: [Int]] {
        if let known = self.indexes[attribute.name] { return known }
        let index = Dictionary(grouping: rows.indices) { attribute.value(rows[$0].value) }
        self.indexes[attribute.name] = index
        return index
    }

    private func gather() throws(StorageError) -> [Stored<Entity>] {
        if let rows { return rows }
        var rows: [Stored<Entity>] = []
        do {
            try self.base.forEach(Entity.Query()) { rows.append($0) }
        } catch let error as StorageError {
            throw error
        } catch {
            throw StorageError(.unavailable, "The task was cancelled before all was read.", cause: error)
        }
        self.rows = rows
        self.numbers = Dictionary(uniqueKeysWithValues: rows.enumerated().map { ($0.element.value.id, $0.offset) })
        return rows
    }

    // A snapshot is never written.

    func find(_ id: Entity.ID, locked: Bool) throws(StorageError) -> Stored<Entity>? { try self.find(id) }

    func insert(_ value: Entity) throws(StorageError) -> Stored<Entity> { try self.base.insert(value) }

    func update(_ value: Entity, expecting revision: Revision) throws(StorageError) -> Stored<Entity> {
        try self.base.update(value, expecting: revision)
    }

    func delete(_ id: Entity.ID, expecting revision: Revision) throws(StorageError) {
        try self.base.delete(id, expecting: revision)
    }
}
