public import CPDDomain

extension PolicyCheck: StoredEntity {
    /// Its kind.
    public static let kind = EntityKind.policyCheck
    /// Rows are only ever added.
    public static let isAppendOnly = true
    /// The attributes by which every list is ordered.
    public static let orderAttributes: [String] = ["checkedOn"]
    /// The values of the order attributes.
    public var orderKey: [StoredValue] { [StoredValue(self.checkedOn)] }
    /// The rows it refers to.
    public var references: [EntityReference] {
        [EntityReference(self.opportunity), self.request.map { EntityReference($0) }, EntityReference(self.edition)]
            .compactMap(\.self)
    }
    /// Whom it concerns, and where it belongs.
    public var concerns: [Concern] {
        [.place(of: EntityReference(self.opportunity)), self.request.map { .whole(EntityReference($0)) }].compactMap(
            \.self)
    }
    /// All it says, for the chain of units.
    public var recordedValues: [StoredValue?] {
        [
            StoredValue(self.subject), StoredValue(self.opportunity), self.request.map { StoredValue($0) },
            StoredValue(self.edition), StoredValue(self.checkedOn), StoredValue(self.answer), .text(self.content),
        ]
    }
    /// Every text it carries.
    public var texts: [String] {
        [self.content]
    }

    /// Which policy checks are asked for; an absent part does not filter.
    public struct Query: StoredQuery {
        /// The opportunity checked or asked for.
        public var opportunity: Identifier<Opportunity>?
        /// The request checked, where it was one.
        public var request: Identifier<Request>?

        /// Everything.
        public init() {}

        /// Everything that has the values given.
        public init(opportunity: Identifier<Opportunity>? = nil, request: Identifier<Request>? = nil) {
            self.opportunity = opportunity
            self.request = request
        }

        /// The filter as attribute names and values.
        public var conditions: [QueryCondition] {
            [
                self.opportunity.map { .equals("opportunity", StoredValue($0)) },
                self.request.map { .equals("request", StoredValue($0)) },
            ].compactMap(\.self)
        }

        /// Whether a policy check passes.
        public func matches(_ entity: PolicyCheck) -> Bool {
            (self.opportunity == nil || self.opportunity == entity.opportunity)
                && (self.request == nil || self.request == entity.request)
        }
    }
}
