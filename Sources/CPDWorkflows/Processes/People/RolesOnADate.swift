public import CPDDomain
public import CPDStorage

/// Who is in post and who holds a role, on a stated date.
extension Workflows {
    /// Who holds a role at a school on a date, by name. The CPD leader is the headteacher where nobody else is (PRN-3).
    public func holders(
        of role: Role, at school: Identifier<School>, on date: CivilDate, in scope: Scope
    ) async throws -> [Person] {
        try await self.ask(in: scope) { session, _ in
            try session.holders(of: role, at: school, on: date)
                .compactMap { try session.find($0) }
                .sorted { ($0.familyName, $0.givenName, $0.id) < ($1.familyName, $1.givenName, $1.id) }
        }
    }

    /// Who leads professional development at a school on a date (PRN-3).
    public func cpdLeaders(at school: Identifier<School>, on date: CivilDate, in scope: Scope) async throws -> [Person]
    {
        try await self.holders(of: .cpdLeader, at: school, on: date, in: scope)
    }

    /// Whether somebody is in post at a school on a date, in any capacity. Throws `StorageError` with `not-found` where
    /// whoever asks may not see the person.
    public func isInPost(
        _ person: Identifier<Person>, at school: Identifier<School>, on date: CivilDate, in scope: Scope
    ) async throws -> Bool {
        try await self.ask(in: scope) { session, seen in
            _ = try seen.get(person)
            return try session.isInPost(person, at: school, on: date)
        }
    }
}

extension Reading {
    /// Who holds a role at a school on a date, in the order of identifiers. Roles held for the whole organisation
    /// count at each of its schools; the CPD leader is the headteacher where nobody else is (PRN-3).
    func holders(of role: Role, at school: Identifier<School>, on date: CivilDate) throws -> [Identifier<Person>] {
        var holders: Set<Identifier<Person>> = []
        try self.forEach(RoleAssignment.Query(role: role)) { assignment in
            guard assignment.school == nil || assignment.school == school else { return }
            if assignment.period.contains(date) { holders.insert(assignment.person) }
        }
        if holders.isEmpty, role == .cpdLeader { return try self.holders(of: .headteacher, at: school, on: date) }
        return holders.sorted()
    }

    /// The roles somebody holds at a school on a date.
    func roles(of person: Identifier<Person>, at school: Identifier<School>, on date: CivilDate) throws -> Set<Role> {
        var roles: Set<Role> = []
        try self.forEach(RoleAssignment.Query(person: person)) { assignment in
            guard assignment.school == nil || assignment.school == school else { return }
            if assignment.period.contains(date) { roles.insert(assignment.role) }
        }
        if roles.contains(.headteacher), try self.holders(of: .cpdLeader, at: school, on: date).contains(person) {
            roles.insert(.cpdLeader)
        }
        return roles
    }

    /// Somebody's posts at a school on a date.
    func posts(of person: Identifier<Person>, at school: Identifier<School>, on date: CivilDate) throws -> [Engagement]
    {
        try self.values(Engagement.Query(person: person, school: school)).filter { $0.period.contains(date) }
    }

    /// Whether somebody is in post at a school on a date, in any capacity.
    func isInPost(_ person: Identifier<Person>, at school: Identifier<School>, on date: CivilDate) throws -> Bool {
        try !self.posts(of: person, at: school, on: date).isEmpty
    }

    /// Throws ``Refusal`` with `not-in-post` unless somebody is in post.
    func requirePost(_ person: Identifier<Person>, at school: Identifier<School>, on date: CivilDate) throws {
        guard try !self.isInPost(person, at: school, on: date) else { return }
        let name = try self.get(person).value.name
        let schoolName = try self.get(school).value.name
        throw Refusal(
            .notInPost,
            "\(name) is not in post at \(schoolName) on \(date.words). Record the post first, or correct its dates.")
    }

    /// Throws ``Refusal`` with `wrong-role` unless somebody holds one of some roles at a school on a date.
    func require(
        _ roles: [Role], of person: Identifier<Person>, at school: Identifier<School>, on date: CivilDate,
        to act: String
    ) throws {
        let held = try self.roles(of: person, at: school, on: date)
        guard held.isDisjoint(with: roles) else { return }
        let schoolName = try self.get(school).value.name
        throw Refusal(
            .wrongRole,
            "To \(act) at \(schoolName) is for the \(roles.map(\.rawValue).alternatives). "
                + "Whoever acts does not hold that role on \(date.words).")
    }
}
