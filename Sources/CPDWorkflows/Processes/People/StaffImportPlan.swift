internal import CPDDomain
internal import CPDStorage

/// What an import of staff would change, worked out from the store as it is. Applying it is a separate step.
struct StaffImportPlan {
    /// A person of the other system, and what becomes of them here.
    struct Entry {
        enum Row {
            case added(Draft)
            case changed(Person, expecting: Revision)
            case unchanged(Person)
        }
        struct Draft {
            var givenName: String
            var familyName: String
        }

        var row: Row
        var newPosts: [NewPost] = []
        var newRoles: [NewRole] = []
    }

    struct NewPost {
        let post: StaffRecord.Post
        let school: Identifier<School>
        let period: Period

        func engagement(_ id: Identifier<Engagement>, of person: Identifier<Person>) -> Engagement {
            Engagement(
                id: id, person: person, school: self.school, capacity: self.post.capacity,
                staffGroup: self.post.staffGroup, title: self.post.title, period: self.period,
                contractShare: self.post.contractShare ?? 1000, sourceIdentifier: self.post.sourceIdentifier)
        }
    }

    struct NewRole {
        let role: Role
        let school: Identifier<School>
        let period: Period
    }

    let options: StaffImportOptions
    let today: CivilDate
    let directory: SchoolDirectory
    private(set) var order: [String] = []
    private(set) var people: [String: Entry] = [:]
    private(set) var changedPosts: [Stored<Engagement>] = []
    private(set) var endedRoles: [Stored<RoleAssignment>] = []

    private var knownPeople: [String: Stored<Person>] = [:]
    private var knownPosts: [String: Stored<Engagement>] = [:]
    private var postsOf: [Identifier<Person>: [Stored<Engagement>]] = [:]
    private var rolesOf: [Identifier<Person>: [Stored<RoleAssignment>]] = [:]
    private var seenPosts: Set<String> = []
    private var counts = StaffImportReport()

    init(_ session: some Reading, _ options: StaffImportOptions, on today: CivilDate) throws {
        self.options = options
        self.today = today
        self.directory = SchoolDirectory(try session.all(School.Query()))
        for stored in try session.all(Person.Query()) {
            if let source = stored.value.sourceIdentifier { self.knownPeople[source] = stored }
        }
        for stored in try session.all(Engagement.Query()) {
            self.postsOf[stored.value.person, default: []].append(stored)
            if let source = stored.value.sourceIdentifier { self.knownPosts[source] = stored }
        }
        for stored in try session.all(RoleAssignment.Query()) {
            self.rolesOf[stored.value.person, default: []].append(stored)
        }
    }

    /// The counts, with every refused row; not taken where one was refused under `strict`.
    func report() -> StaffImportReport {
        var report = self.counts
        report.refused = (self.options.refusedByReader + report.refused).sorted { left, right in
            (left.origin.file, left.origin.line) < (right.origin.file, right.origin.line)
        }
        report.isTaken = !(self.options.isStrict && !report.refused.isEmpty)
        return report
    }

    /// Works out what becomes of one record.
    mutating func take(_ record: StaffRecord) {
        if record.isToBeDeleted {
            self.endPosts(ofPersonWith: record.sourceIdentifier)
            return
        }
        let accepted = record.posts.filter { self.accept($0) }
        // Somebody of whom every post was refused is not taken either, unless they are known.
        let isKnown = self.knownPeople[record.sourceIdentifier] != nil || self.people[record.sourceIdentifier] != nil
        let isTaken = accepted.contains { !$0.isToBeDeleted } || record.posts.isEmpty
        guard isKnown || isTaken else { return }
        self.takePerson(record)
        for post in accepted {
            if post.isToBeDeleted {
                self.end(post, of: record)
            } else {
                self.take(post, of: record)
            }
        }
    }

    private mutating func takePerson(_ record: StaffRecord) {
        let source = record.sourceIdentifier
        guard self.people[source] == nil else { return }
        self.order.append(source)
        guard let stored = self.knownPeople[source] else {
            let draft = Entry.Draft(givenName: record.givenName, familyName: record.familyName)
            self.people[source] = Entry(row: .added(draft))
            self.counts.people.added += 1
            return
        }
        var person = stored.value
        person.givenName = record.givenName
        person.familyName = record.familyName
        if person.isWritten(as: stored.value) {
            self.people[source] = Entry(row: .unchanged(person))
            self.counts.people.unchanged += 1
        } else {
            self.people[source] = Entry(row: .changed(person, expecting: stored.revision))
            self.counts.people.changed += 1
        }
    }

