public import CPDDomain

extension AdoptedEdition: StoredEntity {
    /// Its kind.
    public static let kind = EntityKind.adoptedEdition
    /// Rows are only ever added.
    public static let isAppendOnly = true
    /// The attributes by which every list is ordered.
    public static let orderAttributes: [String] = ["adoptedOn"]
    /// The values of the order attributes.
    public var orderKey: [StoredValue] { [StoredValue(self.adoptedOn)] }
    /// The rows it refers to.
    public var references: [EntityReference] {
        [self.school.map { EntityReference($0) }].compactMap(\.self)
    }
    /// Whom it concerns, and where it belongs.
    public var concerns: [Concern] {
        [self.school.map { .school($0) } ?? .organisation]
    }
    /// All it says, for the chain of units.
    public var recordedValues: [StoredValue?] {
        [
            self.school.map { StoredValue($0) }, .text(self.name), .text(self.text), .text(self.digest),
            StoredValue(self.inForce.from), self.inForce.until.map { StoredValue($0) }, .text(self.adoptedBy),
            StoredValue(self.adoptedOn), .text(self.minute),
        ]
    }
    /// Every text it carries.
    public var texts: [String] {
        [self.name, self.text, self.digest, self.adoptedBy, self.minute]
    }

    /// Which adopted editions are asked for; an absent part does not filter.
    public struct Query: StoredQuery {
        /// The school it is for; `nil` for the whole organisation.
        public var school: Identifier<School>?

        /// Everything.
        public init() {}

        /// Everything that has the values given.
        public init(school: Identifier<School>? = nil) {
            self.school = school
        }

        /// The filter as attribute names and values.
        public var conditions: [QueryCondition] {
            [
                self.school.map { .equals("school", StoredValue($0)) }
            ].compactMap(\.self)
        }

        /// Whether an adopted edition passes.
        public func matches(_ entity: AdoptedEdition) -> Bool {
            (self.school == nil || self.school == entity.school)
        }
    }
}
