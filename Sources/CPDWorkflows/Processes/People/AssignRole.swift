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
    /// Gives somebody a role on stated dates. Throws ``Refusal`` where they hold it already on one of them.
    public func assignRole(_ input: RoleInput, _ call: Call) async throws -> Applied<Stored<RoleAssignment>> {
        try await self.perform("assign role", call) { session in
            // The person's row is locked so that two units never give the same role.
            _ = try session.lock(input.person)
            if let school = input.school { _ = try session.get(school) }
            guard let period = Period(from: input.from, until: input.until) else {
                throw Refusal(.invalid, "A role cannot end before it begins. Correct one of the two dates.")
            }
            let query = RoleAssignment.Query(person: input.person, school: input.school, role: input.role)
            let held = try session.values(query).first { $0.school == input.school && $0.period.overlaps(period) }
            if let held {
                throw Refusal(
                    .exists,
                    "They hold the role \(input.role.rawValue) from \(held.period.from.words) already. "
                        + "End that one first, or leave it as it is.")
            }
            return try session.roleAssignments.insert(
                RoleAssignment(
                    id: session.makeIdentifier(), person: input.person, school: input.school, role: input.role,
                    period: period))
        }
    }

    /// Ends a role: the date is the first on which it is no longer held.
    public func endRole(
        _ assignment: Identifier<RoleAssignment>, on date: CivilDate, _ call: Call
    ) async throws -> Applied<Stored<RoleAssignment>> {
        try await self.perform("end role", call) { session in
            let stored = try session.lock(assignment)
            guard let period = Period(from: stored.value.period.from, until: date) else {
                throw Refusal(
                    .invalid, "The role began on \(stored.value.period.from.words); it cannot end before that.")
            }
            var ended = stored.value
            ended.period = period
            return try session.roleAssignments.update(ended, expecting: stored.revision)
        }
    }
}
