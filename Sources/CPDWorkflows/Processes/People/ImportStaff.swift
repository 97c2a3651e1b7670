public import CPDDomain
public import CPDStorage

extension Workflows {
    /// Brings staff and their posts up to date with another system. A second import of the same changes nothing.
    ///
    /// People and posts are matched by their identifiers there. A post without a first day is known since its import.
    /// Somebody marked for deletion ends their imported posts today; what the store knows of them stays.
    public func importStaff(
        _ records: [StaffRecord], _ options: StaffImportOptions, _ call: Call
    ) async throws -> Applied<StaffImportReport> {
        try await self.perform("import staff", call) { session in
            var plan = try StaffImportPlan(session, options, on: call.today)
            for record in records { plan.take(record) }
            let report = plan.report()
            if report.isTaken { try plan.apply(to: session) }
            return report
        }
    }

    /// What ``importStaff(_:_:_:)`` would do on a date, without doing it.
    public func previewStaffImport(
        _ records: [StaffRecord], _ options: StaffImportOptions, on date: CivilDate, in scope: Scope
    ) async throws -> StaffImportReport {
        try await self.ask(in: scope) { session, _ in
            var plan = try StaffImportPlan(session, options, on: date)
            for record in records { plan.take(record) }
            return plan.report()
        }
    }
}

extension StaffImportPlan {
    /// Writes what is new or changed, people before their posts.
    func apply(to session: WriteSession) throws {
        var identifiers: [String: Identifier<Person>] = [:]
        for source in self.order {
            guard let entry = self.people[source] else { continue }
            switch entry.row {
            case .added(let draft):
                let person = Person(
                    id: session.makeIdentifier(), givenName: draft.givenName, familyName: draft.familyName,
                    sourceIdentifier: source)
                try session.people.insert(person)
                identifiers[source] = person.id
            case .changed(let person, let revision):
                try session.people.update(person, expecting: revision)
                identifiers[source] = person.id
            case .unchanged(let person): identifiers[source] = person.id
            }
            guard let person = identifiers[source] else { continue }
            for post in entry.newPosts {
                try session.engagements.insert(post.engagement(session.makeIdentifier(), of: person))
            }
            for role in entry.newRoles {
                try session.roleAssignments.insert(
                    RoleAssignment(
                        id: session.makeIdentifier(), person: person, school: role.school, role: role.role,
                        period: role.period))
            }
        }
        for stored in self.changedPosts { try session.engagements.update(stored.value, expecting: stored.revision) }
        for stored in self.endedRoles { try session.roleAssignments.update(stored.value, expecting: stored.revision) }
    }
}
