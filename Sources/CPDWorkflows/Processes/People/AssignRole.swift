public import CPDDomain
public import CPDStorage

/// A role somebody is to hold.
public struct RoleInput: Hashable, Sendable {
    /// Who.
    public var person: Identifier<Person>
    /// At which school; `nil` for the whole organisation.
    public var school: Identifier<School>?
    /// The role.
    public var role: Role
    /// The first day.
    public var from: CivilDate
    /// The first day no longer held, where it is known.
    public var until: CivilDate?

    /// A role somebody is to hold.
    public init(
        person: Identifier<Person>, school: Identifier<School>?, role: Role, from: CivilDate, until: CivilDate? = nil
    ) {
        self.person = person
        self.school = school
        self.role = role
        self.from = from
        self.until = until
    }
}

extension Workflows {
    /// Gives somebody a role on stated dates. Throws ``Refusal`` where they hold it already on one of them, or where
    /// whoever acts may not give it: the table of roles says who may give which, and nobody gives one to themself.
    public func assignRole(_ input: RoleInput, _ call: Call) async throws -> Applied<Stored<RoleAssignment>> {
        try await self.perform("assign role", call) { session in
            let period = try Period(given: input.from, until: input.until)
            let assignment = RoleAssignment(
                id: session.makeIdentifier(), person: input.person, school: input.school, role: input.role,
                period: period)
            try session.requireToGive(assignment, call)
            return try session.add(assignment)
        }
    }

    /// Ends a role: the date is the first on which it is no longer held. Throws ``Refusal`` where whoever acts may not:
    /// it is for those who give it, and for whoever holds it.
    public func endRole(
        _ assignment: Identifier<RoleAssignment>, on date: CivilDate, _ call: Call
    ) async throws -> Applied<Stored<RoleAssignment>> {
        try await self.perform("end role", call) { session in
            let stored = try session.lock(assignment)
            try session.requireToGive(stored.value, call, taking: true)
            return try session.end(stored, on: date)
        }
    }
}
