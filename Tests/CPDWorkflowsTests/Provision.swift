import CPDDomain
import CPDStorage
import CPDWorkflows

extension World {
    /// An opportunity that meets all fourteen criteria, at £300 of the £1,000 there are.
    func goodInput(
        _ title: String = "Leading literacy", cost: String = "300.00 GBP", basis: CostBasis = .whole,
        participants: Int = 1, fallsOn: CivilDate = date("2026-12-01"), on day: CivilDate = date("2026-12-01"),
        startMinute: Int? = 540, capacity: Int? = nil, requiredByLaw: Bool = false,
        hours: TimeBasis? = .contracted
    ) -> OpportunityInput {
        OpportunityInput(
            school: self.school.id, title: title, approach: .webinar, mode: .faceToFace, priority: self.priority.id,
            pupilOutcome: "More Year 4 pupils read fluently; teachers model expressive reading daily",
            buildsOn: "new", standard: "Teachers' Standards: 3", alternative: "Virtual, but practice needs a room",
            expectedParticipants: participants, requiredByLaw: requiredByLaw,
            particulars: OpportunityParticulars(
                sessions: [
                    SessionInput(
                        date: day, startMinute: startMinute, minutes: 360, place: "Elmfield hall", capacity: capacity,
                        basis: hours)
                ],
                costs: [
                    CostInput(
                        kind: .fee, basis: basis, amount: known(Money(cost)), fallsOn: fallsOn, budgetLine: self.line.id
                    ),
                    // No lesson is to be covered.
                    CostInput(
                        kind: .cover, amount: Money(minorUnits: 0, currency: known(Money(cost)).currency),
                        fallsOn: fallsOn),
                ],
                attestations: self.attestations(),
                impactPlan: ImpactPlanInput(
                    intendedChange: "Daily modelled reading", followUpQuestion: "Do you model reading daily?",
                    measure: "Words correct per minute", baselineOn: date("2026-11-20"), followUpOn: date("2027-03-20"),
                    levelAimedAt: 4)))
    }

    private func attestations() -> [AttestationInput] {
        let source = "Reading framework, Department for Education"
        let said = [
            ("MAT-1b", "Repeated oral reading raises fluency"), ("MAT-1d", "Texts from many cultures were checked"),
            ("MAT-1e", "Accredited provider, known to work well"), ("MAT-1h", "Fluency practice is supported"),
            ("MAT-1i", "Face to face helped most last year"), ("MAT-1l", "A questionnaire afterwards and in March"),
        ]
        return said.map { clause, statement in
            AttestationInput(
                clause: ClauseIdentifier(clause), statement: statement, source: source,
                sourceDatedOn: date("2025-01-10"))
        }
    }

    func add(_ input: OpportunityInput) async throws -> OpportunityFile {
        try await self.workflows.addOpportunity(input, try await self.call(as: "Ragna")).value()
    }

    /// A request of somebody's for a good opportunity.
    func request(by name: String = "Amina", _ input: OpportunityInput? = nil) async throws -> RequestMade {
        try await self.workflows.request(.new(input ?? self.goodInput()), try await self.call(as: name)).value()
    }

    func decide(
        _ request: RequestMade, _ outcome: DecisionOutcome = .approved, as name: String = "Ragna",
        for other: String? = nil, reason: String = "", departures: [DecisionInput.DepartureFrom] = [],
        seen: Revision? = nil, on date: CivilDate = World.today
    ) async throws -> DecisionTaken {
        try await self.workflows.decide(
            DecisionInput(
                request.request.value.id, outcome, reason: reason, departures: departures, seen: seen),
            try await self.call(as: name, for: other, on: date)
        ).value()
    }

    /// A good request of somebody's, approved and booked.
    func booked(_ name: String = "Amina", _ input: OpportunityInput? = nil) async throws -> RequestMade {
        let made = try await self.request(by: name, input)
        _ = try await self.decide(made)
        _ = try await self.workflows.book(self[name], under: made.request.value.id, try await self.call(as: "Ragna"))
        return made
    }

    /// A good request, approved, booked and attended on 1 December 2026.
    func attended(_ name: String = "Amina", _ status: AttendanceStatus = .present) async throws -> RequestMade {
        let made = try await self.booked(name)
        _ = try await self.workflows.markAttendance(
            AttendanceInput(session: try await self.session(of: made).id, person: self[name], status: status),
            try await self.call(as: "Ragna", on: date("2026-12-01")))
        return made
    }

    func session(of made: RequestMade) async throws -> TrainingSession {
        try await self.workflows.opportunity(made.opportunity.id, in: try await self.scope()).sessions[0]
    }
}
