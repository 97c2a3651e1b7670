public import CPDDomain

extension Appeal: StoredEntity {
    /// Its kind.
    public static let kind = EntityKind.appeal
    /// The attributes by which every list is ordered.
    public static let orderAttributes: [String] = ["lodgedOn"]
    /// The values of the order attributes.
    public var orderKey: [StoredValue] { [StoredValue(self.lodgedOn)] }
    /// The rows it refers to.
    public var references: [EntityReference] {
        [EntityReference(self.decision), EntityReference(self.lodgedBy), self.heardBy.map { EntityReference($0) }]
            .compactMap(\.self)
    }
    /// Whom it concerns, and where it belongs.
    public var concerns: [Concern] {
        [.author(self.lodgedBy), .whole(EntityReference(self.decision))]
    }
    /// Every text it carries.
    public var texts: [String] {
        [self.ground, self.reason].compactMap(\.self)
    }

    /// Which appeals are asked for; an absent part does not filter.
    public struct Query: StoredQuery {
        /// Against which decision.
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

        /// Whether an appeal passes.
        public func matches(_ entity: Appeal) -> Bool {
            (self.decision == nil || self.decision == entity.decision)
        }
    }
}
