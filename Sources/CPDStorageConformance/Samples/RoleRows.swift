internal import CPDDomain
internal import CPDStorage

/// Makes the rows of a ``RoleOrganisation``.
struct SharedRows {
    private let trial: Trial
    private let date = CivilDate(daysSinceEpoch: 20_000)
    private let amount = Money(minorUnits: 100, currency: .gbp)
    private var checks: [Identifier<School>: AdoptedEdition] = [:]
    private var opportunities: [Identifier<School>: Opportunity] = [:]
    private var lines: [Identifier<School>: BudgetLine] = [:]
    private var sessions = 0
    let provider: Provider

    init(_ trial: Trial) {
        self.trial = trial
        self.provider = Provider(id: trial.identifier(), name: "Provider", kind: .external)
    }

    func edition(_ school: Identifier<School>?) -> AdoptedEdition {
        AdoptedEdition(
            id: self.trial.identifier(), school: school, name: "edition", text: "text", digest: "digest",
            inForce: Period(startingOn: self.date), adoptedBy: "board", adoptedOn: self.date, minute: "1")
    }

    /// What belongs to a school and is about nobody.
    mutating func provision(at school: Identifier<School>) -> [any StoredEntity] {
        let (edition, opportunity) = (self.edition(school), self.opportunity(at: school))
        let line = BudgetLine(id: self.trial.identifier(), school: school, name: "Line", financialYear: 2026)
        self.checks[school] = edition
        self.opportunities[school] = opportunity
        self.lines[school] = line
        return [
            Priority(
                id: self.trial.identifier(), school: school, level: .school, title: "Priority",
                period: Period(startingOn: self.date)),
            edition, opportunity, line,
            TrainingSession(id: self.trial.identifier(), opportunity: opportunity.id, date: self.date, minutes: 60),
            CostItem(
                id: self.trial.identifier(), opportunity: opportunity.id, kind: .fee, basis: .whole,
                amount: self.amount, fallsOn: self.date),
            ImpactPlan(id: self.trial.identifier(), opportunity: opportunity.id, intendedChange: "change"),
            ApproachDetail(
                id: self.trial.identifier(), opportunity: opportunity.id, name: "organiser", value: "Ashdown Training",
                recordedOn: self.date),
            PolicyCheck(
                id: self.trial.identifier(), subject: .opportunity, opportunity: opportunity.id, edition: edition.id,
                checkedOn: self.date, answer: .meets, content: "{}"),
            // A team's need is about nobody.
            self.need(of: nil, at: school, from: .monitoring),
        ]
    }

    private func opportunity(at school: Identifier<School>) -> Opportunity {
        Opportunity(
            id: self.trial.identifier(), school: school, title: "Course", approach: .conference, mode: .virtual,
            expectedParticipants: 1, recordedOn: self.date)
    }

    private func need(of person: Identifier<Person>?, at school: Identifier<School>, from origin: NeedOrigin) -> Need {
        Need(
            id: self.trial.identifier(), school: school, person: person, level: .individual, origin: origin,
            summary: "summary", evidence: "evidence", raisedOn: self.date)
    }

    /// One row of each kind that is about somebody at a school.
    mutating func about(
        _ person: Identifier<Person>, at school: Identifier<School>, decidedBy author: Identifier<Person>,
        in period: Period
    ) -> [any StoredEntity] {
        guard let opportunity = self.opportunities[school], let edition = self.checks[school],
            let line = self.lines[school]
        else { return [] }
        let trial = self.trial
        // One row about somebody and an opportunity is unique, so everybody has a session of their own.
        let session = TrainingSession(
            id: trial.identifier(), opportunity: opportunity.id, date: self.date, minutes: 60)
        let request = Request(
            id: trial.identifier(), school: school, opportunity: opportunity.id, kind: .individual, askedBy: person,
            askedOn: self.date)
        let check = PolicyCheck(
            id: trial.identifier(), subject: .request, opportunity: opportunity.id, request: request.id,
            edition: edition.id, checkedOn: self.date, answer: .meets, content: "{}")
        let decision = Decision(
            id: trial.identifier(), request: request.id, outcome: .approved, decidedBy: author, decidedOn: self.date,
            reason: "reason", check: check.id)
        let evaluation = Evaluation(
            id: trial.identifier(), opportunity: opportunity.id, person: person, evaluatedOn: self.date, rating: 4,
            changedPractice: "practice", needMet: true)
        return [
            Engagement(
                id: trial.identifier(), person: person, school: school, capacity: .employee, staffGroup: .teacher,
                title: "Teacher", period: period),
            self.need(of: person, at: school, from: .discussion), self.need(of: person, at: school, from: .appraisal),
            Attestation(
                id: trial.identifier(), opportunity: opportunity.id, clause: ClauseIdentifier("MAT-1d"),
                statement: "checked", source: "source", attestedBy: person, attestedOn: self.date),
            request, ExpectedParticipant(id: trial.identifier(), request: request.id, person: person), check, decision,
            Departure(
                id: trial.identifier(), decision: decision.id, clause: ClauseIdentifier("MAT-1k"), departedBy: author,
                departedOn: self.date, reason: "reason"),
            Commitment(
                id: trial.identifier(), budgetLine: line.id, decision: decision.id, amount: self.amount,
                fallsOn: self.date),
            Booking(
                id: trial.identifier(), request: request.id, opportunity: opportunity.id, person: person,
                bookedOn: self.date),
            session,
            Attendance(
                id: trial.identifier(), session: session.id, opportunity: opportunity.id, person: person,
                status: .present, minutes: 60, recordedOn: self.date),
            evaluation,
            ImpactConfirmation(
                id: trial.identifier(), evaluation: evaluation.id, outcome: .confirmed, seen: "seen",
                confirmedBy: author, confirmedOn: self.date),
            Dissemination(
                id: trial.identifier(), opportunity: opportunity.id, participant: person, talkedWith: author,
                agreedOn: self.date, agreement: .noWiderCirculation),
        ] + self.standing(of: person, at: school, author, request, decision, line) + [
            RoleAssignment(
                id: trial.identifier(), person: person, school: school, role: .coverOrganiser,
                period: Self.longAgo),
            RoleAssignment(
                id: trial.identifier(), person: person, school: school, role: .governor, period: Self.longAgo),
            RoleAssignment(
                id: trial.identifier(), person: person, school: school, role: .trustOfficer, period: Self.longAgo),
        ]
    }

