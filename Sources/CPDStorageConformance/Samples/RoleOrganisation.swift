internal import CPDDomain
internal import CPDStorage

/// An organisation of two schools in which one person has one standing after another, each on a day of its own, and
/// rows of which it is written down beforehand how far one must reach to get to them.
struct RoleOrganisation: Sendable {
    /// A row, and the reaches that get to it where a role is held at the first school.
    struct Row: Sendable {
        let entity: any StoredEntity
        let reaches: Set<Reach>
        /// Whether it is about the holder's person, so that answering for them everywhere gets to it.
        var isAboutTheirs = false

        /// Whether it is about somebody, or was written by somebody who is named in it.
        var isAboutSomebody: Bool {
            switch self.entity {
            case let need as Need: need.person != nil
            case let check as PolicyCheck: check.request != nil
            default:
                ![
                    EntityKind.school, .provider, .adoptedEdition, .priority, .opportunity, .budgetLine,
                    .trainingSession, .costItem, .impactPlan, .schoolEvent, .approachDetail,
                ].contains(type(of: self.entity).kind)
            }
        }
    }

    let scope: Scope
    let rows: [Row]
    let holder: Person
    let theirs: Person
    let colleague: Person
    let stranger: Person
    let schools: [School]
    /// The unit that the holder did.
    let unit: Identifier<JournalEntry>

    /// The day on which the holder has a standing: at the first school, or for the whole organisation.
    static func day(of standing: Standing, everywhere: Bool = false) -> CivilDate {
        let number = Standing.allCases.firstIndex(of: standing) ?? 0
        return CivilDate(daysSinceEpoch: Int32(20_000 + number * 2 + (everywhere ? 1 : 0)))
    }

    /// What a scope for the holder says on a day.
    func scope(_ trial: Trial, on date: CivilDate, onBehalfOf other: Identifier<Person>? = nil) async throws -> Scope {
        try await Authority(over: trial.store).scope(
            for: Actor(person: self.holder.id, onBehalfOf: other), in: self.scope.organisation, on: date)
    }

    init(_ trial: Trial) async throws {
        self.scope = try await trial.found()
        let open = Period(startingOn: CivilDate(daysSinceEpoch: 0))
        let schools = ["First", "Second"].map {
            School(id: trial.identifier(), name: $0, membership: open)
        }
        let people = ["Holder", "Theirs", "Colleague", "Stranger"].map {
            Person(id: trial.identifier(), givenName: "A", familyName: $0)
        }
        (self.holder, self.theirs, self.colleague, self.stranger) = (people[0], people[1], people[2], people[3])
        self.schools = schools
        self.unit = trial.identifier()
        var shared = SharedRows(trial)
        let (own, answered): (Set<Reach>, Set<Reach>) =
            ([.own, .school, .organisation], [.people, .school, .organisation])
        let near: Set<Reach> = [.school, .organisation]
        var rows = [
            Row(entity: schools[0], reaches: near), Row(entity: schools[1], reaches: [.organisation]),
            Row(entity: people[0], reaches: own), Row(entity: people[1], reaches: answered, isAboutTheirs: true),
            Row(entity: people[2], reaches: near), Row(entity: people[3], reaches: [.organisation]),
            Row(entity: shared.provider, reaches: [.organisation]),
            Row(entity: shared.edition(nil), reaches: [.organisation]),
        ]
        for (school, reaches) in zip(schools, [near, [.organisation]]) {
            rows += shared.provision(at: school.id).map { Row(entity: $0, reaches: reaches) }
        }
        let author = people[2].id
        for (person, reaches, school) in [
            (people[0], own, 0), (people[1], answered, 0), (people[2], near, 0), (people[3], [.organisation], 1),
            (people[1], [.organisation], 1),
        ] {
            for entity in shared.about(person.id, at: schools[school].id, decidedBy: author, in: open) {
                switch entity {
                // What somebody wrote is theirs to see, but not about them.
                case is Attestation: rows.append(Row(entity: entity, reaches: reaches.subtracting([.people])))
                // They belong wherever the person has a post.
                case is Leave, is TrainingRecord:
                    let isTheirs = person.id == people[1].id
                    rows.append(Row(entity: entity, reaches: isTheirs ? answered : reaches, isAboutTheirs: isTheirs))
                case is TrainingSession, is SchoolEvent, is DutyRecord, is Virement:
                    rows.append(Row(entity: entity, reaches: reaches.intersection(near)))
                default:
                    rows.append(Row(entity: entity, reaches: reaches, isAboutTheirs: person.id == people[1].id))
                }
            }
        }
        rows += shared.standings(of: people[0].id, over: people[1].id, at: schools[0].id)
        self.rows = rows
        let entities = rows.map(\.entity)
        try await trial.insert(entities, in: self.scope)
        let holder = try await Authority(over: trial.store).scope(
            for: Actor(person: people[0].id), in: self.scope.organisation)
        _ = try await trial.write(in: holder, as: self.unit) { try $0.send(topic: "a", subject: "b", payload: "c") }
    }
}
