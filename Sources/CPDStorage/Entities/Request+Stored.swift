public import CPDDomain

extension Request: StoredEntity {
    /// Its kind.
    public static let kind = EntityKind.request
    /// The attributes by which every list is ordered.
    public static let orderAttributes: [String] = ["askedOn"]
    /// The values of the order attributes.
    public var orderKey: [StoredValue] { [StoredValue(self.askedOn)] }
    /// The rows it refers to.
    public var references: [EntityReference] {
        [
            EntityReference(self.school), EntityReference(self.opportunity), EntityReference(self.askedBy),
            self.need.map { EntityReference($0) },
        ].compactMap(\.self)
    }
    /// Whom it concerns, and where it belongs.
    public var concerns: [Concern] {
        [.person(self.askedBy), .list(of: self.id), .school(self.school)]
    }
    /// Every text it carries.
    public var texts: [String] { [] }

    /// Which requests are asked for; an absent part does not filter.
    public struct Query: StoredQuery {
        /// The school that decides.
        public var school: Identifier<School>?
        /// What is asked for.
        public var opportunity: Identifier<Opportunity>?
        /// Who asks or plans.
        public var askedBy: Identifier<Person>?
        /// The need it answers.
        public var need: Identifier<Need>?

        /// Everything.
        public init() {}

        /// Everything that has the values given.
        public init(
            school: Identifier<School>? = nil, opportunity: Identifier<Opportunity>? = nil,
            askedBy: Identifier<Person>? = nil, need: Identifier<Need>? = nil
        ) {
            self.school = school
            self.opportunity = opportunity
            self.askedBy = askedBy
            self.need = need
        }

        /// The filter as attribute names and values.
        public var conditions: [QueryCondition] {
            [
                self.school.map { .equals("school", StoredValue($0)) },
                self.opportunity.map { .equals("opportunity", StoredValue($0)) },
                self.askedBy.map { .equals("askedBy", StoredValue($0)) },
                self.need.map { .equals("need", StoredValue($0)) },
            ].compactMap(\.self)
        }

        /// Whether a request passes.
        public func matches(_ entity: Request) -> Bool {
            (self.school == nil || self.school == entity.school)
                && (self.opportunity == nil || self.opportunity == entity.opportunity)
                && (self.askedBy == nil || self.askedBy == entity.askedBy)
                && (self.need == nil || self.need == entity.need)
        }
    }
}
