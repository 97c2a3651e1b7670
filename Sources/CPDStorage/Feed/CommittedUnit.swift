public import CPDDomain

/// A place in an organisation's change feed: a consumer keeps it and goes on from there.
public struct ChangePosition: Hashable, Sendable, Comparable, RawRepresentable {
    /// How many units lie up to here.
    public let rawValue: Int64

    /// A place by its number.
    public init(rawValue: Int64) { self.rawValue = rawValue }

    /// The place before the first unit.
    public static let beginning = ChangePosition(rawValue: 0)

    /// The earlier place first.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// One committed unit of work in its place: the change feed gives each once, what a unit could read as committed before
/// the unit itself.
public struct CommittedUnit: Hashable, Sendable {
    /// Its place; the first unit's is 1, and none is left out.
    public let position: ChangePosition
    /// What the unit did; a change at revision 0 is a deletion.
    public let entry: JournalEntry
    /// The digest that chains it to the one before: 64 hexadecimal digits.
    public let digest: String

    /// A unit as it was kept.
    public init(position: ChangePosition, entry: JournalEntry, digest: String) {
        self.position = position
        self.entry = entry
        self.digest = digest
    }

    /// An entry put behind a head.
    public init(_ entry: JournalEntry, behind head: ChainHead) {
        self.position = ChangePosition(rawValue: head.position.rawValue + 1)
        self.entry = entry
        self.digest = Self.digest(of: entry, at: self.position, behind: head.digest)
    }

    /// Whether it has left messages for other systems.
    package var leftMessages: Bool {
        self.entry.changes.contains { $0.kind == EntityKind.outboxMessage.rawValue }
    }

    /// The chain's digest: SHA-256 of the lines `cpd-journal-1`, the digest before (empty for the first), position,
    /// identifier, process, actor, on whose behalf (empty where absent), milliseconds, and one line for each change.
    public static func digest(
        of entry: JournalEntry, at position: ChangePosition, behind previous: String
    ) -> String {
        var text = "cpd-journal-1\n\(previous)\n\(position.rawValue)\n\(entry.id)\n\(entry.process)\n"
        text += "\(entry.actor.person.map { "\($0)" } ?? "")\n\(entry.actor.onBehalfOf.map { "\($0)" } ?? "")\n"
        text += "\(entry.at.millisecondsSinceEpoch)\n"
        return Digest.sha256(of: entry.changesBytes(behind: Array(text.utf8)))
    }
}

/// Where an organisation's chain of committed units ends.
public struct ChainHead: Hashable, Sendable {
    /// The place of the last unit.
    public let position: ChangePosition
    /// Its digest; empty where there is none yet.
    public let digest: String

    /// The end of a chain.
    public init(position: ChangePosition, digest: String) {
        self.position = position
        self.digest = digest
    }

    /// The end of the empty chain.
    public static let none = ChainHead(position: .beginning, digest: "")
}
