public import CPDDomain

extension Virement: StoredEntity {
    /// Its kind.
    public static let kind = EntityKind.virement
    /// Rows are only ever added.
    public static let isAppendOnly = true
    /// The attributes by which every list is ordered.
    public static let orderAttributes: [String] = ["decidedOn"]
    /// The values of the order attributes.
    public var orderKey: [StoredValue] { [StoredValue(self.decidedOn)] }
    /// The rows it refers to.
    public var references: [EntityReference] {
        [
            EntityReference(self.source), EntityReference(self.target), EntityReference(self.decidedBy),
            self.onBehalfOf.map { EntityReference($0) },
        ].compactMap(\.self)
    }
    /// Whom it concerns, and where it belongs.
    public var concerns: [Concern] {
        [.author(self.decidedBy), .place(of: EntityReference(self.target))]
    }
    /// All it says, for the chain of units.
    public var recordedValues: [StoredValue?] {
        [
            StoredValue(self.source), StoredValue(self.target), .integer(self.amount.minorUnits),
            .text(self.amount.currency.rawValue), StoredValue(self.decidedBy), self.onBehalfOf.map { StoredValue($0) },
            StoredValue(self.decidedOn), .text(self.minute), .text(self.reason),
        ]
    }
    /// Every text it carries.
    public var texts: [String] {
        [self.minute, self.reason]
    }

    /// Which virements are asked for; an absent part does not filter.
    public struct Query: StoredQuery {
        /// The line it comes from.
        public var source: Identifier<BudgetLine>?
        /// The line it goes to.
        public var target: Identifier<BudgetLine>?

        /// Everything.
        public init() {}

        /// Everything that has the values given.
        public init(source: Identifier<BudgetLine>? = nil, target: Identifier<BudgetLine>? = nil) {
            self.source = source
            self.target = target
        }

        /// The filter as attribute names and values.
        public var conditions: [QueryCondition] {
            [
                self.source.map { .equals("source", StoredValue($0)) },
                self.target.map { .equals("target", StoredValue($0)) },
            ].compactMap(\.self)
        }

        /// Whether a virement passes.
        public func matches(_ entity: Virement) -> Bool {
            (self.source == nil || self.source == entity.source)
                && (self.target == nil || self.target == entity.target)
        }
    }
}
