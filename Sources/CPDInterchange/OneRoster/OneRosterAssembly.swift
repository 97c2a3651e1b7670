import CPDDomain

/// Puts people, posts and schools of a set together, row by row; keeps only what becomes staff.
struct OneRosterAssembly {
    private(set) var organisations: [OneRosterOrganisation]
    private(set) var staff: [StaffRecord] = []
    private(set) var refused: [RefusedRow]
    private(set) var skippedPupils = 0
    private(set) var skippedFamily = 0
    private(set) var skippedWithoutRole = 0
    private let bySourcedIdentifier: [ExactText: OneRosterOrganisation]
    /// Whether every organisation must be in the set; a delta leaves out those that did not change.
    private let isComplete: Bool

    init(organisations: [OneRosterOrganisation], isComplete: Bool, refused: [RefusedRow]) {
        self.organisations = organisations
        self.isComplete = isComplete
        self.refused = refused
        self.bySourcedIdentifier = Dictionary(
            organisations.map { (ExactText($0.sourceIdentifier), $0) }, uniquingKeysWith: { first, _ in first })
    }

    func set(version: OneRosterVersion, mode: OneRosterMode, files: [FileReading]) -> OneRosterSet {
        OneRosterSet(version: version, mode: mode, files: files, assembly: self)
    }

    /// Version 1.1: role and organisations stand in the person's own row, so a post is known by both `sourcedId`s.
    mutating func addStaff(of table: CSVTable) throws(FileRefusal) {
        var users = try OneRosterUsers(table, version: .v1p1)
        while let user = users.next(refusing: &self.refused) {
            guard let role = user.role, role.side == .staff else {
                if user.role?.side == .pupil { self.skippedPupils += 1 } else { self.skippedFamily += 1 }
                continue
            }
            if user.organisations.isEmpty { self.refuse(.missingOrganisation(column: "orgSourcedIds"), user.origin) }
            var posts: [StaffRecord.Post] = []
            var schools: Set<ExactText> = []
            for identifier in user.organisations {
                guard let school = self.school(identifier) else {
                    self.refuse(.unknownOrganisation(column: "orgSourcedIds"), user.origin)
                    continue
                }
                // Two departments of one school are one post at that school.
                guard schools.insert(ExactText(school.sourceIdentifier)).inserted else { continue }
                var post = Self.post(
                    role, at: school, identifier: user.sourceIdentifier + "|" + school.sourceIdentifier,
                    origin: user.origin)
                post.contractShare = user.contractShare
                posts.append(post)
            }
            self.add(user, posts)
        }
    }

    /// Version 1.2: roles stand in a file of their own and bring their identifiers and dates.
    mutating func addStaff(of table: CSVTable, roles rolesTable: CSVTable?) throws(FileRefusal) {
        var users = try OneRosterUsers(table, version: .v1p2)
        let roles = try rolesTable.map { table throws(FileRefusal) in
            try OneRosterRoles(table, refusing: &self.refused)
        }
        let known = roles ?? OneRosterRoles()
        var seen: Set<ExactText> = []
        while let user = users.next(refusing: &self.refused) {
            let person = ExactText(user.sourceIdentifier)
            guard let rows = known.staff[person] else {
                if known.pupils.contains(person) {
                    self.skippedPupils += 1
                } else if known.family.contains(person) {
                    self.skippedFamily += 1
                } else if user.isToBeDeleted {
                    // In a delta the person's own row may be all there is: their posts end by it.
                    self.add(user, [])
                } else {
                    self.skippedWithoutRole += 1
                }
                continue
            }
            seen.insert(person)
            self.add(user, rows.compactMap { self.post($0) })
        }
        for (person, rows) in known.staff
        where !seen.contains(person) && !users.refusedIdentifiers.contains(person) {
            for row in rows { self.refuse(.unknownPerson, row.origin) }
        }
    }

    private mutating func post(_ row: OneRosterRoleRow) -> StaffRecord.Post? {
        guard !row.organisation.isEmpty else {
            self.refuse(.missingOrganisation(column: "orgSourcedId"), row.origin)
            return nil
        }
        guard let school = self.school(row.organisation) else {
            self.refuse(.unknownOrganisation(column: "orgSourcedId"), row.origin)
            return nil
        }
        var post = Self.post(row.role, at: school, identifier: row.sourceIdentifier, origin: row.origin)
        post.from = row.from
        post.until = row.until
        post.contractShare = row.contractShare
        post.isToBeDeleted = row.isToBeDeleted
        return post
    }

    private static func post(
        _ role: OneRosterRole, at school: StaffRecord.OrganisationReference, identifier: String, origin: RowOrigin
    ) -> StaffRecord.Post {
        let (capacity, group, title, ours) = role.post
        return StaffRecord.Post(
            sourceIdentifier: identifier, organisation: school, capacity: capacity, staffGroup: group, title: title,
            role: ours, origin: origin)
    }

    private mutating func add(_ user: OneRosterUser, _ posts: [StaffRecord.Post]) {
        guard !posts.isEmpty || user.isToBeDeleted else { return }
        self.staff.append(
            StaffRecord(
                sourceIdentifier: user.sourceIdentifier, givenName: user.givenName, familyName: user.familyName,
                teacherReferenceNumber: user.teacherReferenceNumber, isToBeDeleted: user.isToBeDeleted, posts: posts))
    }

    private mutating func refuse(_ fault: RowFault, _ origin: RowOrigin) {
        self.refused.append(
            RefusedRow(origin: origin, column: fault.column, code: fault.code, message: fault.message))
    }

    /// The school a post is at: the organisation itself, or for a department the school it is part of. In a delta, one
    /// that is not in the set is known by its `sourcedId` alone.
    private func school(_ identifier: String) -> StaffRecord.OrganisationReference? {
        guard var organisation = self.bySourcedIdentifier[ExactText(identifier)] else {
            return self.isComplete ? nil : StaffRecord.OrganisationReference(sourceIdentifier: identifier, name: "")
        }
        // A bound, because a department may by mistake be part of itself.
        for _ in 0..<8 where organisation.kind == .department {
            guard let parent = organisation.parent.flatMap({ self.bySourcedIdentifier[ExactText($0)] }),
                parent.kind == .department || parent.kind == .school
            else { break }
            organisation = parent
        }
        return StaffRecord.OrganisationReference(
            sourceIdentifier: organisation.sourceIdentifier, name: organisation.name,
            registerIdentifier: organisation.identifier)
    }
}
