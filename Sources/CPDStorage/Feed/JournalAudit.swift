public import CPDDomain

/// What a walk along an organisation's chain of committed units has found.
public struct JournalAudit: Hashable, Sendable {
    /// Where the chain ends. Written down elsewhere, it shows later whether the chain up to there is the same still:
    /// who can alter everything in a database can make a whole chain anew, but not one that ends in this digest.
    public let end: ChainHead
    /// The first thing that is wrong, by its place; `nil` where the chain is whole.
    public let firstBroken: BrokenLink?

    /// What was found.
    public init(end: ChainHead, firstBroken: BrokenLink?) {
        self.end = end
        self.firstBroken = firstBroken
    }
}

/// A place where an organisation's chain is broken.
public struct BrokenLink: Hashable, Sendable {
    /// What is wrong with it.
    public enum Defect: String, Hashable, Sendable, CaseIterable {
        /// No unit has this place, though later ones have theirs.
        case missingPlace = "missing-place"
        /// The unit in this place has no entry in the journal, or none that can be read.
        case missingEntry = "missing-entry"
        /// The entry is not what was placed here: it was altered, or exchanged for another.
        case alteredEntry = "altered-entry"
        /// The digest is not the one that was kept here: later links were made with another.
        case alteredDigest = "altered-digest"
        /// Place, entry and digest do not belong together.
        case alteredLink = "altered-link"
        /// The chain does not end here as its head says: links were cut off or added.
        case wrongHead = "wrong-head"
        /// An entry is in the journal that is neither placed nor waits for a place, or one waits that is not there.
        case stray = "stray-entry"
        /// The chain differs here from an end that was written down earlier.
        case differsFromRecord = "differs-from-record"
    }

    /// Its place; where the entry is a stray, the place behind the last.
    public let position: ChangePosition
    /// The entry it is about, as far as one is known.
    public let entry: Identifier<JournalEntry>?
    /// What is wrong.
    public let defect: Defect

    /// A broken link.
    public init(position: ChangePosition, entry: Identifier<JournalEntry>?, defect: Defect) {
        self.position = position
        self.entry = entry
        self.defect = defect
    }
}

extension BrokenLink: CustomStringConvertible {
    /// One sentence, without anything of the entry but its identifier.
    public var description: String {
        let place = "place \(self.position.rawValue) of the journal's chain"
        let entry = self.entry.map { "entry \($0)" } ?? "an entry"
        return switch self.defect {
        case .missingPlace: "No unit has \(place), though later ones have theirs."
        case .missingEntry: "The \(entry) in \(place) is not in the journal, or not readable there."
        case .alteredEntry: "The \(entry) in \(place) is not what was placed there: it was altered or exchanged."
        case .alteredDigest: "The digest in \(place) was altered; its \(entry) was not."
        case .alteredLink: "In \(place), the \(entry) and the digest do not belong together."
        case .wrongHead: "The chain does not end in \(place) as its head says: links were cut off or added."
        case .stray: "The \(entry) has no place in the journal's chain and does not wait for one as it should."
        case .differsFromRecord: "The chain up to \(place) is not the one that was written down."
        }
    }
}
