internal import CPDDomain
public import CPDPolicy
internal import CPDStorage

/// How one duty of the edition in force stands on a date, and who must act.
public struct DutyPosition: Hashable, Sendable {
    /// How it stands.
    public var standing: DutyStanding
    /// That in a sentence.
    public var sentence: String
    /// What would change it; `nil` where nothing has to be done.
    public var remedy: String?
    /// Who must act, in words; nobody where nothing has to be done.
    public var actors: [String]

    /// How many people stand how, where each of them has the duty; `nil` where the school has it once.
    public var figures: DutyFigures?

    /// A standing in words.
    init(_ standing: DutyStanding, figures: DutyFigures? = nil) {
        let catalogue = SentenceCatalogue.english
        self.standing = standing
        self.sentence = figures?.words ?? catalogue.sentence(for: standing)
        self.remedy = catalogue.remedy(for: standing)
        self.actors = standing.actors.map { catalogue.sentence(for: $0) }
        self.figures = figures
    }

    /// Whether its last day has passed: it is not done, or only said to be.
    public var isOverdue: Bool {
        switch self.standing.state {
        case .overdue: true
        case .notEvidenced(_, let day?): day < self.standing.date
        default: false
        }
    }
}

/// A post that answers for a duty and in which nobody can act.
public struct VacantPost: Hashable, Sendable {
    /// The post, as the policy names it.
    public var post: String
    /// Its holder, where they are on leave and nobody acts for them.
    public var onLeave: String?
    /// Who appoints.
    public var appointedBy: String
}

/// Somebody in a post that is held towards one person.
struct PersonalHolder: Hashable {
    /// The person for whom they answer.
    let person: Identifier<Person>
    /// They, in the post.
    let holder: DutyPeople.Holder
}

/// Who did what of a school’s duties, and who is to do it.
struct DutyFacts {
    let facts: StandingFacts
    let people: DutyPeople
    let done: [DutyDone]
    /// What was recorded of duties that each person has, by whose it is.
    private let ownDone: [Identifier<Person>: [DutyDone]]
    private let names: [Identifier<Person>: String]
    let events: [DutyEvent]
    /// Who answers for whom in a post that is held towards a person, such as line manager.
    let towards: [PersonalHolder]
    /// What the records themselves show.
    private let shown: ShownDuties

    init(_ session: any Reading, _ facts: StandingFacts) throws {
        self.facts = facts
        let school = facts.school.id
        var names: [Identifier<Person>: String] = [:]
        try session.forEach(Person.Query()) { names[$0.id] = $0.name }
        self.names = names
        self.towards = facts.personalHolders(
            try session.values(Supervision.Query()).filter { $0.school == nil || $0.school == school }, names)
        let delegations = try session.values(Delegation.Query()).filter { $0.school == nil || $0.school == school }
        self.people = DutyPeople(
            holders: facts.holders(names) + self.towards.map(\.holder),
            absences: facts.leave.flatMap { person, periods in
                periods.map { DutyPeople.Absence(name: names[person] ?? "", period: $0) }
            },
            delegations: delegations.map {
                DutyDelegation(by: $0.post, to: names[$0.person] ?? "", period: $0.period)
            })
        let records = try session.values(DutyRecord.Query()).filter { $0.school == nil || $0.school == school }
        self.shown = try ShownDuties(session, at: school, on: facts.date, names)
        self.events = facts.dutyEvents + self.shown.events
        let duties = facts.edition?.duties ?? []
        let keys = Dictionary(duties.map { ($0.key.description, $0.key) }, uniquingKeysWith: { first, _ in first })
        var own: [Identifier<Person>: [DutyDone]] = [:]
        var shared: [DutyDone] = []
        for record in records {
            guard let key = keys[record.duty] else { continue }
            let done = DutyDone(
                key, on: record.doneOn, by: names[record.doneBy] ?? "", reference: record.reference,
                occasion: record.occasion, post: record.post)
            if let person = record.person { own[person, default: []].append(done) } else { shared.append(done) }
        }
        self.ownDone = own
        self.done = shared + duties.flatMap(self.shown.done)
    }

    /// Every duty of the edition in force, in its order.
    var positions: [DutyPosition] {
        (self.facts.edition?.duties ?? []).filter { $0.period.contains(self.facts.date) }.map { duty in
            duty.forEach.isEmpty ? DutyPosition(self.standing(of: duty)) : self.together(duty)
        }
    }

