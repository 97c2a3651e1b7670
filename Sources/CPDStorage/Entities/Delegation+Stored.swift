public import CPDDomain

extension Delegation: StoredEntity {
    /// Its kind.
    public static let kind = EntityKind.delegation
    /// The attributes by which every list is ordered.
    public static let orderAttributes: [String] = []
    /// The values of the order attributes.
    public var orderKey: [StoredValue] { [] }
    /// The rows it refers to.
    public var references: [EntityReference] {
        [self.school.map { EntityReference($0) }, EntityReference(self.person)].compactMap(\.self)
    }
    /// Whom it concerns, and where it belongs.
    public var concerns: [Concern] {
        [.person(self.person), self.school.map { .school($0) } ?? .organisation]
    }
    /// Every text it carries.
    public var texts: [String] {
        [self.post, self.minute]
    }

    /// Which delegations are asked for; an absent part does not filter.
    public struct Query: StoredQuery {
        /// At which school; `nil` for the whole organisation.
        public var school: Identifier<School>?
        /// To whom it is delegated.
        public var person: Identifier<Person>?

        /// Everything.
        public init() {}

        /// Everything that has the values given.
        public init(school: Identifier<School>? = nil, person: Identifier<Person>? = nil) {
            self.school = school
            self.person = person
        }

        /// The filter as attribute names and values.
        public var conditions: [QueryCondition] {
            [
                self.school.map { .equals("school", StoredValue($0)) },
                self.person.map { .equals("person", StoredValue($0)) },
            ].compactMap(\.self)
        }

        /// Whether a delegation passes.
        public func matches(_ entity: Delegation) -> Bool {
            (self.school == nil || self.school == entity.school)
                && (self.person == nil || self.person == entity.person)
        }
    }
}
