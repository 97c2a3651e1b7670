public import CPDDomain

extension RoleAssignment: StoredEntity {
    /// Its kind.
    public static let kind = EntityKind.roleAssignment
    /// The attributes by which every list is ordered.
    public static let orderAttributes: [String] = []
    /// The values of the order attributes.
    public var orderKey: [StoredValue] { [] }
    /// The rows it refers to.
    public var references: [EntityReference] {
        [EntityReference(self.person), self.school.map { EntityReference($0) }].compactMap(\.self)
    }
    /// Whom it concerns, and where it belongs.
    public var concerns: [Concern] {
        [.person(self.person), self.school.map { .school($0) } ?? .organisation]
    }
    /// By whom such a role is given.
    public var matter: Matter {
        switch self.role {
        case .headteacher, .chairOfGovernors, .governor, .governanceProfessional, .auditor, .dataProtectionOfficer:
            .roleGivenByGovernors
        case .trustOfficer: .roleOfTrustOfficer
        case .cpdLeader, .seniorLeader, .lineManager, .appraiser, .mentor, .administrator, .coverOrganiser, .finance:
            .kind(.roleAssignment)
        }
    }
    /// Every text it carries.
    public var texts: [String] { [] }

    /// Which role assignments are asked for; an absent part does not filter.
    public struct Query: StoredQuery {
        /// Who holds it.
        public var person: Identifier<Person>?
        /// At which school; `nil` for the whole organisation.
        public var school: Identifier<School>?
        /// The role.
        public var role: Role?

        /// Everything.
        public init() {}

        /// Everything that has the values given.
        public init(person: Identifier<Person>? = nil, school: Identifier<School>? = nil, role: Role? = nil) {
            self.person = person
            self.school = school
            self.role = role
        }

        /// The filter as attribute names and values.
        public var conditions: [QueryCondition] {
            [
                self.person.map { .equals("person", StoredValue($0)) },
                self.school.map { .equals("school", StoredValue($0)) },
                self.role.map { .equals("role", StoredValue($0)) },
            ].compactMap(\.self)
        }

        /// Whether a role assignment passes.
        public func matches(_ entity: RoleAssignment) -> Bool {
            (self.person == nil || self.person == entity.person)
                && (self.school == nil || self.school == entity.school)
                && (self.role == nil || self.role == entity.role)
        }
    }
}
