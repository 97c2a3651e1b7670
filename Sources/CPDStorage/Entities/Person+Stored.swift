public import CPDDomain

extension Person: StoredEntity {
    /// Its kind.
    public static let kind = EntityKind.person
    /// The attributes by which every list is ordered.
    public static let orderAttributes: [String] = ["familyName", "givenName"]
    /// The values of the order attributes.
    public var orderKey: [StoredValue] { [.text(self.familyName), .text(self.givenName)] }
    /// What must be unique within the organisation.
    public var uniqueKeys: [UniqueKey] {
        [UniqueKey("people_source_identifier_key", [self.sourceIdentifier.map { .text($0) }])]
            .compactMap(\.self)
    }
    /// The rows it refers to.
    public var references: [EntityReference] { [] }
    /// Whom it concerns, and where it belongs.
    public var concerns: [Concern] {
        [.person(self.id), .posts(of: self.id)]
    }
    /// Every text it carries.
    public var texts: [String] {
        [self.givenName, self.familyName, self.sourceIdentifier].compactMap(\.self)
    }

    /// Which persons are asked for; an absent part does not filter.
    public struct Query: StoredQuery {
        /// The identifier in the system the record came from, such as a OneRoster `sourcedId`.
        public var sourceIdentifier: String?

        /// Everything.
        public init() {}

        /// Everything that has the values given.
        public init(sourceIdentifier: String? = nil) {
            self.sourceIdentifier = sourceIdentifier
        }

        /// The filter as attribute names and values.
        public var conditions: [QueryCondition] {
            [
                self.sourceIdentifier.map { .equals("sourceIdentifier", .text($0)) }
            ].compactMap(\.self)
        }

        /// Whether a person passes.
        public func matches(_ entity: Person) -> Bool {
            (self.sourceIdentifier == nil
                || self.sourceIdentifier.map { StoredValue.text($0) }
                    == entity.sourceIdentifier.map { StoredValue.text($0) })
        }
    }
}
