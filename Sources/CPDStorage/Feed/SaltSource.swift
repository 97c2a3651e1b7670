package import CPDDomain

/// Where the salts of records come from.
package enum SaltSource: Sendable {
    /// From the system's source of chance, which nobody can guess.
    case chance
    /// From a number, the unit and a counter: for tests in which several stores must have the same journal. Whoever
    /// knows the number knows the salts.
    case number(UInt64)

    func salt(of record: EntityReference, in unit: Identifier<JournalEntry>, _ count: Int) -> RecordSalt {
        switch self {
        case .chance:
            var chance = SystemRandomNumberGenerator()
            return RecordSalt(of: record, high: chance.next(), low: chance.next())
        case .number(let number):
            let digest = Digest.sha256(of: [number, unit.high, unit.low, UInt64(count)])
            return RecordSalt(of: record, high: digest.first, low: digest.second)
        }
    }
}

/// Seals the records of one run of a unit, and holds their salts until they are kept.
package struct RecordSealing: Sendable {
    private let source: SaltSource
    private let unit: Identifier<JournalEntry>
    /// The salts of what was sealed and is not kept yet.
    package var salts: [RecordSalt] = []
    private var sealed = 0

    package init(_ source: SaltSource, unit: Identifier<JournalEntry>) {
        self.source = source
        self.unit = unit
    }

    /// The change that adds a row, with its seal where it is a record.
    package mutating func insertion<Entity: StoredEntity>(of value: Entity, _ kind: String) -> JournalEntry.Change {
        var seal: String?
        if Entity.isSealed {
            self.sealed += 1
            let salt = self.source.salt(of: EntityReference(value.id), in: self.unit, self.sealed)
            self.salts.append(salt)
            seal = value.seal(with: salt)
        }
        return .init(kind: kind, id: value.id.reinterpreted(), revision: Revision.first.rawValue, seal: seal)
    }
}
