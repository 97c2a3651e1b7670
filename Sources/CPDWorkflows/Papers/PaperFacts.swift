internal import CPDDomain
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

    let names: SpokenNames
    let engagements: [Engagement]
    let priorities: [Priority]
    let needs: [Need]
    let lines: [BudgetLine]
    let commitments: [Commitment]
    let opportunities: [Opportunity]
    let sessions: [TrainingSession]
    let costs: [CostItem]
    let plans: [ImpactPlan]
    let requests: [Request]
    let expected: [ExpectedParticipant]
    let checks: [PolicyCheck]
    let decisions: [Decision]
    let departures: [Departure]
    let bookings: [Booking]
    let attendances: [Attendance]
    let evaluations: [Evaluation]
    let disseminations: [Dissemination]
    let editions: [AdoptedEdition]
    /// Each need, followed as far as it has come (PRN-5).
    let threads: [NeedThread]

    /// Reads the school's rows. Throws `StorageError`, `notFound` where the organisation has no such school.
    init(
        _ session: ReadSession, school: Identifier<School>, year: AcademicYear, date: CivilDate,
        readings: PaperReadings
    ) throws {
        self.organisation = try session.organisations.first()?.value
        self.school = try session.schools.get(school).value
        self.year = year
        self.date = date
        self.readings = readings
        self.span = Self.span(of: year, to: date)

        let engagements = try session.engagements.values(.init(school: school))
        self.engagements = engagements
        self.names = SpokenNames(
            people: try session.people.values(), titles: engagements, roles: try session.roleAssignments.values())
        self.priorities = try session.priorities.values(.init(school: school))
        self.needs = try session.needs.values(.init(school: school)).filter { $0.raisedOn <= date }
        let lines = try session.budgetLines.values(.init(school: school))
        self.lines = lines

        let opportunities = try session.opportunities.values(.init(school: school)).filter { $0.recordedOn <= date }
        self.opportunities = opportunities
        let ids = opportunities.map(\.id)
        self.sessions = try ids.flatMap { try session.trainingSessions.values(.init(opportunity: $0)) }
        self.costs = try ids.flatMap { try session.costItems.values(.init(opportunity: $0)) }
        self.plans = try ids.flatMap { try session.impactPlans.values(.init(opportunity: $0)) }
        self.checks = try ids.flatMap { try session.policyChecks.values(.init(opportunity: $0)) }
            .filter { $0.checkedOn <= date }
        self.bookings = try ids.flatMap { try session.bookings.values(.init(opportunity: $0)) }
            .filter { $0.bookedOn <= date }
        self.attendances = try ids.flatMap { try session.attendances.values(.init(opportunity: $0)) }
            .filter { $0.recordedOn <= date }
        self.evaluations = try ids.flatMap { try session.evaluations.values(.init(opportunity: $0)) }
            .filter { $0.evaluatedOn <= date }
        self.disseminations = try ids.flatMap { try session.disseminations.values(.init(opportunity: $0)) }
            .filter { $0.agreedOn <= date }

        let requests = try session.requests.values(.init(school: school)).filter { $0.askedOn <= date }
        self.requests = requests
        self.expected = try requests.flatMap { try session.expectedParticipants.values(.init(request: $0.id)) }
        let decisions = try requests.flatMap { try session.decisions.values(.init(request: $0.id)) }
            .filter { $0.decidedOn <= date }
        self.decisions = decisions
        self.departures = try decisions.flatMap { try session.departures.values(.init(decision: $0.id)) }
            .filter { $0.departedOn <= date }
        let decided = Set(decisions.map(\.id))
        self.commitments = try lines.flatMap { try session.commitments.values(.init(budgetLine: $0.id)) }
            .filter { decided.contains($0.decision) }
        self.editions = try session.adoptedEditions.values()
            .filter { ($0.school == nil || $0.school == school) && $0.adoptedOn <= date }
        let follower = ThreadFollower(
            facts: try ThreadFacts(session, of: school, on: date), date: date, allowance: .usual)
        self.threads = self.needs.map(follower.follow)
    }

    /// What the text of the edition in force says, where it can be read.
    var editionReading: PaperReadings.Edition? {
        self.editionInForce.flatMap { edition in
            self.readings.edition(edition) { name in self.editions.last { $0.name == name }?.text }
        }
    }

    /// Whom each request is for: whoever asks for themself, or those a plan for a group expects.
    var recipients: [Identifier<Request>: Set<Identifier<Person>>] {
        var recipients = Dictionary(grouping: self.expected, by: \.request).mapValues { Set($0.map(\.person)) }
        for request in self.requests where request.kind == .individual { recipients[request.id] = [request.askedBy] }
        return recipients
    }

    /// Whether a day belongs to the part of the year that has passed.
    func isInSpan(_ day: CivilDate) -> Bool { self.span?.contains(day) ?? false }

    /// The currency of the school's money: that of its first budget line or cost, else pounds.
    var currency: Currency {
        self.lines.lazy.compactMap(\.amount?.currency).first ?? self.costs.first?.amount.currency ?? .gbp
    }

    /// The edition in force on the date: the one that came into force last; on one day the school's own before the
    /// organisation's, then the later adopted.
    var editionInForce: AdoptedEdition? {
        self.editions.filter { $0.inForce.contains(self.date) }
            .max { left, right in
                (left.inForce.from, left.school == nil ? 0 : 1, left.adoptedOn, left.id)
                    < (right.inForce.from, right.school == nil ? 0 : 1, right.adoptedOn, right.id)
            }
    }

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
