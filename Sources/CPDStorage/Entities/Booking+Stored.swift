public import CPDDomain

extension Booking: StoredEntity {
    /// Its kind.
    public static let kind = EntityKind.booking
    /// The attributes by which every list is ordered.
    public static let orderAttributes: [String] = ["bookedOn"]
    /// The values of the order attributes.
    public var orderKey: [StoredValue] { [StoredValue(self.bookedOn)] }
    /// What must be unique within the organisation.
    public var uniqueKeys: [UniqueKey] {
        [UniqueKey("bookings_request_person_key", [StoredValue(self.request), StoredValue(self.person)])]
            .compactMap(\.self)
    }
    /// The rows it refers to.
    public var references: [EntityReference] {
        [EntityReference(self.request), EntityReference(self.opportunity), EntityReference(self.person)]
    }
    /// Whom it concerns, and where it belongs.
    public var concerns: [Concern] {
        [
            .person(self.person), .place(of: EntityReference(self.request)),
            .place(of: EntityReference(self.opportunity)),
        ]
    }
    /// Every text it carries.
    public var texts: [String] {
        [self.reference].compactMap(\.self)
    }

    /// Which bookings are asked for; an absent part does not filter.
    public struct Query: StoredQuery {
        /// The approved request.
        public var request: Identifier<Request>?
        /// What is booked.
        public var opportunity: Identifier<Opportunity>?
        /// Whose place it is.
        public var person: Identifier<Person>?

        /// Everything.
        public init() {}

        /// Everything that has the values given.
        public init(
            request: Identifier<Request>? = nil, opportunity: Identifier<Opportunity>? = nil,
            person: Identifier<Person>? = nil
        ) {
            self.request = request
            self.opportunity = opportunity
            self.person = person
        }

        /// The filter as attribute names and values.
        public var conditions: [QueryCondition] {
            [
                self.request.map { .equals("request", StoredValue($0)) },
                self.opportunity.map { .equals("opportunity", StoredValue($0)) },
                self.person.map { .equals("person", StoredValue($0)) },
            ].compactMap(\.self)
        }

        /// Whether a booking passes.
        public func matches(_ entity: Booking) -> Bool {
            (self.request == nil || self.request == entity.request)
                && (self.opportunity == nil || self.opportunity == entity.opportunity)
                && (self.person == nil || self.person == entity.person)
        }
    }
}
