public import CPDDomain

extension Leave: StoredEntity {
    /// Its kind.
    public static let kind = EntityKind.leave
    /// The attributes by which every list is ordered.
    public static let orderAttributes: [String] = []
    /// The values of the order attributes.
    public var orderKey: [StoredValue] { [] }
    /// The rows it refers to.
    public var references: [EntityReference] {
        [EntityReference(self.person)]
    }
    /// Whom it concerns, and where it belongs.
    public var concerns: [Concern] {
        [.person(self.person), .posts(of: self.person)]
    }
    /// Every text it carries.
    public var texts: [String] {
        []
    }

    /// Which leaves are asked for; an absent part does not filter.
    public struct Query: StoredQuery {
        /// Who is on leave.
        public var person: Identifier<Person>?

        /// Everything.
        public init() {}

        /// Everything that has the values given.
        public init(person: Identifier<Person>? = nil) {
            self.person = person
        }

        /// The filter as attribute names and values.
        public var conditions: [QueryCondition] {
            [
                self.person.map { .equals("person", StoredValue($0)) }
            ].compactMap(\.self)
        }

        /// Whether a leave passes.
        public func matches(_ entity: Leave) -> Bool {
            (self.person == nil || self.person == entity.person)
        }
    }
}
