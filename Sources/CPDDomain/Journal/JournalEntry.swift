/// One unit of work as it was written down: both the audit entry and the change entry. Never altered, never deleted.
public struct JournalEntry: Identifiable, Hashable, Sendable {
    /// One row the unit changed.
    public struct Change: Hashable, Sendable {
        /// The kind of entity, by its stable name, such as `need`.
        public let kind: String
        /// The entity's identity.
        public let id: Identifier<JournalEntry.AnyEntity>
        /// The revision it has since; 0 where it was deleted, or where a record is to be forgotten.
        public let revision: Int64
        /// For a record, a row that is never altered: a digest of a salt and of all it says, so that the chain shows
        /// whether it says the same still. 64 hexadecimal digits; `nil` for every other row.
        public let seal: String?

        /// A row and the revision it has since.
        public init(
            kind: String, id: Identifier<JournalEntry.AnyEntity>, revision: Int64, seal: String? = nil
        ) {
            self.kind = kind
            self.id = id
            self.revision = revision
            self.seal = seal
        }
    }

    /// Stands for an entity of any kind in a list of changes.
    public enum AnyEntity: Sendable {}

    /// The caller's identifier for the unit; the same unit is never applied twice.
    public let id: Identifier<JournalEntry>
    /// The named process that ran, such as `decide`.
    public let process: String
    /// Who acted, and for whom.
    public let actor: Actor
    /// When, by the caller's clock.
    public let at: Timestamp
    /// What changed, in the order of the changes.
    public let changes: [Change]

    /// An entry for one unit of work.
    public init(id: Identifier<JournalEntry>, process: String, actor: Actor, at: Timestamp, changes: [Change]) {
        self.id = id
        self.process = process
        self.actor = actor
        self.at = at
        self.changes = changes
    }
}
