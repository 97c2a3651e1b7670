public import CPDDomain

extension Dissemination: StoredEntity {
    /// Its kind.
    public static let kind = EntityKind.dissemination
    /// The attributes by which every list is ordered.
    public static let orderAttributes: [String] = ["agreedOn"]
    /// The values of the order attributes.
    public var orderKey: [StoredValue] { [StoredValue(self.agreedOn)] }
    /// What must be unique within the organisation.
    public var uniqueKeys: [UniqueKey] {
        [
            UniqueKey(
                "disseminations_opportunity_participant_k",
                [StoredValue(self.opportunity), StoredValue(self.participant)])
        ]
        .compactMap(\.self)
    }
    /// The rows it refers to.
    public var references: [EntityReference] {
        [
            EntityReference(self.opportunity), EntityReference(self.participant), EntityReference(self.talkedWith),
            self.owner.map { EntityReference($0) },
        ].compactMap(\.self)
    }
    /// Whom it concerns, and where it belongs.
    public var concerns: [Concern] {
        [
            .person(self.participant), .author(self.talkedWith), self.owner.map { .author($0) },
            .place(of: EntityReference(self.opportunity)),
        ].compactMap(\.self)
    }
    /// Every text it carries.
    public var texts: [String] {
        [self.channel, self.audience, self.providerFollowUp].compactMap(\.self)
    }

    /// Which disseminations are asked for; an absent part does not filter.
    public struct Query: StoredQuery {
        /// What the talk was about.
        public var opportunity: Identifier<Opportunity>?
        /// Who took part.
        public var participant: Identifier<Person>?

        /// Everything.
        public init() {}

        /// Everything that has the values given.
        public init(opportunity: Identifier<Opportunity>? = nil, participant: Identifier<Person>? = nil) {
            self.opportunity = opportunity
            self.participant = participant
        }

        /// The filter as attribute names and values.
        public var conditions: [QueryCondition] {
            [
                self.opportunity.map { .equals("opportunity", StoredValue($0)) },
                self.participant.map { .equals("participant", StoredValue($0)) },
            ].compactMap(\.self)
        }

        /// Whether a dissemination passes.
        public func matches(_ entity: Dissemination) -> Bool {
            (self.opportunity == nil || self.opportunity == entity.opportunity)
                && (self.participant == nil || self.participant == entity.participant)
        }
    }
}
