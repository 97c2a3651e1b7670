internal import CPDDomain
internal import CPDPolicy
internal import CPDPolicyDocument
internal import CPDStorage

/// All a paper is made from: the rows of one school, read in one snapshot, in the store's own order, without anything
/// that came after the paper's date.
struct PaperFacts {
    let organisation: Organisation?
    let school: School
    let year: AcademicYear
    let date: CivilDate
    /// The days of the year that have passed by the date, the date included; `nil` where the year is still to come.
    let span: Period?
    let readings: PaperReadings
    /// The year, with the terms whose days are recorded.
    let calendar: AcademicCalendar

    let names: SpokenNames
    let engagements: [Engagement]
    let priorities: [Priority]
    let needs: [Need]
    let lines: [BudgetLine]
    let commitments: [Commitment]
    let opportunities: [Opportunity]
    let sessions: [TrainingSession]
    let costs: [CostItem]
    let requests: [Request]
    let expected: [ExpectedParticipant]
    let checks: [PolicyCheck]
    let decisions: [Decision]
    let departures: [Departure]
    let bookings: [Booking]
    let attendances: [Attendance]
    let evaluations: [Evaluation]
    /// What others say of the change that the evaluations claim, the earliest first.
    let confirmations: [ImpactConfirmation]
    let disseminations: [Dissemination]
    let editions: [AdoptedEdition]
    /// Each need, followed as far as it has come (PRN-5).
    let threads: [NeedThread]
    /// The duties of the edition in force, each with its clock.
    private(set) var duties: [DutyPosition] = []
    /// How evaluations stand by the edition in force; `nil` where it cannot be read, or nothing has ended.
    private(set) var evaluationFigures: EvaluationFigures?
    /// The days each step may take, by the edition in force where it says so.
    let allowance: ThreadAllowance
    /// Days of leave, which stop the clock of what somebody is to do themself.
    let leave: [Identifier<Person>: [Period]]
    /// What training is asked, some of which is no development.
    private var training: TrainingSet?

    /// Reads the school's rows: each kind once, whatever the number of opportunities and requests, and of what other
    /// schools of the organisation have nothing is held. Throws `StorageError`, `notFound` where the organisation has no
    /// such school.
    init(
        _ session: some Reading, school: Identifier<School>, year: AcademicYear, date: CivilDate,
        readings: PaperReadings
    ) throws {
        self.organisation = try session.readable(Organisation.self).first()?.value
        self.school = try session.get(school).value
        self.year = year
        self.date = date
        self.readings = readings
        self.span = Self.span(of: year, to: date)
        let events = try session.values(SchoolEvent.Query()).filter { $0.school == nil || $0.school == school }
        let calendar = AcademicCalendar(turnsInMonth: year.calendar.turnsInMonth, recorded: events)
        self.calendar = calendar

        let engagements = try session.values(Engagement.Query(school: school))
        self.engagements = engagements
        self.names = SpokenNames(
            people: try session.values(Person.Query()), titles: engagements,
            roles: try session.values(RoleAssignment.Query()))
        self.priorities = try session.values(Priority.Query(school: school))
        self.needs = try session.kept(Need.Query(school: school)) { $0.raisedOn <= date }
        self.lines = try session.values(BudgetLine.Query(school: school))

        self.opportunities = try session.kept(Opportunity.Query(school: school)) { $0.recordedOn <= date }
        let offers = Set(self.opportunities.map(\.id))
        self.sessions = try session.kept(TrainingSession.Query()) { offers.contains($0.opportunity) }
        self.costs = try session.kept(CostItem.Query()) { offers.contains($0.opportunity) }
        self.checks = try session.kept(PolicyCheck.Query()) {
            offers.contains($0.opportunity) && $0.checkedOn <= date
        }
        self.bookings = try session.kept(Booking.Query()) { offers.contains($0.opportunity) && $0.bookedOn <= date }
        self.attendances = try session.kept(Attendance.Query()) {
            offers.contains($0.opportunity) && $0.recordedOn <= date
        }
        self.evaluations = try session.kept(Evaluation.Query()) {
            offers.contains($0.opportunity) && $0.evaluatedOn <= date
        }
        let given = Set(self.evaluations.map(\.id))
        self.confirmations = try session.kept(ImpactConfirmation.Query()) {
            given.contains($0.evaluation) && $0.confirmedOn <= date
        }
        self.disseminations = try session.kept(Dissemination.Query()) {
            offers.contains($0.opportunity) && $0.agreedOn <= date
        }

        self.requests = try session.kept(Request.Query(school: school)) { $0.askedOn <= date }
        let asked = Set(self.requests.map(\.id))
        self.expected = try session.kept(ExpectedParticipant.Query()) { asked.contains($0.request) }
        self.decisions = try session.kept(Decision.Query()) { asked.contains($0.request) && $0.decidedOn <= date }
        let decided = Set(self.decisions.map(\.id))
        self.departures = try session.kept(Departure.Query()) {
            decided.contains($0.decision) && $0.departedOn <= date
        }
        self.commitments = try session.kept(Commitment.Query()) { decided.contains($0.decision) }
        self.editions = try session.kept(AdoptedEdition.Query()) {
            ($0.school == nil || $0.school == school) && $0.adoptedOn <= date
        }
        let inForce = self.editions.inForce(at: school, on: date)
        let inherited = InheritableEditions(
            self.editions, for: inForce?.school, adoptedBy: inForce?.adoptedOn ?? date)
        let policy = inForce.flatMap { readings.edition($0, date, calendar) { inherited.text(of: $0) } }?.policy
        let threadFacts = try ThreadFacts(session, of: school, on: date)
        self.leave = threadFacts.leave
        self.allowance = .under(policy?.evaluation)
        let follower = ThreadFollower(facts: threadFacts, date: date, allowance: self.allowance)
        self.threads = self.needs.map(follower.follow)
        self.training = .asked(at: self.school, under: policy)
        if let policy {
            let standing = try StandingFacts(session, school: school, on: date, edition: policy)
            self.duties = try DutyFacts(session, standing).positions
            self.evaluationFigures = try EvaluationFacts(session, standing).figures
        }
    }