    private mutating func take(_ post: StaffRecord.Post, of record: StaffRecord) {
        let source = record.sourceIdentifier
        guard let school = self.school(of: post) else { return }
        if let stored = self.knownPosts[post.sourceIdentifier] {
            self.update(stored, with: post, school: school, person: self.knownPeople[source]?.value.id)
            if let until = post.until, stored.value.period.until.map({ until < $0 }) ?? true {
                self.endRole(of: post, at: school, on: until, heldBy: stored.value.person, by: record)
            }
        } else if self.isNamedOtherwise(post, of: record, at: school) {
            self.counts.posts.unchanged += 1
        } else if let period = self.period(of: post, knownSince: self.today) {
            self.people[source]?.newPosts.append(NewPost(post: post, school: school, period: period))
            self.counts.posts.added += 1
        }
        self.takeRole(of: post, at: school, source: source)
    }

    /// Whether the person has the post already under a name of the other version of OneRoster: 1.1 names a post after
    /// person and school, `user|school`, 1.2 after the row of the role.
    private func isNamedOtherwise(
        _ post: StaffRecord.Post, of record: StaffRecord, at school: Identifier<School>
    ) -> Bool {
        guard let person = self.knownPeople[record.sourceIdentifier]?.value.id else { return false }
        return self.postsOf[person, default: []].contains { stored in
            guard let name = stored.value.sourceIdentifier, stored.value.school == school else { return false }
            return name.contains("|") != post.sourceIdentifier.contains("|")
                && (stored.value.period.until.map { $0 > self.today } ?? true)
        }
    }

    private mutating func update(
        _ stored: Stored<Engagement>, with post: StaffRecord.Post, school: Identifier<School>,
        person: Identifier<Person>?
    ) {
        var engagement = stored.value
        // The first day is known since the import where the other system does not say: that never changes later.
        guard var period = self.period(of: post, knownSince: engagement.period.from) else { return }
        // Where the share of full time was changed on a date, what was before stays before.
        if self.isContinued(engagement) {
            period = Period(from: engagement.period.from, until: period.until) ?? engagement.period
        }
        engagement.person = person ?? engagement.person
        engagement.school = school
        engagement.capacity = post.capacity
        engagement.staffGroup = post.staffGroup
        engagement.title = post.title
        engagement.period = period
        engagement.contractShare = post.contractShare ?? engagement.contractShare
        guard engagement != stored.value else {
            self.counts.posts.unchanged += 1
            return
        }
        self.changedPosts.append(Stored(engagement, at: stored.revision))
        self.counts.posts.changed += 1
    }

    /// Whether a post goes on from another of the same name, which ended on its first day.
    private func isContinued(_ post: Engagement) -> Bool {
        self.postsOf[post.person, default: []].contains { other in
            other.value.id != post.id && other.value.school == post.school && other.value.title == post.title
                && other.value.sourceIdentifier == nil && other.value.period.until == post.period.from
        }
    }

    /// A role that comes with a post is given once: whoever gave it up since keeps it given up.
    private mutating func takeRole(of post: StaffRecord.Post, at school: Identifier<School>, source: String) {
        guard let role = post.role, let period = self.period(of: post, knownSince: self.today) else { return }
        if let person = self.knownPeople[source]?.value.id,
            self.rolesOf[person, default: []].contains(where: { $0.value.role == role && $0.value.school == school })
        {
            return
        }
        guard self.people[source]?.newRoles.contains(where: { $0.role == role && $0.school == school }) == false else {
            return
        }
        self.people[source]?.newRoles.append(NewRole(role: role, school: school, period: period))
        self.counts.roles.added += 1
    }

    /// Ends a known post that is to be deleted today, and the role it brought; one that is not known is skipped.
    private mutating func end(_ post: StaffRecord.Post, of record: StaffRecord) {
        guard let stored = self.knownPosts[post.sourceIdentifier] else { return }
        guard self.end(stored, on: self.today) else {
            self.counts.posts.unchanged += 1
            return
        }
        self.endRole(
            of: post, at: stored.value.school, on: self.today, heldBy: stored.value.person, by: record)
    }

    /// Ends the role a post brought with the post, unless another post in the record goes on bringing it.
    private mutating func endRole(
        of post: StaffRecord.Post, at school: Identifier<School>, on date: CivilDate, heldBy person: Identifier<Person>,
        by record: StaffRecord
    ) {
        guard let role = post.role else { return }
        let goesOn = record.posts.contains { other in
            other.sourceIdentifier != post.sourceIdentifier && !other.isToBeDeleted && other.role == role
                && (other.until.map { $0 > date } ?? true) && self.school(of: other) == school
        }
        guard !goesOn else { return }
        for stored in self.rolesOf[person, default: []]
        where stored.value.role == role && stored.value.school == school { self.end(stored, on: date) }
    }

