internal import CPDDomain

/// A walk along the records that the chain's entries name, beside the ``ChainWalk`` along the entries themselves.
struct RecordWalk: Sendable {
    /// The first record that is not as it should be.
    private(set) var broken: BrokenLink?
    /// Records without a salt; a later entry may say that they are forgotten.
    private var unsalted: [EntityReference: BrokenLink] = [:]
    /// Every record that has been named: sixteen bytes and its kind for each, the only thing held of all.
    private(set) var named: Set<EntityReference> = []

    /// Takes the next link, and what is wrong with the records it names.
    mutating func take(_ link: ChainLink, _ check: RecordCheck) {
        guard let entry = link.entry else { return }
        for (record, _) in RecordCheck.additions(of: entry) {
            self.named.insert(record)
            guard let defect = check.defects[record] else { continue }
            let broken = BrokenLink(position: link.position, entry: link.id, defect: defect, record: record)
            if defect == .missingSalt {
                self.unsalted[record] = broken
            } else if self.broken == nil {
                self.broken = broken
            }
        }
        self.noteForgotten(by: entry)
    }

    /// Takes a link behind the walk's end, of which only matters what it explains.
    mutating func takeNewer(_ link: ChainLink) {
        guard let entry = link.entry else { return }
        for (record, _) in RecordCheck.additions(of: entry) { self.named.insert(record) }
        self.noteForgotten(by: entry)
    }

    private mutating func noteForgotten(by entry: JournalEntry) {
        for record in RecordCheck.forgotten(by: entry) { self.unsalted[record] = nil }
    }

    /// Whether links behind the end may explain something.
    var hasUnsalted: Bool { !self.unsalted.isEmpty }

    /// Ends the walk: a salt that is still missing was not forgotten by anybody.
    mutating func end() {
        let unsalted = self.unsalted.values.min { $0.position < $1.position }
        self.broken = [self.broken, unsalted].compactMap(\.self).min { $0.position < $1.position }
    }
}
