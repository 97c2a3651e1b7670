public import CPDDomain

extension OutboxMessage: StoredEntity {
    /// Its kind.
    public static let kind = EntityKind.outboxMessage
    /// The attributes by which every list is ordered: the order in which the units were kept.
    public static let orderAttributes: [String] = ["position", "number"]
    /// The values of the order attributes.
    public var orderKey: [StoredValue] { [.integer(self.position), .integer(Int64(self.number))] }
    /// The rows it refers to: none by key, since its unit's entry is written after it.
    public var references: [EntityReference] { [] }
    /// Whom it concerns, and where it belongs.
    public var concerns: [Concern] { [.organisation] }
    /// Every text it carries.
    public var texts: [String] {
        [self.topic, self.subject, self.payload] + [self.lastFailure].compactMap(\.self)
    }

    /// Which messages are asked for; an absent part does not filter.
    public struct Query: StoredQuery {
        /// Still to be delivered, or dead.
        public var state: State?
        /// Whose order is kept.
        public var subject: String?
        /// The unit of work that left it.
        public var unit: Identifier<JournalEntry>?

        /// Everything.
        public init() {}

        /// Everything that has the values given.
        public init(state: State? = nil, subject: String? = nil, unit: Identifier<JournalEntry>? = nil) {
            self.state = state
            self.subject = subject
            self.unit = unit
        }

        /// The filter as attribute names and values.
        public var conditions: [QueryCondition] {
            [
                self.state.map { .equals("state", StoredValue($0)) },
                self.subject.map { .equals("subject", .text($0)) },
                self.unit.map { .equals("unit", StoredValue($0)) },
            ].compactMap(\.self)
        }

        /// Whether a message passes.
        public func matches(_ entity: OutboxMessage) -> Bool {
            (self.state == nil || self.state == entity.state)
                && (self.subject == nil || self.subject.map { StoredValue.text($0) } == .text(entity.subject))
                && (self.unit == nil || self.unit == entity.unit)
        }
    }
}
