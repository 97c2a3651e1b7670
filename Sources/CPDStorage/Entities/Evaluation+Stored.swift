public import CPDDomain

extension Evaluation: StoredEntity {
    /// Its kind.
    public static let kind = EntityKind.evaluation
    /// The attributes by which every list is ordered.
    public static let orderAttributes: [String] = ["evaluatedOn"]
    /// The values of the order attributes.
    public var orderKey: [StoredValue] { [StoredValue(self.evaluatedOn)] }
    /// What must be unique within the organisation.
    public var uniqueKeys: [UniqueKey] {
        [UniqueKey("evaluations_opportunity_person_key", [StoredValue(self.opportunity), StoredValue(self.person)])]
            .compactMap(\.self)
    }
    /// The rows it refers to.
    public var references: [EntityReference] {
        [EntityReference(self.opportunity), EntityReference(self.person)]
    }
    /// Whom it concerns, and where it belongs.
    public var concerns: [Concern] {
        [.person(self.person), .place(of: EntityReference(self.opportunity))]
    }
    /// Every text it carries.
    public var texts: [String] {
        [self.changedPractice]
    }

    /// Which evaluations are asked for; an absent part does not filter.
    public struct Query: StoredQuery {
        /// What is evaluated.
        public var opportunity: Identifier<Opportunity>?
        /// Who took part.
        public var person: Identifier<Person>?

        /// Everything.
        public init() {}

        /// Everything that has the values given.
        public init(opportunity: Identifier<Opportunity>? = nil, person: Identifier<Person>? = nil) {
            self.opportunity = opportunity
            self.person = person
        }

        /// The filter as attribute names and values.
        public var conditions: [QueryCondition] {
            [
                self.opportunity.map { .equals("opportunity", StoredValue($0)) },
                self.person.map { .equals("person", StoredValue($0)) },
            ].compactMap(\.self)
        }

        /// Whether an evaluation passes.
        public func matches(_ entity: Evaluation) -> Bool {
            (self.opportunity == nil || self.opportunity == entity.opportunity)
                && (self.person == nil || self.person == entity.person)
        }
    }
}
