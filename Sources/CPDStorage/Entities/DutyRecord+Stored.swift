public import CPDDomain

extension DutyRecord: StoredEntity {
    /// Its kind.
    public static let kind = EntityKind.dutyRecord
    /// The attributes by which every list is ordered.
    public static let orderAttributes: [String] = ["doneOn"]
    /// The values of the order attributes.
    public var orderKey: [StoredValue] { [StoredValue(self.doneOn)] }
    /// The rows it refers to.
    public var references: [EntityReference] {
        [self.school.map { EntityReference($0) }, EntityReference(self.doneBy)].compactMap(\.self)
    }
    /// Whom it concerns, and where it belongs.
    public var concerns: [Concern] {
        [
            .author(self.doneBy), self.school.map { .school($0) } ?? .organisation, self.person.map { .person($0) },
        ].compactMap(\.self)
    }
    /// Every text it carries.
    public var texts: [String] {
        [self.duty, self.reference, self.occasion, self.post].compactMap(\.self)
    }

    /// Which duty records are asked for; an absent part does not filter.
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

        /// Whether a duty record passes.
        public func matches(_ entity: DutyRecord) -> Bool {
            (self.school == nil || self.school == entity.school)
        }
    }
}