    /// Ends the imported posts of somebody who is to be deleted, and their roles at a school where no post is left.
    private mutating func endPosts(ofPersonWith source: String) {
        guard let person = self.knownPeople[source]?.value.id, self.people[source] == nil else { return }
        let posts = self.postsOf[person, default: []]
        let lasting = posts.filter { $0.value.period.until.map { $0 > self.today } ?? true }
        let ending = lasting.filter { $0.value.sourceIdentifier != nil }
        for stored in ending { _ = self.end(stored, on: self.today) }
        let kept = Set(lasting.filter { $0.value.sourceIdentifier == nil }.map(\.value.school))
        let left = Set(ending.map(\.value.school)).subtracting(kept)
        for stored in self.rolesOf[person, default: []] {
            guard let school = stored.value.school, left.contains(school) else { continue }
            self.end(stored, on: self.today)
        }
    }

    /// Ends a post by a date, or on its first day where it begins later. Whether that changes it.
    private mutating func end(_ stored: Stored<Engagement>, on date: CivilDate) -> Bool {
        guard let period = stored.value.period.ended(by: date) else { return false }
        var engagement = stored.value
        engagement.period = period
        self.changedPosts.append(Stored(engagement, at: stored.revision))
        self.counts.posts.changed += 1
        return true
    }

    /// Ends a role by a date, once in one import.
    private mutating func end(_ stored: Stored<RoleAssignment>, on date: CivilDate) {
        guard let period = stored.value.period.ended(by: date),
            !self.endedRoles.contains(where: { $0.value.id == stored.value.id })
        else { return }
        var role = stored.value
        role.period = period
        self.endedRoles.append(Stored(role, at: stored.revision))
        self.counts.roles.changed += 1
    }
}

extension Period {
    /// The period cut short by a date, or to nothing where it begins later; `nil` where that changes nothing.
    fileprivate func ended(by date: CivilDate) -> Period? {
        let end = max(date, self.from)
        guard self.until.map({ $0 > end }) ?? true else { return nil }
        return Period(from: self.from, until: end)
    }
}

// MARK: - Rows that cannot be taken

extension StaffImportPlan {
    /// Whether a post can be taken; says where it stands and why if not.
    private mutating func accept(_ post: StaffRecord.Post) -> Bool {
        // What is to be deleted is known by its identifier alone; the rest of its row no longer counts.
        if !post.isToBeDeleted, self.school(of: post) == nil {
            self.refuse(
                post, "unknown-school",
                "The row's organisation is none of the schools here. Import the school first, or name the school "
                    + "to which such rows belong.")
            return false
        }
        if !post.isToBeDeleted, let from = post.from, let until = post.until, until < from {
            self.refuse(post, "invalid-period", "The post ends before it begins. Correct one of the two dates.")
            return false
        }
        guard self.seenPosts.insert(post.sourceIdentifier).inserted else {
            self.refuse(post, "duplicate-post", "A post with this identifier stands further up. Keep one of the two.")
            return false
        }
        return true
    }

    private mutating func refuse(_ post: StaffRecord.Post, _ code: String, _ message: String) {
        self.counts.refused.append(RefusedRow(origin: post.origin, code: code, message: message))
    }

    /// The school a post belongs to: by its identifier in the register, else by name, else the one named for all.
    private func school(of post: StaffRecord.Post) -> Identifier<School>? {
        let reference = post.organisation
        if let identifier = reference.registerIdentifier {
            if let match = self.directory.school(withURN: identifier) { return match.value.id }
            let digits = identifier.filter(\.isNumber)
            if digits.count == 7, let match = self.directory.school(withNumber: identifier) { return match.value.id }
            // A register's number that is none of ours is another school, whatever it is called.
            if identifier.allSatisfy({ $0.isNumber || $0 == "/" }), (6...7).contains(digits.count) { return nil }
        }
        return self.directory.school(named: reference.name)?.value.id ?? self.options.school
    }

    /// The post's days; one that ended before its first day was known has none.
    private func period(of post: StaffRecord.Post, knownSince: CivilDate) -> Period? {
        let from = post.from ?? post.until.map { min($0, knownSince) } ?? knownSince
        return Period(from: from, until: post.until)
    }
}

extension Person {
    /// Whether the names are the same bytes: two spellings of one character are two texts to a store.
    fileprivate func isWritten(as other: Person) -> Bool {
        self.givenName.utf8.elementsEqual(other.givenName.utf8)
            && self.familyName.utf8.elementsEqual(other.familyName.utf8)
    }
}
