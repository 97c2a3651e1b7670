public import CPDDomain

extension Organisation: StoredEntity {
    /// Its kind.
    public static let kind = EntityKind.organisation
    /// The attributes by which every list is ordered.
    public static let orderAttributes: [String] = []
    /// The values of the order attributes.
    public var orderKey: [StoredValue] { [] }
    /// A key without parts: an organisation is the only one among its own rows.
    public var uniqueKeys: [UniqueKey] { [UniqueKey("organisations_pkey", [])].compactMap(\.self) }
    /// The rows it refers to.
    public var references: [EntityReference] { [] }
    /// Whom it concerns, and where it belongs.
    public var concerns: [Concern] {
        [.organisation]
    }
    /// Every text it carries.
    public var texts: [String] {
        [self.name]
    }

    /// Which organisations are asked for; an absent part does not filter.
    public struct Query: StoredQuery {

        /// Everything.
        public init() {}

        /// No condition.
        public var conditions: [QueryCondition] { [] }

        /// Everything passes.
        public func matches(_ entity: Organisation) -> Bool { true }
    }
}
