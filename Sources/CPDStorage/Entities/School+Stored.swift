public import CPDDomain

extension School: StoredEntity {
    /// Its kind.
    public static let kind = EntityKind.school
    /// The attributes by which every list is ordered.
    public static let orderAttributes: [String] = ["name"]
    /// The values of the order attributes.
    public var orderKey: [StoredValue] { [.text(self.name)] }
    /// What must be unique within the organisation.
    public var uniqueKeys: [UniqueKey] {
        [UniqueKey("schools_urn_key", [self.urn.map { .text($0) }])]
            .compactMap(\.self)
    }
    /// The rows it refers to.
    public var references: [EntityReference] { [] }
    /// Whom it concerns, and where it belongs.
    public var concerns: [Concern] {
        [.school(self.id)]
    }
    /// Every text it carries.
    public var texts: [String] {
        [
            self.name, self.urn, self.laEstab, self.phase, self.nation, self.establishmentType,
        ].compactMap(\.self)
    }

    /// Which schools are asked for; an absent part does not filter.
    public struct Query: StoredQuery {
        /// Its unique reference number in the register of schools of England, six digits kept as text.
        public var urn: String?

        /// Everything.
        public init() {}

        /// Everything that has the values given.
        public init(urn: String? = nil) {
            self.urn = urn
        }

        /// The filter as attribute names and values.
        public var conditions: [QueryCondition] {
            [
                self.urn.map { .equals("urn", .text($0)) }
            ].compactMap(\.self)
        }

        /// Whether a school passes.
        public func matches(_ entity: School) -> Bool {
            (self.urn == nil || self.urn.map { StoredValue.text($0) } == entity.urn.map { StoredValue.text($0) })
        }
    }
}
