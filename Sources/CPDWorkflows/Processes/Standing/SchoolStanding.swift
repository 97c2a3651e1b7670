internal import CPDDomain
public import CPDPolicy
internal import CPDStorage

/// How a school stands by what law and policy ask of it, on a date.
public struct SchoolStanding: Hashable, Sendable {
    /// People with training overdue, by requirement. A figure about fewer than five people is shown with others only.
    public struct Training: Hashable, Sendable {
        /// A requirement and how many have it overdue.
        public struct Overdue: Hashable, Sendable {
            /// The requirement.
            public var requirement: TrainingRequirement
            /// How many people.
            public var people: Int
        }

        /// The set it is asked by; `nil` where nobody recorded the school's nation.
        public var set: String?
        /// Those shown one by one, in the order of the set.
        public var overdue: [Overdue] = []
        /// How many further requirements are overdue for somebody, shown together.
        public var together = 0
        /// How many people stand behind those; `nil` where they are fewer than five.
        public var togetherPeople: Int?

        /// Whether anything is overdue for anybody.
        public var isOverdue: Bool { !self.overdue.isEmpty || self.together > 0 }
    }

    /// Every duty of the edition in force.
    public var duties: [DutyPosition]
    /// The posts that answer for one and in which nobody can act.
    public var vacancies: [VacantPost]
    /// Required training.
    public var training: Training
    /// What is asked of several people together on the date: holders on site, and of panels.
    public var cover: [CoverPosition]
    /// Training days that the edition keeps for a purpose in the school year of the date.
    public var reservedDays: [ReservedDays]
    /// People in post who are on leave; `nil` where they are one to four.
    public var onLeave: Int?
    /// How evaluations of what ended stand; `nil` where nothing has ended that anybody took part in.
    public var evaluations: EvaluationFigures?
    /// How the clauses about people are answered for everybody in post (PRN-1, PRN-2, PRN-6).
    public var people: [PeopleFigures]

    /// Whether a duty, an evaluation or somebody's required training is overdue.
    public var isOverdue: Bool {
        self.duties.contains(where: \.isOverdue) || self.training.isOverdue || (self.evaluations?.overdue ?? 0) > 0
    }
}

extension SchoolStanding {
    init(_ session: any Reading, _ facts: StandingFacts) throws {
        let duties = try DutyFacts(session, facts)
        let inPost = facts.posts.filter { $0.value.contains { $0.period.contains(facts.date) } }.map(\.key)
        let away = inPost.filter { facts.isOnLeave($0) }.count
        self.init(
            duties: duties.positions, vacancies: duties.vacancies, training: facts.overdueTraining(inPost),
            cover: facts.cover,
            reservedDays: facts.edition?.reservedDays(
                in: AcademicYear(containing: facts.date, calendar: facts.calendar)) ?? [],
            onLeave: away == 0 || away >= SmallGroups<Int>.fewest ? away : nil,
            evaluations: try EvaluationFacts(session, facts).figures,
            people: facts.peopleFigures(inPost, try DevelopmentRecords(session, on: facts.date)))
    }
}

extension StandingFacts {
    /// How many people have which training overdue.
    fileprivate func overdueTraining(_ people: [Identifier<Person>]) -> SchoolStanding.Training {
        guard let set = self.trainingSet else { return .init(set: self.nationalSet?.name) }
        let rows = set.inForce(on: self.date)
        var late: [Set<Identifier<Person>>] = rows.map { _ in [] }
        let assessment = self.assessment
        for person in people {
            let standings = assessment.standings(set, of: self.trainingPerson(person), on: self.date)
            for (index, standing) in standings.enumerated() where standing.state.isLate(on: self.date) {
                late[index].insert(person)
            }
        }
        let groups = SmallGroups(rows.indices.map { (key: $0, people: late[$0]) })
        let together = groups.together.filter { !late[$0].isEmpty }
        let behind = together.reduce(into: Set<Identifier<Person>>()) { $0.formUnion(late[$1]) }.count
        return .init(
            set: self.nationalSet?.name,
            overdue: groups.shown.filter { !late[$0].isEmpty }.map {
                .init(requirement: rows[$0], people: late[$0].count)
            }, together: together.count, togetherPeople: groups.isWithheld || together.isEmpty ? nil : behind)
    }
}
