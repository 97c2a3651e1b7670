public import CPDDomain

extension Commitment: StoredEntity {
    /// Its kind.
    public static let kind = EntityKind.commitment
    /// The attributes by which every list is ordered.
    public static let orderAttributes: [String] = []
    /// The values of the order attributes.
    public var orderKey: [StoredValue] { [] }
    /// The rows it refers to.
    public var references: [EntityReference] {
        [EntityReference(self.budgetLine), EntityReference(self.decision)]
    }
    /// Whom it concerns, and where it belongs.
    public var concerns: [Concern] {
        [.whole(EntityReference(self.decision)), .place(of: EntityReference(self.budgetLine))]
    }
    /// Every text it carries.
    public var texts: [String] { [] }

    /// Which commitments are asked for; an absent part does not filter.
    public struct Query: StoredQuery {
        /// The line.
        public var budgetLine: Identifier<BudgetLine>?
        /// The decision that committed it.
        public var decision: Identifier<Decision>?

        /// Everything.
        public init() {}

        /// Everything that has the values given.
        public init(budgetLine: Identifier<BudgetLine>? = nil, decision: Identifier<Decision>? = nil) {
            self.budgetLine = budgetLine
            self.decision = decision
        }

        /// The filter as attribute names and values.
        public var conditions: [QueryCondition] {
            [
                self.budgetLine.map { .equals("budgetLine", StoredValue($0)) },
                self.decision.map { .equals("decision", StoredValue($0)) },
            ].compactMap(\.self)
        }

        /// Whether a commitment passes.
        public func matches(_ entity: Commitment) -> Bool {
            (self.budgetLine == nil || self.budgetLine == entity.budgetLine)
                && (self.decision == nil || self.decision == entity.decision)
        }
    }
}
