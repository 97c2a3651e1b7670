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
        /// A record does not say what it said when the entry in this place sealed it: it was altered.
        case alteredRecord = "altered-record"
        /// A record that the entry in this place added is not there.
        case missingRecord = "missing-record"
        /// The salt of a record that the entry in this place sealed is not there, and nothing says that it is forgotten.
        case missingSalt = "missing-salt"
        /// A record is there that no entry of the chain has added.
        case strayRecord = "stray-record"
        /// The chain differs here from an end that was written down earlier.
        case differsFromRecord = "differs-from-record"
    }

    /// Its place; where the entry or the record is a stray, the place behind the last.
    public let position: ChangePosition
    /// The entry it is about, as far as one is known.
    public let entry: Identifier<JournalEntry>?
    /// What is wrong.
    public let defect: Defect
    /// The record it is about, where it is about one.
    public let record: EntityReference?

    /// A broken link.
    public init(
        position: ChangePosition, entry: Identifier<JournalEntry>?, defect: Defect, record: EntityReference? = nil
    ) {
        self.position = position
        self.entry = entry
        self.defect = defect
        self.record = record
    }
}

extension BrokenLink: CustomStringConvertible {
    /// One sentence, without anything of the entry but its identifier.
    public var description: String {
        let place = "place \(self.position.rawValue) of the journal's chain"
        let entry = self.entry.map { "entry \($0)" } ?? "an entry"
        let record = self.record.map { "\($0.kind.words) \($0.id)" } ?? "record"
        return switch self.defect {
        case .missingPlace: "No unit has \(place), though later ones have theirs."
        case .missingEntry: "The \(entry) in \(place) is not in the journal, or not readable there."
        case .alteredEntry: "The \(entry) in \(place) is not what was placed there: it was altered or exchanged."
        case .alteredDigest: "The digest in \(place) was altered; its \(entry) was not."
        case .alteredLink: "In \(place), the \(entry) and the digest do not belong together."
        case .wrongHead: "The chain does not end in \(place) as its head says: links were cut off or added."
        case .stray: "The \(entry) has no place in the journal's chain and does not wait for one as it should."
        case .alteredRecord:
            "The \(record) does not say what it said when the \(entry) in \(place) added it: it was altered."
        case .missingRecord: "The \(record), which the \(entry) in \(place) added, is not there."
        case .missingSalt:
            "The salt of the \(record), which the \(entry) in \(place) added, is not there, and nobody forgot it."
        case .strayRecord: "The \(record) was added by no unit in the journal's chain."
        case .differsFromRecord: "The chain up to \(place) is not the one that was written down."
        }
    }
}
