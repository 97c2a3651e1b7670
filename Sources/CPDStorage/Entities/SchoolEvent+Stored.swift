public import CPDDomain

extension SchoolEvent: StoredEntity {
    /// Its kind.
    public static let kind = EntityKind.schoolEvent
    /// The attributes by which every list is ordered.
    public static let orderAttributes: [String] = ["date"]
    /// The values of the order attributes.
    public var orderKey: [StoredValue] { [StoredValue(self.date)] }
    /// The rows it refers to.
    public var references: [EntityReference] {
        [self.school.map { EntityReference($0) }].compactMap(\.self)
    }
    /// Whom it concerns, and where it belongs.
    public var concerns: [Concern] {
        [self.school.map { .school($0) } ?? .organisation]
    }
    /// Every text it carries.
    public var texts: [String] {
        [self.name, self.reference]
    }

    /// Which school events are asked for; an absent part does not filter.
    public struct Query: StoredQuery {
        /// At which school; `nil` for the whole organisation.
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

        /// Whether a school event passes.
        public func matches(_ entity: SchoolEvent) -> Bool {
            (self.school == nil || self.school == entity.school)
        }
    }
}
