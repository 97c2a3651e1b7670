/// Who holds a role on stated dates. Two at once are co-holders.
public struct RoleAssignment: Identifiable, Hashable, Sendable {
    /// Its identity.
    public let id: Identifier<RoleAssignment>
    /// Who holds it.
    public var person: Identifier<Person>
    /// At which school; `nil` for the whole organisation.
    public var school: Identifier<School>?
    /// The role.
    public var role: Role
    /// Held from, until.
    public var period: Period

    /// A role assignment with all that is recorded of it.
    public init(
        id: Identifier<RoleAssignment>, person: Identifier<Person>, school: Identifier<School>? = nil, role: Role,
        period: Period
    ) {
        self.id = id
        self.person = person
        self.school = school
        self.role = role
        self.period = period
    }
}
