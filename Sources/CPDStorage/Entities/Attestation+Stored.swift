public import CPDDomain

extension Attestation: StoredEntity {
    /// Its kind.
    public static let kind = EntityKind.attestation
    /// The attributes by which every list is ordered.
    public static let orderAttributes: [String] = []
    /// The values of the order attributes.
    public var orderKey: [StoredValue] { [] }
    /// The rows it refers to.
    public var references: [EntityReference] {
        [EntityReference(self.opportunity), EntityReference(self.attestedBy)]
    }
    /// Whom it concerns, and where it belongs.
    public var concerns: [Concern] {
        [.author(self.attestedBy), .place(of: EntityReference(self.opportunity))]
    }
    /// Every text it carries.
    public var texts: [String] {
        [self.clause.rawValue, self.statement, self.source]
    }

    /// Which attestations are asked for; an absent part does not filter.
    public struct Query: StoredQuery {
        /// What it is about.
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

        /// Whether an attestation passes.
        public func matches(_ entity: Attestation) -> Bool {
            (self.opportunity == nil || self.opportunity == entity.opportunity)
        }
    }
}
