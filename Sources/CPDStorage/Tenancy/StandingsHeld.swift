package import CPDDomain

extension SessionBacking {
    /// The standings somebody has on a date, each once, with where and for whom.
    func grants(of person: Identifier<Person>, on date: CivilDate) throws -> [Grant] {
        var themself = Grant(standing: .themself, holder: person)
        try self.repository(for: Engagement.self).forEach(.init(person: person)) { row in
            if row.value.period.contains(date) { themself.places.add(row.value.school) }
        }
        var held: [Role: Grant] = [:]
        try self.repository(for: RoleAssignment.self).forEach(.init(person: person)) { row in
            guard row.value.period.contains(date) else { return }
            let role = row.value.role
            held[role, default: Grant(standing: .role(role), holder: person)].places.add(row.value.school)
        }
        try self.repository(for: Supervision.self).forEach(.init(supervisor: person)) { row in
            guard row.value.period.contains(date) else { return }
            let role = row.value.capacity.role
            held[role, default: Grant(standing: .role(role), holder: person)]
                .people[row.value.person, default: .schools([])].add(row.value.school)
        }
        return [themself] + Role.allCases.compactMap { held[$0] }
    }
}

extension WriteSession {
    /// Whether somebody may do something with a row by the standings they have on a date, as a scope made for them and
    /// that date would say: for a process, which itself reaches everything.
    package func allows<Entity: StoredEntity>(
        _ operation: Operation, _ value: Entity, to person: Identifier<Person>, on date: CivilDate
    ) throws -> Bool {
        let hands = [try self.backing.grants(of: person, on: date)]
        return try Access<Entity>(
            operation, of: hands, by: .standard, ConcernResolver(self.backing, isSnapshot: false)
        ).allows(value)
    }
}

extension ReadSession {
    /// Whether a scope may read a row, also one that nobody has added: for a process that reads all it needs and shows
    /// less.
    package func mayRead<Entity: StoredEntity>(_ value: Entity, in scope: Scope) throws -> Bool {
        switch scope.rights {
        case .everything: true
        case .allowed(let hands):
            try Access<Entity>(
                .read, of: hands, by: .standard, ConcernResolver(self.backing, isSnapshot: true)
            ).allows(value)
        }
    }
}
