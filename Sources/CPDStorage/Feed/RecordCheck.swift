internal import CPDDomain

/// What is wrong with records, as some links of the chain name them and one snapshot has them.
struct RecordCheck: Sendable {
    /// By record; records that are as they should be are not among them.
    private(set) var defects: [EntityReference: BrokenLink.Defect] = [:]

    /// Looks at every record that the entries of some links have added.
    init(of links: [ChainLink], in backing: any SessionBacking) throws(StorageError) {
        let added = links.flatMap { $0.entry.map(Self.additions) ?? [] }
        let sealed = added.filter { $0.seal != nil }.map(\.record)
        let salts = try backing.chain.salts(of: sealed).map { ($0.record, $0) }
        let saltOfRecord = Dictionary(salts, uniquingKeysWith: { first, _ in first })
        for (record, seal) in added {
            self.defects[record] = try Self.defect(record.kind.type, record, seal, saltOfRecord[record], backing)
        }
    }

    /// The records that an entry adds, with their seals. Those from before there were seals have none.
    static func additions(of entry: JournalEntry) -> [(record: EntityReference, seal: String?)] {
        entry.changes.compactMap { change in
            guard change.revision > 0, let record = Self.record(change) else { return nil }
            return (record, change.seal)
        }
    }

    /// The records whose salts an entry says are forgotten.
    static func forgotten(by entry: JournalEntry) -> [EntityReference] {
        entry.changes.compactMap { $0.revision == 0 ? Self.record($0) : nil }
    }

    private static func record(_ change: JournalEntry.Change) -> EntityReference? {
        guard let kind = EntityKind(rawValue: change.kind), kind.type.isSealed else { return nil }
        return EntityReference(kind, change.id)
    }

    private static func defect<Entity: StoredEntity>(
        _ entity: Entity.Type, _ record: EntityReference, _ seal: String?, _ salt: RecordSalt?,
        _ backing: any SessionBacking
    ) throws(StorageError) -> BrokenLink.Defect? {
        let found: Stored<Entity>?
        do {
            found = try backing.repository(for: Entity.self).find(record.id.reinterpreted())
        } catch  where error.code == .corrupt {
            return .alteredRecord  // what was written could be read
        }
        guard let found else { return .missingRecord }
        guard let seal else { return nil }
        guard let salt else { return .missingSalt }
        return found.revision == .first && found.value.seal(with: salt) == seal ? nil : .alteredRecord
    }
}