    private func standing(
        of person: Identifier<Person>, at school: Identifier<School>, _ author: Identifier<Person>,
        _ request: Request, _ decision: Decision, _ line: BudgetLine
    ) -> [any StoredEntity] {
        let (trial, date) = (self.trial, self.date)
        return [
            Leave(id: trial.identifier(), person: person, period: Self.longAgo),
            Responsibility(
                id: trial.identifier(), person: person, school: school, name: "first-aider", period: Self.longAgo),
            TrainingRecord(
                id: trial.identifier(), person: person, course: "first-aid", completedOn: date, recordedOn: date),
            InductionRating(
                id: trial.identifier(), person: person, school: school, rating: 4, ratedOn: date),
            InductionStep(
                id: trial.identifier(), person: person, school: school, item: "tour", doneOn: date, doneBy: author,
                recordedOn: date),
            SchoolEvent(
                id: trial.identifier(), school: school, name: "governing body meeting", date: date, reference: "1"),
            DutyRecord(
                id: trial.identifier(), school: school, duty: "governors-report", doneBy: author, doneOn: date,
                reference: "minute 1"),
            Delegation(
                id: trial.identifier(), school: school, post: "Headteacher", person: person, period: Self.longAgo,
                minute: "minute 1"),
            StageDecision(
                id: trial.identifier(), request: request.id, stage: "line manager", outcome: .approved,
                decidedBy: author, decidedOn: date, reason: "reason"),
            Virement(
                id: trial.identifier(), source: line.id, target: line.id, amount: self.amount, decidedBy: author,
                decidedOn: date, minute: "minute 1", reason: "reason"),
            Appeal(
                id: trial.identifier(), decision: decision.id, ground: "ground", lodgedBy: person, lodgedOn: date),
        ]
    }

    private static let longAgo =
        Period(
            from: CivilDate(daysSinceEpoch: 1), until: CivilDate(daysSinceEpoch: 2))
        ?? Period(startingOn: .init(daysSinceEpoch: 1))

    /// The holder's standings, each on days of its own, as rows: at a school on the first, everywhere on the second.
    func standings(
        of holder: Identifier<Person>, over person: Identifier<Person>, at school: Identifier<School>
    ) -> [RoleOrganisation.Row] {
        var rows: [RoleOrganisation.Row] = []
        for case .role(let role) in Standing.allCases {
            for everywhere in [false, true] {
                let place = everywhere ? nil : school
                let day = RoleOrganisation.day(of: .role(role), everywhere: everywhere)
                guard let period = Period(from: day, until: CivilDate(daysSinceEpoch: day.daysSinceEpoch + 1)) else {
                    continue
                }
                let reaches: Set<Reach> = everywhere ? [.organisation] : [.school, .organisation]
                if let capacity = SupervisionCapacity.allCases.first(where: { $0.role == role }) {
                    rows.append(
                        .init(
                            entity: Supervision(
                                id: self.trial.identifier(), person: person, supervisor: holder, capacity: capacity,
                                school: place, period: period),
                            reaches: reaches.union(everywhere ? [.own] : [.own, .people]), isAboutTheirs: true))
                } else {
                    rows.append(
                        .init(
                            entity: RoleAssignment(
                                id: self.trial.identifier(), person: holder, school: place, role: role,
                                period: period),
                            reaches: reaches.union([.own])))
                }
            }
        }
        return rows
    }
}
