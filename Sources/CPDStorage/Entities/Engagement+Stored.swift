public import CPDDomain

extension Engagement: StoredEntity {
    /// Its kind.
    public static let kind = EntityKind.engagement
    /// The attributes by which every list is ordered.
    public static let orderAttributes: [String] = []
    /// The values of the order attributes.
    public var orderKey: [StoredValue] { [] }
    /// What must be unique within the organisation.
    public var uniqueKeys: [UniqueKey] {
        [UniqueKey("engagements_source_identifier_key", [self.sourceIdentifier.map { .text($0) }])]
            .compactMap(\.self)
    }
    /// The rows it refers to.
    public var references: [EntityReference] {
        [EntityReference(self.person), EntityReference(self.school)]
    }
    /// Whom it concerns, and where it belongs.
    public var concerns: [Concern] {
        [.person(self.person), .school(self.school)]
    }
    /// Every text it carries.
    public var texts: [String] {
        [self.title, self.sourceIdentifier, self.team].compactMap(\.self)
    }

    /// Which engagements are asked for; an absent part does not filter.
    public struct Query: StoredQuery {
        /// Whose post it is.
        public var person: Identifier<Person>?
        /// At which school.
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

        /// Whether an engagement passes.
        public func matches(_ entity: Engagement) -> Bool {
            (self.person == nil || self.person == entity.person)
                && (self.school == nil || self.school == entity.school)
        }
    }
}
