public import CPDDomain

extension Departure: StoredEntity {
    /// Its kind.
    public static let kind = EntityKind.departure
    /// Rows are only ever added.
    public static let isAppendOnly = true
    /// The attributes by which every list is ordered.
    public static let orderAttributes: [String] = []
    /// The values of the order attributes.
    public var orderKey: [StoredValue] { [] }
    /// What must be unique within the organisation.
    public var uniqueKeys: [UniqueKey] {
        [UniqueKey("departures_decision_clause_key", [StoredValue(self.decision), StoredValue(self.clause)])]
            .compactMap(\.self)
    }
    /// The rows it refers to.
    public var references: [EntityReference] {
        [EntityReference(self.decision), EntityReference(self.departedBy)]
    }
    /// Whom it concerns, and where it belongs.
    public var concerns: [Concern] {
        [.author(self.departedBy), .whole(EntityReference(self.decision))]
    }
    /// All it says, for the chain of units.
    public var recordedValues: [StoredValue?] {
        [
            StoredValue(self.decision), StoredValue(self.clause), StoredValue(self.departedBy),
            StoredValue(self.departedOn), .text(self.reason),
        ]
    }
    /// Every text it carries.
    public var texts: [String] {
        [self.clause.rawValue, self.reason]
    }

    /// Which departures are asked for; an absent part does not filter.
    public struct Query: StoredQuery {
        /// The decision that departs.
        public var decision: Identifier<Decision>?

        /// Everything.
        public init() {}

        /// Everything that has the values given.
        public init(decision: Identifier<Decision>? = nil) {
            self.decision = decision
        }

        /// The filter as attribute names and values.
        public var conditions: [QueryCondition] {
            [
                self.decision.map { .equals("decision", StoredValue($0)) }
            ].compactMap(\.self)
        }

        /// Whether a departure passes.
        public func matches(_ entity: Departure) -> Bool {
            (self.decision == nil || self.decision == entity.decision)
        }
    }
}
