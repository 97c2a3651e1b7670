import CPDDomain
import CPDStorage

/// A chain with one fault, or none.
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
        let taken = try self.base.takeUnplaced(limit: limit)
        switch self.fault {
        case .missesUnits where taken.count > 1: return Array(taken.dropLast())
        case .placesByTheCallersTime: return taken.sorted { $0.at < $1.at }
        case .placesByIdentity: return taken.sorted { $0.id.low.byteSwapped < $1.id.low.byteSwapped }
        case .forgetsDeletions:
            return taken.map { entry in
                JournalEntry(
                    id: entry.id, process: entry.process, actor: entry.actor, at: entry.at,
                    changes: entry.changes.filter { $0.revision > 0 })
            }
        default: return taken
        }
    }

    func append(_ units: [CommittedUnit]) throws(StorageError) {
        switch self.fault {
        case .breaksADigest:
            try self.base.append(
                units.map {
                    CommittedUnit(position: $0.position, entry: $0.entry, digest: String($0.digest.reversed()))
                })
        case .leavesMessagesWithoutAPlace:
            try self.base.append(
                units.map { unit in
                    let entry = unit.entry
                    let changes = entry.changes.filter { $0.kind != EntityKind.outboxMessage.rawValue }
                    return CommittedUnit(
                        position: unit.position,
                        entry: JournalEntry(
                            id: entry.id, process: entry.process, actor: entry.actor, at: entry.at, changes: changes),
                        digest: unit.digest)
                })
        default: try self.base.append(units)
        }
    }

    func units(behind position: ChangePosition, limit: Int) throws(StorageError) -> [CommittedUnit] {
        let units = try self.base.units(behind: position, limit: limit)
        switch self.fault {
        case .beginsTheFeedAnew: return try self.base.units(behind: .beginning, limit: limit)
        case .givesAUnitTwice:
            return units.count < 2 || position.rawValue > 0 ? units : [units[0]] + units.dropLast()
        case .losesTheLastUnit: return units.count < limit ? Array(units.dropLast()) : units
        default: return units
        }
    }

    func links(behind position: ChangePosition, limit: Int) throws(StorageError) -> [ChainLink] {
        try self.base.links(behind: position, limit: limit)
    }

    func strays(limit: Int) throws(StorageError) -> [Identifier<JournalEntry>] { try self.base.strays(limit: limit) }
}
