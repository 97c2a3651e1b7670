public import CPDDomain

extension StageDecision: StoredEntity {
    /// Its kind.
    public static let kind = EntityKind.stageDecision
    /// Rows are only ever added.
    public static let isAppendOnly = true
    /// The attributes by which every list is ordered.
    public static let orderAttributes: [String] = ["decidedOn"]
    /// The values of the order attributes.
    public var orderKey: [StoredValue] { [StoredValue(self.decidedOn)] }
    /// The rows it refers to.
    public var references: [EntityReference] {
        [
            EntityReference(self.request), EntityReference(self.decidedBy), self.onBehalfOf.map { EntityReference($0) },
            self.check.map { EntityReference($0) },
        ].compactMap(\.self)
    }
    /// Whom it concerns, and where it belongs.
    public var concerns: [Concern] {
        [.author(self.decidedBy), .whole(EntityReference(self.request))]
    }
    /// All it says, for the chain of units.
    public var recordedValues: [StoredValue?] {
        [
            StoredValue(self.request), .text(self.stage), StoredValue(self.outcome), StoredValue(self.decidedBy),
            self.onBehalfOf.map { StoredValue($0) }, StoredValue(self.decidedOn), .text(self.reason),
            self.exception.map { .text($0) }, self.check.map { StoredValue($0) },
        ]
    }
    /// Every text it carries.
    public var texts: [String] {
        [self.stage, self.reason, self.exception].compactMap(\.self)
    }

    /// Which stage decisions are asked for; an absent part does not filter.
    public struct Query: StoredQuery {
        /// About which request.
        public var request: Identifier<Request>?
        /// Who said it.
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

        /// Whether a stage decision passes.
        public func matches(_ entity: StageDecision) -> Bool {
            (self.request == nil || self.request == entity.request)
                && (self.decidedBy == nil || self.decidedBy == entity.decidedBy)
        }
    }
}
