public import CPDDomain

extension TrainingSession: StoredEntity {
    /// Its kind.
    public static let kind = EntityKind.trainingSession
    /// The attributes by which every list is ordered.
    public static let orderAttributes: [String] = ["date"]
    /// The values of the order attributes.
    public var orderKey: [StoredValue] { [StoredValue(self.date)] }
    /// The rows it refers to.
    public var references: [EntityReference] {
        [EntityReference(self.opportunity)]
    }
    /// Whom it concerns, and where it belongs.
    public var concerns: [Concern] {
        [.place(of: EntityReference(self.opportunity))]
    }
    /// Every text it carries.
    public var texts: [String] {
        [self.place].compactMap(\.self)
    }

    /// Which training sessions are asked for; an absent part does not filter.
    public struct Query: StoredQuery {
        /// The opportunity it belongs to.
        public var opportunity: Identifier<Opportunity>?

        /// Everything.
        public init() {}

        /// Everything that has the values given.
        public init(opportunity: Identifier<Opportunity>? = nil) {
            self.opportunity = opportunity
        }

        /// The filter as attribute names and values.
        public var conditions: [QueryCondition] {
            [
                self.opportunity.map { .equals("opportunity", StoredValue($0)) }
            ].compactMap(\.self)
        }

        /// Whether a training session passes.
        public func matches(_ entity: TrainingSession) -> Bool {
            (self.opportunity == nil || self.opportunity == entity.opportunity)
        }
    }
}
