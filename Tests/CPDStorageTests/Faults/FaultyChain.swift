import CPDDomain
import CPDStorage

@testable import CPDStorageInMemory

/// The chain of one organisation's units with one fault, or none.
struct FaultyChain: JournalChain {
    let base: any JournalChain
    let fault: Fault?

    func head(locked: Bool) throws(StorageError) -> ChainHead { try self.base.head(locked: locked) }

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
        guard self.fault == .breaksTheChain else { return try self.base.append(units) }
        try self.base.append(
            units.map { unit in
                CommittedUnit(
                    position: unit.position, entry: unit.entry,
                    digest: CommittedUnit.digest(of: unit.entry, at: unit.position, behind: ""))
            })
    }

    func units(behind position: ChangePosition, limit: Int) throws(StorageError) -> [CommittedUnit] {
        try self.base.units(behind: position, limit: limit)
    }
}
