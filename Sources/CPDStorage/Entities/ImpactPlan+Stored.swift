public import CPDDomain

extension ImpactPlan: StoredEntity {
    /// Its kind.
    public static let kind = EntityKind.impactPlan
    /// The attributes by which every list is ordered.
    public static let orderAttributes: [String] = []
    /// The values of the order attributes.
    public var orderKey: [StoredValue] { [] }
    /// What must be unique within the organisation.
    public var uniqueKeys: [UniqueKey] {
        [UniqueKey("impact_plans_opportunity_key", [StoredValue(self.opportunity)])]
            .compactMap(\.self)
    }
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
        [self.intendedChange, self.followUpQuestion, self.measure].compactMap(\.self)
    }

    /// Which impact plans are asked for; an absent part does not filter.
    public struct Query: StoredQuery {
        /// What it is for.
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

        /// Whether an impact plan passes.
        public func matches(_ entity: ImpactPlan) -> Bool {
            (self.opportunity == nil || self.opportunity == entity.opportunity)
        }
    }
}
