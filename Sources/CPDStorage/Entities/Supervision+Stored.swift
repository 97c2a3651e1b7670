public import CPDDomain

extension Supervision: StoredEntity {
    /// Its kind.
    public static let kind = EntityKind.supervision
    /// The attributes by which every list is ordered.
    public static let orderAttributes: [String] = []
    /// The values of the order attributes.
    public var orderKey: [StoredValue] { [] }
    /// The rows it refers to.
    public var references: [EntityReference] {
        [EntityReference(self.person), EntityReference(self.supervisor), self.school.map { EntityReference($0) }]
            .compactMap(\.self)
    }
    /// Whom it concerns, and where it belongs.
    public var concerns: [Concern] {
        [.person(self.person), .author(self.supervisor), self.school.map { .school($0) } ?? .organisation]
    }
    /// Every text it carries.
    public var texts: [String] { [] }

    /// Which supervisions are asked for; an absent part does not filter.
    public struct Query: StoredQuery {
        /// Who is answered for.
        public var person: Identifier<Person>?
        /// Who answers for them.
        public var supervisor: Identifier<Person>?

        /// Everything.
        public init() {}

        /// Everything that has the values given.
        public init(person: Identifier<Person>? = nil, supervisor: Identifier<Person>? = nil) {
            self.person = person
            self.supervisor = supervisor
        }

        /// The filter as attribute names and values.
        public var conditions: [QueryCondition] {
            [
                self.person.map { .equals("person", StoredValue($0)) },
                self.supervisor.map { .equals("supervisor", StoredValue($0)) },
            ].compactMap(\.self)
        }

        /// Whether a supervision passes.
        public func matches(_ entity: Supervision) -> Bool {
            (self.person == nil || self.person == entity.person)
                && (self.supervisor == nil || self.supervisor == entity.supervisor)
        }
    }
}
