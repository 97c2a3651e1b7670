public import CPDDomain

extension InductionStep: StoredEntity {
    /// Its kind.
    public static let kind = EntityKind.inductionStep
    /// The attributes by which every list is ordered.
    public static let orderAttributes: [String] = ["doneOn"]
    /// The values of the order attributes.
    public var orderKey: [StoredValue] { [StoredValue(self.doneOn)] }
    /// What must be unique within the organisation.
    public var uniqueKeys: [UniqueKey] {
        [
            UniqueKey(
                "induction_steps_day_key",
                [
                    StoredValue(self.person), StoredValue(self.school), .text(self.item), StoredValue(self.doneOn),
                ])
        ].compactMap(\.self)
    }
    /// The rows it refers to.
    public var references: [EntityReference] {
        [
            EntityReference(self.person), EntityReference(self.school), EntityReference(self.doneBy),
            self.onBehalfOf.map { EntityReference($0) },
        ].compactMap(\.self)
    }
    /// Whom it concerns, and where it belongs.
    public var concerns: [Concern] {
        [.person(self.person), .school(self.school), .author(self.doneBy)]
            + [self.onBehalfOf.map { .author($0) }].compactMap(\.self)
    }
    /// Every text it carries.
    public var texts: [String] {
        [self.item, self.assurance].compactMap(\.self)
    }

    /// Which induction steps are asked for; an absent part does not filter.
    public struct Query: StoredQuery {
        /// Whose induction it is.
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

        /// Whether an induction step passes.
        public func matches(_ entity: InductionStep) -> Bool {
            (self.person == nil || self.person == entity.person)
                && (self.school == nil || self.school == entity.school)
        }
    }
}
