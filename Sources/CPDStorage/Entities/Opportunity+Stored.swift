public import CPDDomain

extension Opportunity: StoredEntity {
    /// Its kind.
    public static let kind = EntityKind.opportunity
    /// The attributes by which every list is ordered.
    public static let orderAttributes: [String] = ["title"]
    /// The values of the order attributes.
    public var orderKey: [StoredValue] { [.text(self.title)] }
    /// The rows it refers to.
    public var references: [EntityReference] {
        [
            EntityReference(self.school), self.provider.map { EntityReference($0) },
            self.priority.map { EntityReference($0) },
        ].compactMap(\.self)
    }
    /// Whom it concerns, and where it belongs.
    public var concerns: [Concern] {
        [.school(self.school)]
    }
    /// Every text it carries.
    public var texts: [String] {
        [
            self.title, self.pupilOutcome, self.buildsOn, self.standard, self.alternative, self.course,
            self.costAlternative?.title,
        ].compactMap(\.self)
    }

    /// Which opportunitys are asked for; an absent part does not filter.
    public struct Query: StoredQuery {
        /// The school that considers it.
        public var school: Identifier<School>?

        /// Everything.
        public init() {}

        /// Everything that has the values given.
        public init(school: Identifier<School>? = nil) {
            self.school = school
        }

        /// The filter as attribute names and values.
        public var conditions: [QueryCondition] {
            [
                self.school.map { .equals("school", StoredValue($0)) }
            ].compactMap(\.self)
        }

        /// Whether an opportunity passes.
        public func matches(_ entity: Opportunity) -> Bool {
            (self.school == nil || self.school == entity.school)
        }
    }
}
