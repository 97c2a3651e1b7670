public import CPDDomain

extension Responsibility: StoredEntity {
    /// Its kind.
    public static let kind = EntityKind.responsibility
    /// The attributes by which every list is ordered.
    public static let orderAttributes: [String] = []
    /// The values of the order attributes.
    public var orderKey: [StoredValue] { [] }
    /// The rows it refers to.
    public var references: [EntityReference] {
        [EntityReference(self.person), self.school.map { EntityReference($0) }].compactMap(\.self)
    }
    /// Whom it concerns, and where it belongs.
    public var concerns: [Concern] {
        [.person(self.person), self.school.map { .school($0) } ?? .organisation]
    }
    /// Every text it carries.
    public var texts: [String] {
        [self.name]
    }

    /// Which responsibilities are asked for; an absent part does not filter.
    public struct Query: StoredQuery {
        /// Who answers for it.
        public var person: Identifier<Person>?
        /// At which school; `nil` for the whole organisation.
        public var school: Identifier<School>?

        /// Everything.
        public init() {}

        /// Everything that has the values given.
        public init(person: Identifier<Person>? = nil, school: Identifier<School>? = nil) {
            self.person = person
            self.school = school
        }

        /// The filter as attribute names and values.
        public var conditions: [QueryCondition] {
            [
                self.person.map { .equals("person", StoredValue($0)) },
                self.school.map { .equals("school", StoredValue($0)) },
            ].compactMap(\.self)
        }

        /// Whether a responsibility passes.
        public func matches(_ entity: Responsibility) -> Bool {
            (self.person == nil || self.person == entity.person)
                && (self.school == nil || self.school == entity.school)
        }
    }
}
