internal import CPDDomain

/// A walk along a chain, link by link: it holds the link before and, where that does not fit, what it may mean.
struct ChainWalk {
    /// The last link that fits.
    private(set) var end = ChainHead.none
    private(set) var broken: BrokenLink?
    /// A link whose digest is not that of its entry: the next link tells which of the two was altered.
    private var doubtful: (link: ChainLink, digest: String)?

    /// Whether there is nothing more to find out.
    var isOver: Bool { self.broken != nil }

    /// The place behind which the next links are.
    var position: ChangePosition { self.doubtful?.link.position ?? self.end.position }

    /// Takes the next link.
    mutating func take(_ link: ChainLink) {
        guard !self.isOver else { return }
        if let (doubtful, digest) = self.doubtful {
            let isNext = link.position.rawValue == doubtful.position.rawValue + 1
            let fits = { (previous: String) in isNext && link.digest == Self.digest(of: link, behind: previous) }
            self.settle(fits(doubtful.digest) ? .alteredEntry : fits(digest) ? .alteredDigest : .alteredLink)
            return
        }
        let expected = ChangePosition(rawValue: self.end.position.rawValue + 1)
        guard link.position == expected else {
            self.broken = BrokenLink(position: expected, entry: nil, defect: .missingPlace)
            return
        }
        guard let digest = Self.digest(of: link, behind: self.end.digest) else {
            self.broken = BrokenLink(position: link.position, entry: link.id, defect: .missingEntry)
            return
        }
        guard digest == link.digest else {
            self.doubtful = (link, digest)
            return
        }
        self.end = ChainHead(position: link.position, digest: digest)
    }

    /// Ends the walk where the chain must end.
    mutating func end(at head: ChainHead) {
        guard !self.isOver else { return }
        if let (doubtful, digest) = self.doubtful {
            let isLast = head.position == doubtful.position
            self.settle(
                isLast && head.digest == doubtful.digest
                    ? .alteredEntry : isLast && head.digest == digest ? .alteredDigest : .alteredLink)
        } else if self.end != head {
            self.broken = BrokenLink(position: self.end.position, entry: nil, defect: .wrongHead)
        }
    }

    /// Notes that an end which was written down is another one than the chain's at its place.
    mutating func compare(with record: ChainHead) {
        guard !self.isOver, self.end.position == record.position, self.end.digest != record.digest else { return }
        self.broken = BrokenLink(position: record.position, entry: nil, defect: .differsFromRecord)
    }

    private mutating func settle(_ defect: BrokenLink.Defect) {
        guard let link = self.doubtful?.link else { return }
        self.broken = BrokenLink(position: link.position, entry: link.id, defect: defect)
    }

    private static func digest(of link: ChainLink, behind previous: String) -> String? {
        link.entry.map { CommittedUnit.digest(of: $0, at: link.position, behind: previous) }
    }
}
