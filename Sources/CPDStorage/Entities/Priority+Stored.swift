public import CPDDomain

extension Priority: StoredEntity {
    /// Its kind.
    public static let kind = EntityKind.priority
    /// The attributes by which every list is ordered.
    public static let orderAttributes: [String] = ["title"]
    /// The values of the order attributes.
    public var orderKey: [StoredValue] { [.text(self.title)] }
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
        [self.title, self.planReference].compactMap(\.self)
    }

    /// Which prioritys are asked for; an absent part does not filter.
    public struct Query: StoredQuery {
        /// The school whose priority it is.
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

        /// Whether a priority passes.
        public func matches(_ entity: Priority) -> Bool {
            (self.school == nil || self.school == entity.school)
        }
    }
}
