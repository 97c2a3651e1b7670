public import CPDDomain
internal import CPDPolicy
public import CPDStorage

extension Workflows {
    /// What an authenticated actor may see and do on a date: what ``CPDStorage/Authority`` says, less what the editions in
    /// force keep from them. An edition narrows who sees which kind of record, and lets nobody in.
    ///
    /// Throws as ``CPDStorage/Authority/scope(for:in:on:)``, and where an adopted edition cannot be read.
    public func scope(
        for actor: Actor, in organisation: Identifier<Organisation>, on date: CivilDate
    ) async throws -> Scope {
        let scope = try await Authority(over: self.store).scope(for: actor, in: organisation, on: date)
        return try await self.store.read(in: scope.forProcess) { session in
            try session.narrowed(scope, on: date, reader: self.editions)
        }
    }
}

extension Reading {
    /// A scope less what the editions in force on a date keep from those who have a hand in it.
    func narrowed(_ scope: Scope, on date: CivilDate, reader: KnownEditions) throws -> Scope {
        if scope.isUnlimited { return scope }
        let editions = try self.confidentialEditions(on: date, reader: reader)
        // Most editions say nothing of it.
        if editions.isEmpty { return scope }
        let posts = try PostsBesideRoles(self, on: date)
        return scope.withholding { person, standing in
            var withheld: [Matter: Set<Identifier<School>>] = [:]
            for (school, edition) in editions {
                let held = posts.held(by: person, at: school, under: edition)
                for rule in edition.confidentiality where rule.keepsOut(standing, holding: held, under: edition) {
                    for matter in rule.kind.matters { withheld[matter, default: []].insert(school) }
                }
            }
            return withheld
        }
    }

    /// The editions in force that say who sees which kind of record, by school.
    private func confidentialEditions(
        on date: CivilDate, reader: KnownEditions
    ) throws -> [(Identifier<School>, PolicyEdition)] {
        let adopted = try self.values(AdoptedEdition.Query())
        var known: [Identifier<AdoptedEdition>: PolicyEdition] = [:]
        var found: [(Identifier<School>, PolicyEdition)] = []
        for school in adopted.isEmpty ? [] : try self.values(School.Query()) {
            guard let one = adopted.inForce(at: school.id, on: date) else { continue }
            let edition =
                try known[one.id]
                ?? reader.edition(
                    of: one, inheriting: InheritableEditions(adopted, for: one.school, adoptedBy: one.adoptedOn))
            known[one.id] = edition
            if !edition.confidentiality.isEmpty { found.append((school.id, edition)) }
        }
        return found
    }
}

/// The posts somebody has without their being a role of theirs: what they are responsible for, what they do for its
/// holder, and the CPD leader's where nobody else is that.
struct PostsBesideRoles {
    private let responsibilities: [Responsibility]
    private let delegations: [Delegation]
    private let roles: [RoleAssignment]

    init(_ session: any Reading, on date: CivilDate) throws {
        self.responsibilities = try session.values(Responsibility.Query()).filter { $0.period.contains(date) }
        self.delegations = try session.values(Delegation.Query()).filter { $0.period.contains(date) }
        self.roles = try session.values(RoleAssignment.Query()).filter { $0.period.contains(date) }
    }

    func held(
        by person: Identifier<Person>, at school: Identifier<School>, under edition: PolicyEdition
    ) -> Set<String> {
        func isHere(_ place: Identifier<School>?) -> Bool { place == nil || place == school }
        var names = self.responsibilities.filter { $0.person == person && isHere($0.school) }.map(\.name)
        names += self.delegations.filter { $0.person == person && isHere($0.school) }.map(\.post)
        let here = self.roles.filter { isHere($0.school) }
        let isHead = here.contains { $0.person == person && $0.role == .headteacher }
        if isHead, !here.contains(where: { $0.role == .cpdLeader }) { names.append(Role.cpdLeader.rawValue) }
        // A post that is a role is known by every word the edition has for it.
        let meant = Set(names.compactMap { PolicyDecider.role(meantBy: $0, words: edition.words) })
        names += meant.map(\.rawValue)
        for (post, word) in edition.words {
            if let role = PolicyDecider.role(meantBy: post, words: [:]), meant.contains(role) { names += [post, word] }
        }
        return Set(names.map { $0.lowercased() })
    }
}