    /// What the text of the edition in force says, where it can be read.
    var editionReading: PaperReadings.Edition? {
        self.editionInForce.flatMap { edition in
            let inherited = InheritableEditions(
                self.editions, for: edition.school, adoptedBy: edition.adoptedOn)
            return self.readings.edition(edition, self.date, self.calendar) { name in
                inherited.text(of: name)
            }
        }
    }

    /// Whom each request is for: whoever asks for themself, or those a plan for a group expects.
    var recipients: [Identifier<Request>: Set<Identifier<Person>>] {
        var recipients = Dictionary(grouping: self.expected, by: \.request).mapValues { Set($0.map(\.person)) }
        for request in self.requests where request.kind == .individual { recipients[request.id] = [request.askedBy] }
        return recipients
    }

    /// The opportunities whose hours count as no development on their last day: required training that its set or the
    /// edition keeps out.
    var noDevelopment: Set<Identifier<Opportunity>> {
        let days = Dictionary(self.sessions.map { ($0.opportunity, $0.date) }, uniquingKeysWith: max)
        return Set(
            self.opportunities.filter {
                self.training?.isNoDevelopment($0.course, on: days[$0.id] ?? self.date) == true
            }.map(\.id))
    }

    /// Whether a day belongs to the part of the year that has passed.
    func isInSpan(_ day: CivilDate) -> Bool { self.span?.contains(day) ?? false }

    /// The currency of the school's money: that of its first budget line or cost, else pounds.
    var currency: Currency {
        self.lines.lazy.compactMap(\.amount?.currency).first ?? self.costs.first?.amount.currency ?? .gbp
    }

    /// The edition in force on the date, by the same rule as the checks.
    var editionInForce: AdoptedEdition? { self.editions.inForce(at: self.school.id, on: self.date) }

    /// The school's own name for its governing body.
    var governingBody: String {
        let words = self.editionReading?.governingBody
        return self.names.spoken(words ?? "Governing Body", instead: "Governing Body")
    }

    private static func span(of year: AcademicYear, to date: CivilDate) -> Period? {
        let period = year.period
        guard date >= period.from else { return nil }
        let after = date.adding(days: 1)
        return Period(from: period.from, until: period.until.map { min($0, after) } ?? after)
    }
}

extension Reading {
    /// The matches that are kept, in order; the others are let go as they are read.
    fileprivate func kept<Query: StoredQuery>(
        _ query: Query, where isKept: (Query.Entity) -> Bool
    ) throws -> [Query.Entity] where Query.Entity: StoredEntity, Query.Entity.Query == Query {
        var kept: [Query.Entity] = []
        try self.forEach(query) { if isKept($0) { kept.append($0) } }
        return kept
    }
}
