public import CPDDomain

extension ImpactConfirmation: StoredEntity {
    /// Its kind.
    public static let kind = EntityKind.impactConfirmation
    /// The attributes by which every list is ordered.
    public static let orderAttributes: [String] = ["confirmedOn"]
    /// The values of the order attributes.
    public var orderKey: [StoredValue] { [StoredValue(self.confirmedOn)] }
    /// What must be unique within the organisation.
    public var uniqueKeys: [UniqueKey] {
        [
            UniqueKey(
                "impact_confirmations_day_key", [StoredValue(self.evaluation), StoredValue(self.confirmedOn)])
        ].compactMap(\.self)
    }
    /// The rows it refers to.
    public var references: [EntityReference] {
        [
            EntityReference(self.evaluation), EntityReference(self.confirmedBy),
            self.onBehalfOf.map { EntityReference($0) },
        ].compactMap(\.self)
    }
    /// Whom it concerns, and where it belongs.
    public var concerns: [Concern] {
        [.whole(EntityReference(self.evaluation)), .author(self.confirmedBy)]
            + [self.onBehalfOf.map { .author($0) }].compactMap(\.self)
    }
    /// Every text it carries.
    public var texts: [String] {
        [self.seen]
    }

    /// Which impact confirmations are asked for; an absent part does not filter.
    public struct Query: StoredQuery {
        /// The evaluation that claims it.
        public var evaluation: Identifier<Evaluation>?
        /// Who says so.
        public var confirmedBy: Identifier<Person>?

        /// Everything.
        public init() {}

        /// Everything that has the values given.
        public init(evaluation: Identifier<Evaluation>? = nil, confirmedBy: Identifier<Person>? = nil) {
            self.evaluation = evaluation
            self.confirmedBy = confirmedBy
        }

        /// The filter as attribute names and values.
        public var conditions: [QueryCondition] {
            [
                self.evaluation.map { .equals("evaluation", StoredValue($0)) },
                self.confirmedBy.map { .equals("confirmedBy", StoredValue($0)) },
            ].compactMap(\.self)
        }

        /// Whether an impact confirmation passes.
        public func matches(_ entity: ImpactConfirmation) -> Bool {
            (self.evaluation == nil || self.evaluation == entity.evaluation)
                && (self.confirmedBy == nil || self.confirmedBy == entity.confirmedBy)
        }
    }
}
