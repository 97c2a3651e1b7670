import CPDDomain
import CPDStorage

@testable import CPDStorageInMemory

/// The chain of one organisation's units with one fault, or none.
struct FaultyChain: JournalChain {
    let base: any JournalChain
    let fault: Fault?

    func head(locked: Bool) throws(StorageError) -> ChainHead {
        let head = try self.base.head(locked: locked)
        guard self.fault == .forgetsWhereTheChainEnds, !locked, head.position.rawValue > 0 else { return head }
        return ChainHead(position: ChangePosition(rawValue: head.position.rawValue - 1), digest: head.digest)
    }

    func hasUnplaced() throws(StorageError) -> Bool { try self.base.hasUnplaced() }

    func takeUnplaced(limit: Int) throws(StorageError) -> [JournalEntry] {
        if self.fault == .givesAChangeTwice, let chain = self.base as? InMemoryChain {
            return Array(chain.session.tables.unplaced.prefix(limit))
        }
        let entries = try self.base.takeUnplaced(limit: limit)
        return switch self.fault {
        case .missesAChange: entries.enumerated().filter { $0.offset % 3 != 2 }.map(\.element)
        case .placesByIdentity: entries.sorted { $0.id.low < $1.id.low }
        case .forgetsDeletions:
            entries.map { entry in
                JournalEntry(
                    id: entry.id, process: entry.process, actor: entry.actor, at: entry.at,
                    changes: entry.changes.filter { $0.revision > 0 })
            }
        default: entries
        }
    }

    func append(_ units: [CommittedUnit]) throws(StorageError) {
        switch self.fault {
        case .breaksTheChain:
            try self.base.append(
                units.map { unit in
                    CommittedUnit(
                        position: unit.position, entry: unit.entry,
                        digest: CommittedUnit.digest(of: unit.entry, at: unit.position, behind: ""))
                })
        case .leavesMessagesWithoutAPlace: try self.base.append(units.map(Self.withoutMessages))
        default: try self.base.append(units)
        }
    }

    private static func withoutMessages(_ unit: CommittedUnit) -> CommittedUnit {
        let entry = unit.entry
        let changes = entry.changes.filter { $0.kind != EntityKind.outboxMessage.rawValue }
        return CommittedUnit(
            position: unit.position,
            entry: JournalEntry(
                id: entry.id, process: entry.process, actor: entry.actor, at: entry.at, changes: changes),
            digest: unit.digest)
    }

    func units(behind position: ChangePosition, limit: Int) throws(StorageError) -> [CommittedUnit] {
        let units = try self.base.units(behind: position, limit: limit)
        switch self.fault {
        case .givesAUnitTwice:
            return units.count < 2 || position.rawValue > 0 ? units : [units[0]] + units.dropLast()
        case .losesTheLastUnit: return units.count < limit ? Array(units.dropLast()) : units
        default: return units
        }
    }

    func links(behind position: ChangePosition, limit: Int) throws(StorageError) -> [ChainLink] {
        try self.base.links(behind: position, limit: limit)
    }

    func keep(_ salts: [RecordSalt]) throws(StorageError) {
        switch self.fault {
        case .losesSalts: break
        case .losesSaltsOfMany: try self.base.keep(Array(salts.prefix(4)))
        default: try self.base.keep(salts)
        }
    }

    func salts(of records: [EntityReference]) throws(StorageError) -> [RecordSalt] {
        let salts = try self.base.salts(of: records)
        guard self.fault == .makesUpSalts else { return salts }
        let missing = Set(records).subtracting(salts.map(\.record))
        return salts + missing.map { RecordSalt(of: $0, high: 1, low: 1) }
    }

    func forgetSalt(of record: EntityReference) throws(StorageError) {
        if self.fault != .keepsForgottenSalts { try self.base.forgetSalt(of: record) }
    }

    func strays(limit: Int) throws(StorageError) -> [Identifier<JournalEntry>] { try self.base.strays(limit: limit) }
}
