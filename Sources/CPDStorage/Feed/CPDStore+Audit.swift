internal import CPDDomain

extension CPDStore {
    /// Walks the chain of committed units from its beginning, computes every digest again, holds every record to its
    /// seal, and says where the chain ends or what is wrong first. Holds a thousand links at a time, in transactions of
    /// their own, so that nobody waits; of every record only its identity is held. What waits for a place gets it first,
    /// where the store can be written.
    ///
    /// - Parameter record: an end that was written down earlier; the chain must still have this digest in this place.
    public func verifyJournal(in scope: Scope, against record: ChainHead? = nil) async throws -> JournalAudit {
        try await self.verifyJournal(of: scope.organisation, against: record)
    }

    func verifyJournal(
        of organisation: Identifier<Organisation>, against record: ChainHead? = nil
    ) async throws -> JournalAudit {
        _ = try await self.placeWhatWaits(in: organisation)
        let (head, isLonger, strays) = try await self.backend.read(in: organisation) { backing in
            let head = try backing.chain.head(locked: false)
            let beyond = try backing.chain.links(behind: head.position, limit: 1)
            return (head, !beyond.isEmpty, try backing.chain.strays(limit: 1))
        }
        var walk = ChainWalk()
        var records = RecordWalk()
        walk.compare(with: record ?? .none)
        while !walk.isOver, walk.position < head.position {
            let position = walk.position
            let (links, check) = try await self.backend.read(in: organisation) { backing in
                let links = try backing.chain.links(behind: position, limit: 1000)
                return (links, try RecordCheck(of: links, in: backing))
            }
            // What has been placed since is for the next walk.
            for link in links where link.position <= head.position {
                walk.take(link)
                if let record { walk.compare(with: record) }
                if walk.end.position == link.position { records.take(link, check) }
            }
            if walk.position == position { break }
        }
        walk.end(at: head)
        let broken = walk.broken ?? Self.defect(behind: head, isLonger, strays, record)
        let inRecords = try await self.defect(of: records, behind: head, in: organisation, isWhole: broken == nil)
        return JournalAudit(
            end: walk.end,
            firstBroken: [inRecords, broken].compactMap(\.self).min { $0.position < $1.position })
    }

    /// What is wrong with a chain whose links fit up to its head.
    private static func defect(
        behind head: ChainHead, _ isLonger: Bool, _ strays: [Identifier<JournalEntry>], _ record: ChainHead?
    ) -> BrokenLink? {
        let next = ChangePosition(rawValue: head.position.rawValue + 1)
        if isLonger { return BrokenLink(position: head.position, entry: nil, defect: .wrongHead) }
        if let record, record.position > head.position {
            return BrokenLink(position: record.position, entry: nil, defect: .differsFromRecord)
        }
        return strays.first.map { BrokenLink(position: next, entry: $0, defect: .stray) }
    }

    /// What is wrong with each organisation's chain, in words.
    func brokenChains() async throws -> [String] {
        guard try await self.schema().pending.isEmpty else { return [] }
        var problems: [String] = []
        for organisation in try await self.organisations() {
            if let broken = try await self.verifyJournal(of: organisation).firstBroken {
                problems.append("Organisation \(organisation): \(broken)")
            }
        }
        return problems
    }

    /// Gives every unit that waits its place; `false` where that cannot be done: a store may not be written, or its
    /// chain be so broken that nothing can be put behind it.
    func placeWhatWaits(in organisation: Identifier<Organisation>) async throws -> Bool {
        do {
            while try await self.placeUnits(in: organisation) > 0 {}
            return true
        } catch let error as StorageError where error.code != .unavailable {
            return false
        }
    }
}
