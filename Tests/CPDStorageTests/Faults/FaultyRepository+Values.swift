import CPDDomain
import CPDStorage
import Foundation

/// What the faults do to values, queries and order.
extension FaultyRepository {
    /// Whether an entity is thrown away.
    func loses(_ value: Entity) -> Bool {
        guard let entry = value as? JournalEntry else { return false }
        return switch self.fault {
        case .dropsTheJournal: true
        case .skipsEmptyUnits: entry.changes.isEmpty
        default: false
        }
    }

    /// The query that is asked instead of another.
    func asked(_ query: Entity.Query) -> Entity.Query {
        switch self.fault {
        case .ignoresFilters where !self.isUnit: return Entity.Query()
        case .ignoresFiltersInUnits where self.isUnit: return Entity.Query()
        case .cutsAtNUL:
            guard var people = query as? Person.Query, let text = people.sourceIdentifier else { return query }
            people.sourceIdentifier = String(text.prefix { $0 != "\u{0}" })
            return people as? Entity.Query ?? query
        default: return query
        }
    }

    /// The matches in the order of the fault.
    func rows(_ query: Entity.Query) throws(StorageError) -> [Stored<Entity>] {
        var rows: [Stored<Entity>] = []
        do {
            try self.base.forEach(query) { rows.append($0) }
        } catch {
            throw StorageError(.corrupt, "A list could not be read.", cause: error)
        }
        switch self.fault {
        case .listsTheJournalBackwards: return Entity.kind == .journalEntry ? rows.reversed() : rows
        case .sortsBySwift:
            return rows.sorted { Self.texts(of: $0.value).lexicographicallyPrecedes(Self.texts(of: $1.value)) }
        case .sortsIdentitiesSigned where Entity.orderAttributes == ["name"]:
            return rows.sorted { Int64(bitPattern: $0.value.id.high) < Int64(bitPattern: $1.value.id.high) }
        case .sortsNumbersAsText:
            return rows.sorted { "\($0.value.orderKey)" < "\($1.value.orderKey)" }
        default: return rows
        }
    }

    private static func texts(of entity: Entity) -> [String] {
        entity.orderKey.compactMap { value in
            guard case .text(let text) = value else { return nil }
            return text
        }
    }

    /// The entity that is kept instead of another.
    func distorted(_ value: Entity) -> Entity {
        switch self.fault {
        case .losesTheActor:
            return self.changed(value) { (entry: inout JournalEntry) in
                entry = JournalEntry(
                    id: entry.id, process: entry.process, actor: .system, at: entry.at, changes: entry.changes)
            }
        case .sortsTheJournal:
            return self.changed(value) { (entry: inout JournalEntry) in
                entry = JournalEntry(
                    id: entry.id, process: entry.process, actor: entry.actor, at: entry.at,
                    changes: entry.changes.sorted { $0.id < $1.id })
            }
        case .cutsLongText:
            return self.changed(value) { (need: inout Need) in need.summary = String(need.summary.prefix(255)) }
        case .losesAnAbsence:
            return self.changed(value) { (person: inout Person) in
                person.sourceIdentifier = person.sourceIdentifier ?? ""
            }
        case .losesAPresence: return self.changed(value) { (booking: inout Booking) in booking.cancelledOn = nil }
        case .losesTheKindOfOrganisation:
            return self.changed(value) { (organisation: inout Organisation) in organisation.kind = .school }
        case .normalisesText, .takesEmptyForNone, .foldsKeys:
            return self.changed(value) { (person: inout Person) in
                person.sourceIdentifier = person.sourceIdentifier.flatMap(self.distorted)
            }
        default: return value
        }
    }

    private func distorted(_ text: String) -> String? {
        switch self.fault {
        case .normalisesText: text.decomposedStringWithCanonicalMapping
        case .foldsKeys: text.lowercased()
        default: text.isEmpty ? nil : text
        }
    }

    /// An update that forgets an attribute.
    func mixed(_ value: Entity, with old: Entity?) -> Entity {
        self.changed(value) { (need: inout Need) in need.closedOn = (old as? Need)?.closedOn }
    }

    func changed<Other>(_ value: Entity, _ change: (inout Other) -> Void) -> Entity {
        guard var other = value as? Other else { return value }
        change(&other)
        return other as? Entity ?? value
    }
}
