public import CPDDomain

extension CostItem: StoredEntity {
    /// Its kind.
    public static let kind = EntityKind.costItem
    /// The attributes by which every list is ordered.
    public static let orderAttributes: [String] = []
    /// The values of the order attributes.
    public var orderKey: [StoredValue] { [] }
    /// The rows it refers to.
    public var references: [EntityReference] {
        [EntityReference(self.opportunity), self.budgetLine.map { EntityReference($0) }].compactMap(\.self)
    }
    /// Whom it concerns, and where it belongs.
    public var concerns: [Concern] {
        [.place(of: EntityReference(self.opportunity))]
    }
    /// Every text it carries.
    public var texts: [String] { [self.ownItem].compactMap(\.self) }

    /// Which cost items are asked for; an absent part does not filter.
    public struct Query: StoredQuery {
        /// What it is for.
        public var opportunity: Identifier<Opportunity>?
        /// The line it is charged to; none for time already paid.
        public var budgetLine: Identifier<BudgetLine>?

        /// Everything.
        public init() {}

        /// Everything that has the values given.
        public init(opportunity: Identifier<Opportunity>? = nil, budgetLine: Identifier<BudgetLine>? = nil) {
            self.opportunity = opportunity
            self.budgetLine = budgetLine
        }

        /// The filter as attribute names and values.
        public var conditions: [QueryCondition] {
            [
                self.opportunity.map { .equals("opportunity", StoredValue($0)) },
                self.budgetLine.map { .equals("budgetLine", StoredValue($0)) },
            ].compactMap(\.self)
        }

        /// Whether a cost item passes.
        public func matches(_ entity: CostItem) -> Bool {
            (self.opportunity == nil || self.opportunity == entity.opportunity)
                && (self.budgetLine == nil || self.budgetLine == entity.budgetLine)
        }
    }
}