    /// How a duty stands. Where it is about people who are known, and its post is held towards each of them, only theirs
    /// must act.
    private func standing(of duty: Duty) -> DutyStanding {
        func standing(_ people: DutyPeople) -> DutyStanding {
            duty.standing(
                on: self.facts.date, calendar: self.facts.calendar, done: self.done, events: self.events,
                pauses: self.facts.pauses, people: people)
        }
        let all = standing(self.people)
        guard let concerned = self.shown.waiting(for: duty, on: all.occasion), !self.towards.isEmpty else { return all }
        var people = self.people
        let others = Set(self.towards.filter { !concerned.contains($0.person) }.map(\.holder))
        let theirs = Set(self.towards.filter { concerned.contains($0.person) }.map(\.holder))
        people.holders.removeAll { others.contains($0) && !theirs.contains($0) }
        return standing(people)
    }

    /// The posts that answer for a duty and in which nobody can act on the date, in the order of the duties.
    var vacancies: [VacantPost] {
        var vacant: [VacantPost] = []
        let duties = self.facts.edition?.duties ?? []
        let posts = duties.filter { $0.period.contains(self.facts.date) }.flatMap { duty in
            duty.accountable.filter { !duty.isOwn($0) }
        }
        for post in posts
        where !vacant.contains(where: { $0.post.lowercased() == post.lowercased() }) {
            // A duty of the one post alone, which nothing is known of, names who must act in it.
            let asked = Duty(
                DutyKey(ClauseIdentifier("")), task: "", accountable: [post], schedule: .unset,
                period: Period(startingOn: self.facts.date))
            let standing = asked.standing(on: self.facts.date, calendar: self.facts.calendar, people: self.people)
            switch standing.actors.first {
            case .vacant(let post, let appointer): vacant.append(.init(post: post, appointedBy: appointer))
            case .onLeave(let post, let name, let appointer):
                vacant.append(.init(post: post, onLeave: name, appointedBy: appointer))
            default: break
            }
        }
        return vacant
    }
}

extension DutyFacts {
    /// The duties of the edition in force that somebody has for themself, in its order.
    func positions(of person: Identifier<Person>) -> [DutyPosition] {
        (self.facts.edition?.duties ?? []).filter { !$0.forEach.isEmpty && $0.period.contains(self.facts.date) }
            .compactMap { self.standing(of: $0, for: person).map { DutyPosition($0) } }
    }

    /// How a duty that each person has stands for all of them. Nobody is named but the holders of posts that are held for
    /// the whole school.
    private func together(_ duty: Duty) -> DutyPosition {
        let people = Set(self.facts.posts.keys).union(self.facts.roles.map(\.person)).sorted()
        let standings = people.compactMap { self.standing(of: duty, for: $0) }
        let personal = Set(self.towards.map { $0.holder.post.lowercased() })
        var actors: [DutyActor] = []
        for actor in standings.flatMap(\.actors) {
            let isNamed = !duty.isOwn(actor.post) && !personal.contains(actor.post.lowercased())
            let shown = isNamed ? actor : .post(actor.post)
            if !actors.contains(shown) { actors.append(shown) }
        }
        return DutyPosition(
            DutyStanding.together(standings, of: duty, on: self.facts.date, posts: actors),
            figures: DutyFigures(standings))
    }

    /// The kinds of event of which each person has their own.
    private static let kindsOfPeople: Set<DutyEventKind> = [.startInPost, .booking, .startOfActivity, .activity]

    /// How a duty stands that each person has, for one of them; `nil` where they do not have it on the date.
    ///
    /// Its clock begins with their own first day and stops while they are on leave.
    private func standing(of duty: Duty, for person: Identifier<Person>) -> DutyStanding? {
        guard let start = self.facts.start(of: person, among: duty.forEach), let own = duty.own(since: start),
            own.period.contains(self.facts.date)
        else { return nil }
        var people = self.people
        let theirs = self.towards.filter { $0.person == person }.map(\.holder)
        let posts = Set(self.towards.map { $0.holder.post.lowercased() })
        people.holders.removeAll { posts.contains($0.post.lowercased()) || duty.isOwn($0.post) }
        people.holders += theirs
        people.holders += duty.accountable.filter(duty.isOwn).map {
            .init(post: $0, name: self.names[person] ?? "", period: Period(startingOn: start))
        }
        let leave = (self.facts.leave[person] ?? []).map { DutyPause($0, reason: "on leave") }
        return own.standing(
            on: self.facts.date, calendar: self.facts.calendar,
            done: (self.ownDone[person] ?? []) + self.shown.done(duty, of: person),
            events: self.events.filter { !Self.kindsOfPeople.contains($0.kind) } + (self.shown.own[person] ?? [])
                + [DutyEvent(.startInPost, on: start, reference: "start on \(start.words)")],
            pauses: self.facts.pauses + leave, people: people)
    }
}

