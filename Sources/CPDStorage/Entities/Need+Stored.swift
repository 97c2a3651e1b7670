public import CPDDomain

extension Need: StoredEntity {
    /// Its kind.
    public static let kind = EntityKind.need
    /// The attributes by which every list is ordered.
    public static let orderAttributes: [String] = ["raisedOn"]
    /// The values of the order attributes.
    public var orderKey: [StoredValue] { [StoredValue(self.raisedOn)] }
    /// The rows it refers to.
    public var references: [EntityReference] {
        [
            EntityReference(self.school), self.person.map { EntityReference($0) },
            self.priority.map { EntityReference($0) },
        ].compactMap(\.self)
    }
    /// Whom it concerns, and where it belongs.
    public var concerns: [Concern] {
        [self.person.map { .person($0) }, .school(self.school)].compactMap(\.self)
    }
    /// Held more closely where it comes from performance management (AUD-1).
    public var matter: Matter { self.origin == .appraisal ? .needFromAppraisal : .kind(.need) }
    /// Every text it carries.
    public var texts: [String] {
        [self.summary, self.evidence, self.closingReason].compactMap(\.self)
    }

    /// Which needs are asked for; an absent part does not filter.
    public struct Query: StoredQuery {
        /// The school in which it arose.
        public var school: Identifier<School>?
        /// Whose need it is; `nil` for a team's or the school's.
        public var person: Identifier<Person>?
        /// The priority it serves, where it serves one.
        public var priority: Identifier<Priority>?

        /// Everything.
        public init() {}

        /// Everything that has the values given.
        public init(
            school: Identifier<School>? = nil, person: Identifier<Person>? = nil, priority: Identifier<Priority>? = nil
        ) {
            self.school = school
            self.person = person
            self.priority = priority
        }

        /// The filter as attribute names and values.
        public var conditions: [QueryCondition] {
            [
                self.school.map { .equals("school", StoredValue($0)) },
                self.person.map { .equals("person", StoredValue($0)) },
                self.priority.map { .equals("priority", StoredValue($0)) },
            ].compactMap(\.self)
        }

        /// Whether a need passes.
        public func matches(_ entity: Need) -> Bool {
            (self.school == nil || self.school == entity.school)
                && (self.person == nil || self.person == entity.person)
                && (self.priority == nil || self.priority == entity.priority)
        }
    }
}
