package import CPDDomain

extension Scope {
    /// The same scope with less to read: what is withheld from somebody in one of their standings, by the matter and the
    /// schools whose records it is. It narrows what the table allows and lets nobody in; the person whose record it is
    /// always reads it. A scope of the software itself stays as it is.
    ///
    /// - Parameter withheld: asked once for each standing of everybody who has a hand in the scope.
    package func withholding(
        _ withheld: (Identifier<Person>, Standing) throws -> [Matter: Set<Identifier<School>>]
    ) rethrows -> Scope {
        guard case .allowed(let hands) = self.rights else { return self }
        let narrowed = try hands.map { grants in
            try grants.map { grant in
                guard grant.standing != .themself else { return grant }
                var grant = grant
                grant.withheld = try withheld(grant.holder, grant.standing)
                return grant
            }
        }
        return Scope(organisation: self.organisation, actor: self.actor, rights: .allowed(byEach: narrowed))
    }

    /// Whether a school's records of a matter about somebody would be read by the table and are withheld.
    package func withholds(
        _ matter: Matter, about person: Identifier<Person>, at school: Identifier<School>
    ) -> Bool {
        guard case .allowed(let hands) = self.rights else { return false }
        let concerned = Concerned(people: [person], schools: [school])
        let byTheTable = hands.map { grants in
            grants.map { grant in
                var grant = grant
                grant.withheld = [:]
                return grant
            }
        }
        return Permission(.read, matter, of: byTheTable, by: .standard).allows(concerned)
            && !Permission(.read, matter, of: hands, by: .standard).allows(concerned)
    }

    /// For each who has a hand in the scope, the standings they have towards somebody at a school: as the person themself,
    /// in a role held there, or as who answers for them. None for a scope of the software itself.
    package func standings(
        towards person: Identifier<Person>, at school: Identifier<School>
    ) -> [(holder: Identifier<Person>, standings: [Standing])] {
        guard case .allowed(let hands) = self.rights else { return [] }
        let concerned = Concerned(people: [person], schools: [school])
        return hands.compactMap { grants in
            guard let holder = grants.first?.holder else { return nil }
            let near = grants.filter { grant in
                switch grant.standing {
                case .themself: grant.holder == person
                case .role, .system:
                    grant.reaches(concerned, by: .school) || grant.reaches(concerned, by: .people)
                }
            }
            return (holder, near.map(\.standing))
        }
    }

    /// Whether any of a school's records of a matter is withheld from a standing that reads such records.
    package func withholdsSome(_ matter: Matter, at school: Identifier<School>) -> Bool {
        guard case .allowed(let hands) = self.rights else { return false }
        return hands.contains { grants in
            grants.contains { grant in
                grant.withheld[matter]?.contains(school) == true
                    && RoleTable.standard.reach(of: grant.standing, .read, matter) != .none
            }
        }
    }
}
