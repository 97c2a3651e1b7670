public import CPDDomain
internal import CPDPolicy
internal import CPDStorage

/// How somebody stands by what law and policy ask of them and owe to them, on a date.
public struct PersonStanding: Hashable, Sendable {
    /// The leave they are on: clocks stop, and nothing is overdue (PRN-4).
    public var leave: Period?
    /// Required training, for each school at which they are or will be in post.
    public var training: [TrainingPosition] = []
    /// What lapses soon.
    public var expiring: [ExpiringCertificate] = []
    /// Time for development in the school year, for each school with a contract.
    public var time: [TimePosition] = []
    /// The standards they are developed against, for each school whose edition names any for their posts.
    public var frameworks: [FrameworkPosition] = []
    /// What the edition asks of the holders of their roles and responsibilities, and how they meet it.
    public var holding: [HolderPosition] = []
    /// Induction of an early-career teacher.
    public var induction: [InductionPosition] = []
    /// Induction by the checklists of the edition, for each capacity in which they are in post at each school.
    public var checklists: [InductionChecklistPosition] = []
    /// What they took part in and who evaluates it, by when; none where an edition keeps it from whoever asks.
    public var evaluations: [EvaluationPosition] = []
    /// What others say of the change that their evaluations claim; none where an edition keeps evaluations from whoever
    /// asks.
    public var confirmations: [ConfirmationPosition] = []
    /// The duties that each person has, as they stand for this one.
    public var duties: [DutyPosition] = []
    /// How the clauses about people are answered for them, for each school (PRN-1, PRN-2, PRN-6).
    public var answers: [PersonPosition] = []

    /// The requirements whose last day has passed; none while on leave.
    public func overdue(on date: CivilDate) -> [RequirementPosition] { self.training.flatMap { $0.overdue(on: date) } }
}

/// The standards somebody is developed against at one school.
public struct FrameworkPosition: Hashable, Sendable {
    /// Where.
    public var school: School
    /// By name, those of their roles first.
    public var frameworks: [String]
}

extension StandingFacts {
    /// The frameworks of somebody's posts on the date, those of their roles and responsibilities first; `nil` where the
    /// edition names none for them.
    fileprivate func frameworks(of person: Identifier<Person>) -> FrameworkPosition? {
        guard let edition = self.edition else { return nil }
        let roles = self.roles.filter { $0.person == person && $0.period.contains(self.date) }.map(\.role.rawValue)
        let others = self.responsibilities.filter { $0.person == person && $0.period.contains(self.date) }.map(\.name)
        let groups = (self.posts[person] ?? []).filter { $0.period.contains(self.date) }.map(\.staffGroup)
        var names: [String] = []
        for group in groups {
            for name in edition.frameworks(for: group, holding: Set(roles + others)) where !names.contains(name) {
                names.append(name)
            }
        }
        return names.isEmpty ? nil : FrameworkPosition(school: self.school, frameworks: names)
    }
}

extension Workflows {
    /// How somebody stands, where whoever asks may see their leave and, but for what an edition keeps, their training;
    /// else `nil`.
    func standing(
        of status: PersonStatus, taken: [TakenPart], booked: [TakenPart], in scope: Scope, _ session: ReadSession
    ) throws -> PersonStanding? {
        let (person, date) = (status.person.id, status.date)
        let isKept = status.withheld.contains { $0.kind == .certificate }
        guard try session.mayReadStanding(of: person, on: date, keepingTraining: isKept, in: scope) else { return nil }
        let posts = try session.values(Engagement.Query(person: person))
        let year = AcademicCalendar(turnsInMonth: try session.organisation().academicYearStartMonth)
        let begun = AcademicYear(containing: date, calendar: year).period.from
        let mentors = try session.values(Supervision.Query(person: person)).filter { $0.capacity == .mentor }
        let answering = try session.values(Supervision.Query(supervisor: person))
        let records = try DevelopmentRecords(session, of: person, on: date)
        let steps = try session.values(InductionStep.Query(person: person))
        var standing = PersonStanding()
        standing.confirmations = try session.confirmationPositions(of: person, on: date, reader: self.editions) {
            try !status.isWithheld(.evaluation, at: $1.school)
                && session.mayReadConfirmation(of: $0, on: date, in: scope)
        }
        for school in Set(posts.filter { $0.period.until.map { begun < $0 } ?? true }.map(\.school)).sorted() {
            let edition = try session.editionInForce(at: school, on: date, reader: self.editions)?.edition
            let facts = try StandingFacts(session, school: school, on: date, edition: edition, of: person)
            standing.leave = facts.leaveNow(person)
            if !status.isWithheld(.certificate, at: school) {
                let position = facts.trainingPosition(of: person)
                standing.training.append(position)
                standing.expiring += facts.expiring(position, of: person).filter { !standing.expiring.contains($0) }
                standing.holding += facts.holderPositions(of: person, answering: answering)
            }
            let elsewhere = posts.filter { $0.school != school && $0.isByContract }
            if var time = facts.timePosition(of: person, taken: taken, booked: booked, elsewhere: elsewhere) {
                if edition?.funding?.timeBalance != nil {
                    let first = try session.timeBuildsUpSince(at: school, on: date, reader: self.editions)
                    time.balance = facts.timeBalance(of: person, taken: taken, elsewhere: elsewhere, since: first)
                }
                standing.time.append(time)
            }
            if let frameworks = facts.frameworks(of: person) { standing.frameworks.append(frameworks) }
            let own = mentors.filter { $0.school == nil || $0.school == school }
            if let induction = facts.inductionPosition(of: person, mentors: own) {
                standing.induction.append(induction)
            }
            standing.checklists += try facts.inductionChecklists(of: person, steps) {
                try session.get($0).value.name
            }
            if !status.isWithheld(.evaluation, at: school) {
                standing.evaluations += try EvaluationFacts(session, facts, of: person).positions(of: person)
            }
            if edition?.duties.contains(where: { !$0.forEach.isEmpty }) == true {
                standing.duties += try DutyFacts(session, facts).positions(of: person)
            }
            standing.answers += facts.answers(for: person, records)
        }
        return standing
    }
}
