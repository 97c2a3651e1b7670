public import CPDDomain

extension TrainingRecord: StoredEntity {
    /// Its kind.
    public static let kind = EntityKind.trainingRecord
    /// The attributes by which every list is ordered.
    public static let orderAttributes: [String] = ["completedOn"]
    /// The values of the order attributes.
    public var orderKey: [StoredValue] { [StoredValue(self.completedOn)] }
    /// The rows it refers to.
    public var references: [EntityReference] {
        [EntityReference(self.person), self.school.map { EntityReference($0) }].compactMap(\.self)
    }
    /// Whom it concerns, and where it belongs.
    public var concerns: [Concern] {
        [.person(self.person), .posts(of: self.person)]
    }
    /// Every text it carries.
    public var texts: [String] {
        [self.course, self.proof, self.edition].compactMap(\.self)
    }

    /// Which training records are asked for; an absent part does not filter.
    public struct Query: StoredQuery {
        /// Who completed it.
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

        /// Whether a training record passes.
        public func matches(_ entity: TrainingRecord) -> Bool {
            (self.person == nil || self.person == entity.person)
        }
    }
}
