public import CPDDomain

extension Decision: StoredEntity {
    /// Its kind.
    public static let kind = EntityKind.decision
    /// Rows are only ever added.
    public static let isAppendOnly = true
    /// The attributes by which every list is ordered.
    public static let orderAttributes: [String] = ["decidedOn"]
    /// The values of the order attributes.
    public var orderKey: [StoredValue] { [StoredValue(self.decidedOn)] }
    /// What must be unique within the organisation.
    public var uniqueKeys: [UniqueKey] {
        [UniqueKey("decisions_request_key", [StoredValue(self.request)])]
            .compactMap(\.self)
    }
    /// The rows it refers to.
    public var references: [EntityReference] {
        [EntityReference(self.request), EntityReference(self.decidedBy), EntityReference(self.check)]
    }
    /// Whom it concerns, and where it belongs.
    public var concerns: [Concern] {
        [.author(self.decidedBy), .whole(EntityReference(self.request))]
    }
    /// All it says, for the chain of units.
    public var recordedValues: [StoredValue?] {
        [
            StoredValue(self.request), StoredValue(self.outcome), StoredValue(self.decidedBy),
            StoredValue(self.decidedOn), .text(self.reason), StoredValue(self.check),
        ] + [self.includesDecider.map { .integer($0 ? 1 : 0) }]
    }
    /// Every text it carries.
    public var texts: [String] {
        [self.reason]
    }

    /// Which decisions are asked for; an absent part does not filter.
    public struct Query: StoredQuery {
        /// The request decided.
        public var request: Identifier<Request>?
        /// Who decided.
        public var decidedBy: Identifier<Person>?

        /// Everything.
        public init() {}

        /// Everything that has the values given.
        public init(request: Identifier<Request>? = nil, decidedBy: Identifier<Person>? = nil) {
            self.request = request
            self.decidedBy = decidedBy
        }

        /// The filter as attribute names and values.
        public var conditions: [QueryCondition] {
            [
                self.request.map { .equals("request", StoredValue($0)) },
                self.decidedBy.map { .equals("decidedBy", StoredValue($0)) },
            ].compactMap(\.self)
        }

        /// Whether a decision passes.
        public func matches(_ entity: Decision) -> Bool {
            (self.request == nil || self.request == entity.request)
                && (self.decidedBy == nil || self.decidedBy == entity.decidedBy)
        }
    }
}
