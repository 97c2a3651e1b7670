public import CPDDomain

extension ApproachDetail: StoredEntity {
    /// Its kind.
    public static let kind = EntityKind.approachDetail
    /// The attributes by which every list is ordered.
    public static let orderAttributes: [String] = ["name", "number"]
    /// The values of the order attributes.
    public var orderKey: [StoredValue] { [.text(self.name), .integer(Int64(self.number))] }
    /// What must be unique within the organisation.
    public var uniqueKeys: [UniqueKey] {
        [
            UniqueKey(
                "approach_details_opportunity_name_key",
                [StoredValue(self.opportunity), .text(self.name), .integer(Int64(self.number))])
        ].compactMap(\.self)
    }
    /// The rows it refers to.
    public var references: [EntityReference] { [EntityReference(self.opportunity)] }
    /// Whom it concerns, and where it belongs.
    public var concerns: [Concern] { [.place(of: EntityReference(self.opportunity))] }
    /// Every text it carries.
    public var texts: [String] { [self.name, self.value] }

    /// Which details are asked for; an absent part does not filter.
    public struct Query: StoredQuery {
        /// Of what.
        public var opportunity: Identifier<Opportunity>?

        /// Everything.
        public init() {}

        /// Everything that has the values given.
        public init(opportunity: Identifier<Opportunity>? = nil) { self.opportunity = opportunity }

        /// The filter as attribute names and values.
        public var conditions: [QueryCondition] {
            [self.opportunity.map { .equals("opportunity", StoredValue($0)) }].compactMap(\.self)
        }

        /// Whether a detail passes.
        public func matches(_ entity: ApproachDetail) -> Bool {
            self.opportunity == nil || self.opportunity == entity.opportunity
        }
    }
}
