public import CPDDomain

extension Attendance: StoredEntity {
    /// Its kind.
    public static let kind = EntityKind.attendance
    /// The attributes by which every list is ordered.
    public static let orderAttributes: [String] = []
    /// The values of the order attributes.
    public var orderKey: [StoredValue] { [] }
    /// What must be unique within the organisation.
    public var uniqueKeys: [UniqueKey] {
        [UniqueKey("attendances_session_person_key", [StoredValue(self.session), StoredValue(self.person)])]
            .compactMap(\.self)
    }
    /// The rows it refers to.
    public var references: [EntityReference] {
        [EntityReference(self.session), EntityReference(self.opportunity), EntityReference(self.person)]
    }
    /// Whom it concerns, and where it belongs.
    public var concerns: [Concern] {
        [.person(self.person), .place(of: EntityReference(self.opportunity))]
    }
    /// Every text it carries.
    public var texts: [String] { [] }

    /// Which attendances are asked for; an absent part does not filter.
    public struct Query: StoredQuery {
        /// The session.
        public var session: Identifier<TrainingSession>?
        /// The opportunity the session belongs to.
        public var opportunity: Identifier<Opportunity>?
        /// Who.
        public var person: Identifier<Person>?

        /// Everything.
        public init() {}

        /// Everything that has the values given.
        public init(
            session: Identifier<TrainingSession>? = nil, opportunity: Identifier<Opportunity>? = nil,
            person: Identifier<Person>? = nil
        ) {
            self.session = session
            self.opportunity = opportunity
            self.person = person
        }

        /// The filter as attribute names and values.
        public var conditions: [QueryCondition] {
            [
                self.session.map { .equals("session", StoredValue($0)) },
                self.opportunity.map { .equals("opportunity", StoredValue($0)) },
                self.person.map { .equals("person", StoredValue($0)) },
            ].compactMap(\.self)
        }

        /// Whether an attendance passes.
        public func matches(_ entity: Attendance) -> Bool {
            (self.session == nil || self.session == entity.session)
                && (self.opportunity == nil || self.opportunity == entity.opportunity)
                && (self.person == nil || self.person == entity.person)
        }
    }
}
