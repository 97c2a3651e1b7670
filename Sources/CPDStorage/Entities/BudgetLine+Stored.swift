public import CPDDomain

extension BudgetLine: StoredEntity {
    /// Its kind.
    public static let kind = EntityKind.budgetLine
    /// The attributes by which every list is ordered.
    public static let orderAttributes: [String] = ["financialYear", "name"]
    /// The values of the order attributes.
    public var orderKey: [StoredValue] { [.integer(Int64(self.financialYear)), .text(self.name)] }
    /// What must be unique within the organisation.
    public var uniqueKeys: [UniqueKey] {
        [
            UniqueKey(
                "budget_lines_school_name_financial_year_",
                [StoredValue(self.school), .text(self.name), .integer(Int64(self.financialYear))])
        ]
        .compactMap(\.self)
    }
    /// The rows it refers to.
    public var references: [EntityReference] {
        [EntityReference(self.school)]
    }
    /// Whom it concerns, and where it belongs.
    public var concerns: [Concern] {
        [.school(self.school)]
    }
    /// Every text it carries.
    public var texts: [String] {
        [self.name, self.financeCode, self.minute].compactMap(\.self)
    }

    /// Which budget lines are asked for; an absent part does not filter.
    public struct Query: StoredQuery {
        /// Whose line it is.
        public var school: Identifier<School>?
        /// The calendar year in which the financial year begins.
        public var financialYear: Int?

        /// Everything.
        public init() {}

        /// Everything that has the values given.
        public init(school: Identifier<School>? = nil, financialYear: Int? = nil) {
            self.school = school
            self.financialYear = financialYear
        }

        /// The filter as attribute names and values.
        public var conditions: [QueryCondition] {
            [
                self.school.map { .equals("school", StoredValue($0)) },
                self.financialYear.map { .equals("financialYear", .integer(Int64($0))) },
            ].compactMap(\.self)
        }

        /// Whether a budget line passes.
        public func matches(_ entity: BudgetLine) -> Bool {
            (self.school == nil || self.school == entity.school)
                && (self.financialYear == nil || self.financialYear == entity.financialYear)
        }
    }
}
