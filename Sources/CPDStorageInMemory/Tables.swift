internal import CPDDomain
internal import CPDStorage

/// The rows of one organisation, by kind and identity. A value: a copy is a snapshot.
struct Tables {
    /// One row: its revision, the entity, and what was said of it for keys and references.
    struct Row {
        let revision: Revision
        let entity: any StoredEntity
    }

    typealias AnyIdentifier = Identifier<JournalEntry.AnyEntity>

    private var byKind: [EntityKind: [AnyIdentifier: Row]] = [:]
    private var holders: [EntityKind: [UniqueKey: AnyIdentifier]] = [:]
    private var referrers: [EntityReference: Int] = [:]
    /// Journal entries that wait for a place, in the order in which they were written.
    var unplaced: [JournalEntry] = []
    /// Units in their places.
    var placed: [CommittedUnit] = []
    /// The salts of records.
    var salts: [EntityReference: RecordSalt] = [:]

    func rows(of kind: EntityKind) -> [AnyIdentifier: Row] { self.byKind[kind] ?? [:] }

    func row(_ kind: EntityKind, _ id: AnyIdentifier) -> Row? { self.byKind[kind]?[id] }

    /// Puts a row in place of the one with its identity, if any. Throws `duplicate`, `missingReference`.
    mutating func put<Entity: StoredEntity>(_ entity: Entity, at revision: Revision) throws(StorageError) {
        let id: AnyIdentifier = entity.id.reinterpreted()
        for key in entity.uniqueKeys {
            if let holder = self.holders[Entity.kind]?[key], holder != id {
                throw .duplicate(Entity.kind)
            }
        }
        for reference in entity.references where self.row(reference.kind, reference.id) == nil {
            guard reference != EntityReference(entity.id) else { continue }
            throw .missingReference(Entity.kind)
        }
        self.remove(Entity.self, id)
        self.byKind[Entity.kind, default: [:]][id] = Row(revision: revision, entity: entity)
        for key in entity.uniqueKeys { self.holders[Entity.kind, default: [:]][key] = id }
        for reference in entity.references { self.referrers[reference, default: 0] += 1 }
    }

    /// Removes a row with its keys and references, if it is there.
    mutating func remove<Entity: StoredEntity>(_ entity: Entity.Type, _ id: AnyIdentifier) {
        guard let row = self.byKind[Entity.kind]?.removeValue(forKey: id) else { return }
        for key in row.entity.uniqueKeys { self.holders[Entity.kind]?.removeValue(forKey: key) }
        for reference in row.entity.references { self.referrers[reference, default: 1] -= 1 }
    }

    /// Whether other rows refer to one. Every row belongs to its organisation.
    func isReferenced(_ reference: EntityReference) -> Bool {
        if reference.kind == .organisation { return self.byKind.contains { $0 != .organisation && !$1.isEmpty } }
        return self.referrers[reference, default: 0] > 0
    }
}
