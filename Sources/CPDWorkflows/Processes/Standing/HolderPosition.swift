public import CPDDomain
public import CPDPolicy
public import CPDStorage

/// How somebody meets what the edition in force asks of whoever holds a post, at one school.
public struct HolderPosition: Hashable, Sendable {
    /// Where.
    public var school: School
    /// The role or responsibility, as it is recorded.
    public var post: String
    /// Each condition, with how it stands; none settles who holds it: whoever appoints does.
    public var notes: [PolicyNote]
}

extension StandingFacts {
    /// The roles and responsibilities somebody holds on the date, of whose holders the edition asks something, and in what
    /// capacity they answer for others, such as mentor.
    func holderPositions(of person: Identifier<Person>, answering: [Supervision]) -> [HolderPosition] {
        let roles = self.roles.filter { $0.person == person && $0.period.contains(self.date) }.map(\.role.rawValue)
        let others = self.responsibilities.filter { $0.person == person && $0.period.contains(self.date) }.map(\.name)
        var posts: [String] = []
        let capacities = answering.filter { held in
            held.period.contains(self.date) && (held.school == nil || held.school == self.school.id)
        }.map(\.capacity.rawValue)
        for name in roles + others + capacities where !posts.contains(name) { posts.append(name) }
        return posts.compactMap { self.holderPosition(of: person, as: $0) }
    }

    /// How somebody would meet what is asked of the holders of a post; `nil` where nothing is.
    func holderPosition(of person: Identifier<Person>, as post: String) -> HolderPosition? {
        let terms = self.edition?.conditions(onHoldersOf: post) ?? []
        guard !terms.isEmpty else { return nil }
        let now = (self.posts[person] ?? []).filter { $0.period.contains(self.date) }
        let facts = HolderFacts(
            servesSince: self.servesSince(person),
            completions: (self.training[person] ?? []).map { TrainingCompletion($0) },
            isAgency: !now.isEmpty && now.allSatisfy { $0.capacity == .agency })
        return HolderPosition(school: self.school, post: post, notes: terms.flatMap { $0.check(facts, on: self.date) })
    }

    /// The first day of the posts at the school that follow one another without a day between, up to the date.
    func servesSince(_ person: Identifier<Person>) -> CivilDate? {
        let posts = (self.posts[person] ?? []).map(\.period).filter { $0.from <= self.date }
        guard var since = posts.filter({ $0.contains(self.date) }).map(\.from).min() else { return nil }
        while let before = posts.filter({ $0.from < since && ($0.until.map { $0 >= since } ?? true) }).map(\.from).min()
        {
            since = before
        }
        return since
    }
}

extension Workflows {
    /// How somebody meets what the edition in force asks of whoever holds a post at a school, on a date; `nil` where it
    /// asks nothing, or where whoever asks may not see their training. Throws `StorageError` with `not-found` where whoever
    /// asks may not see the person.
    public func conditions(
        on person: Identifier<Person>, as post: String, at school: Identifier<School>, on date: CivilDate,
        in scope: Scope
    ) async throws -> HolderPosition? {
        try await self.ask(in: scope, on: date) { session, seen in
            _ = try seen.get(person)
            let record = TrainingRecord(
                id: Identifier(high: 0, low: 0), person: person, course: "", completedOn: date, recordedOn: date)
            guard try session.mayRead(record, in: session.narrowed(scope, on: date, reader: self.editions)) else {
                return nil
            }
            let edition = try session.editionInForce(at: school, on: date, reader: self.editions)?.edition
            guard edition?.conditions(onHoldersOf: post).isEmpty == false else { return nil }
            return try StandingFacts(session, school: school, on: date, edition: edition, of: person)
                .holderPosition(of: person, as: post)
        }
    }
}
