public import CPDDomain

extension JournalEntry: StoredEntity {
    /// Its kind.
    public static let kind = EntityKind.journalEntry
    /// Rows are only ever added.
    public static let isAppendOnly = true
    /// The attributes by which every list is ordered.
    public static let orderAttributes: [String] = ["at"]
    /// The values of the order attributes.
    public var orderKey: [StoredValue] { [.integer(self.at.millisecondsSinceEpoch)] }
    /// The rows it refers to: none by key, since what it names may be deleted later.
    public var references: [EntityReference] { [] }
    /// Whom it concerns, and where it belongs.
    public var concerns: [Concern] {
        [.organisation, self.actor.person.map { .author($0) }, self.actor.onBehalfOf.map { .author($0) }].compactMap(
            \.self)
    }
    /// Every text it carries.
    public var texts: [String] { [self.process] }

    /// Which entries are asked for.
    public struct Query: StoredQuery {
        /// Everything.
        public init() {}

        /// No condition.
        public var conditions: [QueryCondition] { [] }

        /// Everything passes.
        public func matches(_ entity: JournalEntry) -> Bool { true }
    }
}