extension DutyActor {
    /// The post that answers for the duty.
    fileprivate var post: String {
        switch self {
        case .post(let post), .holder(let post, _), .acting(let post, _), .delegate(_, let post), .vacant(let post, _),
            .onLeave(let post, _, _):
            post
        }
    }
}

extension StandingFacts {
    /// The first day of the unbroken time for which somebody has been among those who have a duty; `nil` where they are
    /// not on the date.
    fileprivate func start(of person: Identifier<Person>, among subjects: [DutySubject]) -> CivilDate? {
        let posts = self.posts[person] ?? []
        let periods = subjects.flatMap { subject -> [Period] in
            switch subject {
            case .everyone: posts.filter { $0.staffGroup != .governor }.map(\.period)
            case .group(let group): posts.filter { $0.staffGroup == group }.map(\.period)
            case .capacity(let capacity): posts.filter { $0.capacity == capacity }.map(\.period)
            case .role(let role): self.roles.filter { $0.person == person && $0.role == role }.map(\.period)
            }
        }
        guard var start = periods.filter({ $0.contains(self.date) }).map(\.from).min() else { return nil }
        while let earlier = periods.first(where: { $0.from < start && ($0.until.map { $0 >= start } ?? true) }) {
            start = earlier.from
        }
        return start
    }

    /// The posts that the edition names, with who holds them: by role, or by a responsibility of the post's name.
    fileprivate func holders(_ names: [Identifier<Person>: String]) -> [DutyPeople.Holder] {
        guard let edition = self.edition else { return [] }
        var holders: [DutyPeople.Holder] = []
        var seen: Set<String> = []
        for post in edition.duties.flatMap({ $0.accountable + $0.delegations.map(\.to) })
        where seen.insert(post.lowercased()).inserted {
            holders += self.roles(of: post, in: edition).map {
                .init(post: post, name: names[$0.person] ?? "", period: $0.period)
            }
            holders += self.responsibilities.filter { $0.name.lowercased() == post.lowercased() }.map {
                .init(post: post, name: names[$0.person] ?? "", period: $0.period)
            }
        }
        return holders
    }

    /// Who answers for people in post here in the posts of duties that are held towards a person: line manager, appraiser
    /// and mentor.
    fileprivate func personalHolders(
        _ supervisions: [Supervision], _ names: [Identifier<Person>: String]
    ) -> [PersonalHolder] {
        guard let edition = self.edition else { return [] }
        let posts = Set(edition.duties.flatMap { $0.accountable + $0.delegations.map(\.to) }.map { $0.lowercased() })
        return posts.sorted().flatMap { post -> [PersonalHolder] in
            let role = PolicyDecider.role(meantBy: post, words: edition.words)
            return supervisions.filter { $0.capacity.role == role && self.posts[$0.person] != nil }.map {
                PersonalHolder(
                    person: $0.person,
                    holder: .init(post: post, name: names[$0.supervisor] ?? "", period: $0.period))
            }
        }
    }

    /// Who holds the role that a post of the edition means; the headteacher leads development where nobody else does
    /// (PRN-3).
    func roles(of post: String, in edition: PolicyEdition) -> [RoleAssignment] {
        let isSenior = ["slt", "senior leadership team"].contains(post.lowercased())
        let role = isSenior ? Role.seniorLeader : PolicyDecider.role(meantBy: post, words: edition.words)
        let own = self.roles.filter { $0.role == role }
        guard role == .cpdLeader, !own.contains(where: { $0.period.contains(self.date) }) else { return own }
        return self.roles.filter { $0.role == .headteacher }
    }

    /// The events that are recorded, and the first days in post since the edition is in force; nobody is named.
    fileprivate var dutyEvents: [DutyEvent] {
        let recorded = self.events.map {
            DutyEvent(DutyEventKind(rawValue: $0.name.lowercased()), on: $0.date, reference: $0.reference)
        }
        guard let since = self.edition?.inForce.from else { return recorded }
        let started = Set(self.posts.values.compactMap { $0.map(\.period.from).min() }.filter { $0 >= since })
        return recorded
            + started.sorted().map { DutyEvent(.startInPost, on: $0, reference: "those who started on \($0.words)") }
    }
}
