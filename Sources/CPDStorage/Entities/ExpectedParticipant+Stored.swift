public import CPDDomain

extension ExpectedParticipant: StoredEntity {
    /// Its kind.
    public static let kind = EntityKind.expectedParticipant
    /// The attributes by which every list is ordered.
    public static let orderAttributes: [String] = []
    /// The values of the order attributes.
    public var orderKey: [StoredValue] { [] }
    /// What must be unique within the organisation.
    public var uniqueKeys: [UniqueKey] {
        [UniqueKey("expected_participants_request_person_key", [StoredValue(self.request), StoredValue(self.person)])]
            .compactMap(\.self)
    }
    /// The rows it refers to.
    public var references: [EntityReference] {
        [EntityReference(self.request), EntityReference(self.person)]
    }
    /// Whom it concerns, and where it belongs.
    public var concerns: [Concern] {
        [.person(self.person), .place(of: EntityReference(self.request))]
    }
    /// Every text it carries.
    public var texts: [String] { [] }

    /// Which expected participants are asked for; an absent part does not filter.
    public struct Query: StoredQuery {
        /// The request.
        public var request: Identifier<Request>?
        /// Who is expected.
        public var person: Identifier<Person>?

        /// Everything.
        public init() {}

        /// Everything that has the values given.
        public init(request: Identifier<Request>? = nil, person: Identifier<Person>? = nil) {
            self.request = request
            self.person = person
        }

        /// The filter as attribute names and values.
        public var conditions: [QueryCondition] {
            [
                self.request.map { .equals("request", StoredValue($0)) },
                self.person.map { .equals("person", StoredValue($0)) },
            ].compactMap(\.self)
        }

        /// Whether an expected participant passes.
        public func matches(_ entity: ExpectedParticipant) -> Bool {
            (self.request == nil || self.request == entity.request)
                && (self.person == nil || self.person == entity.person)
        }
    }
}
