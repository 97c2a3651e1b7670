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
        self.done =
            records.compactMap { record in
                keys[record.duty].map {
                    DutyDone(
                        $0, on: record.doneOn, by: names[record.doneBy] ?? "", reference: record.reference,
                        occasion: record.occasion, post: record.post)
                }
            } + duties.flatMap(self.shown.done)
    }

    /// Every duty of the edition in force, in its order.
    var positions: [DutyPosition] {
        let catalogue = SentenceCatalogue.english
        return (self.facts.edition?.duties ?? []).filter { $0.period.contains(self.facts.date) }.map { duty in
            let standing = self.standing(of: duty)
            return DutyPosition(
                standing: standing, sentence: catalogue.sentence(for: standing),
                remedy: catalogue.remedy(for: standing), actors: standing.actors.map { catalogue.sentence(for: $0) })
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
        for post in duties.filter({ $0.period.contains(self.facts.date) }).flatMap(\.accountable)
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

extension StandingFacts {
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
    private func roles(of post: String, in edition: PolicyEdition) -> [RoleAssignment] {
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
