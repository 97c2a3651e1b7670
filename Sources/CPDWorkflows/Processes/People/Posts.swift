public import CPDDomain
public import CPDStorage

/// A post more for somebody who is known: a second one, at this school or another.
public struct PostInput: Hashable, Sendable {
    /// Who.
    public var person: Identifier<Person>
    /// Where.
    public var school: Identifier<School>
    /// In what capacity.
    public var capacity: Capacity
    /// The group in which the post is counted.
    public var staffGroup: StaffGroup
    /// The post's name, such as `Peripatetic music teacher`.
    public var title: String
    /// The first day in post.
    public var from: CivilDate
    /// The first day no longer in post, where it is known.
    public var until: CivilDate?
    /// Share of full time in thousandths, 0 to 1000.
    public var contractShare: Int
    /// On what contract, where it is known.
    public var contract = ContractInput()
    /// The team it belongs to, in the school's own words.
    public var team: String?

    /// A post more.
    public init(
        person: Identifier<Person>, school: Identifier<School>, capacity: Capacity, staffGroup: StaffGroup,
        title: String, from: CivilDate, until: CivilDate? = nil, contractShare: Int = 1000
    ) {
        self.person = person
        self.school = school
        self.capacity = capacity
        self.staffGroup = staffGroup
        self.title = title
        self.from = from
        self.until = until
        self.contractShare = contractShare
    }
}

extension Workflows {
    /// Gives somebody another post. Throws ``Refusal`` where they hold one of that name there on one of the days, or where
    /// whoever acts holds no role by which the table lets them.
    public func addPost(_ input: PostInput, _ call: Call) async throws -> Applied<Stored<Engagement>> {
        try await self.perform("add post", call) { session in
            guard !input.title.saysNothing else { throw Refusal(.missing, "Say what the post is called.") }
            let period = try Period(given: input.from, until: input.until)
            try input.contractShare.requireShare()
            // The person's row is locked so that two units never add the same post.
            _ = try session.lock(input.person)
            _ = try session.get(input.school)
            let post = Engagement(
                id: session.makeIdentifier(), person: input.person, school: input.school, capacity: input.capacity,
                staffGroup: input.staffGroup, title: input.title, period: period, contractShare: input.contractShare,
                contractKind: input.contract.kind, contractEndsOn: input.contract.endsOn,
                probation: input.contract.probation, team: try session.team(input.team, at: input.school))
            try post.requireContract()
            try session.require(toRecord: post, "a post", call)
            let known = try session.values(Engagement.Query(person: input.person, school: input.school)).first {
                $0.title == input.title && $0.period.overlaps(period)
            }
            if let known {
                throw Refusal(
                    .exists,
                    "They are in that post from \(known.period.from.words) already. End it first, or change its share "
                        + "of full time.")
            }
            return try session.engagements.insert(post)
        }
    }

    /// Ends a post: the date is the first on which it is no longer held. Roles at a school where no post is left end with
    /// it.
    ///
    /// Throws ``Refusal`` where the post comes from another system, which would bring it back, where it ended before, or
    /// where whoever acts holds no role by which the table lets them.
    public func endPost(
        _ post: Identifier<Engagement>, on date: CivilDate, _ call: Call
    ) async throws -> Applied<Stored<Engagement>> {
        try await self.perform("end post", call) { session in
            let stored = try session.lock(post)
            try session.require(toRecord: stored.value, "a post", call, by: .update)
            guard stored.value.sourceIdentifier == nil else {
                throw Refusal(
                    .invalid,
                    "This post comes from the import of staff and would come back with the next. Give it an end there, "
                        + "and import again.")
            }
            let ended = try session.end(stored, on: date)
            let posts = try session.values(Engagement.Query(person: ended.person, school: ended.school))
            let roles = try session.all(RoleAssignment.Query(person: ended.person)).filter { role in
                role.value.school == ended.school && (role.value.period.until.map { $0 > date } ?? true)
            }
            if !posts.contains(where: { $0.id != post && ($0.period.until.map { $0 > date } ?? true) }) {
                for role in roles { _ = try session.end(role, on: max(date, role.value.period.from)) }
            }
            return try session.engagements.update(ended, expecting: stored.revision)
        }
    }

    /// Changes a post's share of full time from a date on: the post as it was ends, and goes on with the new share.
    ///
    /// Throws ``Refusal`` where the share is none, where the post is not held on the date, or where whoever acts holds no
    /// role by which the table lets them.
    public func changeShare(
        of post: Identifier<Engagement>, to share: Int, from date: CivilDate, _ call: Call
    ) async throws -> Applied<Stored<Engagement>> {
        try await self.perform("change share", call) { session in
            let stored = try session.lock(post)
            try session.require(toRecord: stored.value, "a post", call, by: .update)
            try share.requireShare()
            guard stored.value.period.contains(date) else {
                throw Refusal(
                    .invalid, "The post \(stored.value.title) is not held on \(date.words). Name a day on which it is.")
            }
            guard stored.value.contractShare != share else {
                throw Refusal(.exists, "That is the post's share of full time already.")
            }
            return try session.goOn(stored, from: date) { $0.contractShare = share }
        }
    }
}

extension WriteSession {
    fileprivate func end(_ stored: Stored<Engagement>, on date: CivilDate) throws -> Engagement {
        var post = stored.value
        if let until = post.period.until, until <= date {
            throw Refusal(.closed, "The post \(post.title) ended on \(until.words) already.")
        }
        guard let period = Period(from: post.period.from, until: date) else {
            throw Refusal(.invalid, "The post began on \(post.period.from.words); it cannot end before that.")
        }
        post.period = period
        return post
    }
}

extension Int {
    /// Throws ``Refusal`` unless it is a share of full time in thousandths.
    func requireShare() throws(Refusal) {
        guard (0...1000).contains(self) else {
            throw Refusal(.invalid, "A share of full time is from nothing to the whole: 0 to 1000 thousandths.")
        }
    }
}
