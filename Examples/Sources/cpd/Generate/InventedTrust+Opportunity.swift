import CPDDomain
import CPDStorage
import CPDWorkflows

extension InventedTrust {
    /// One opportunity from its record to its evaluations: recorded, planned and decided as the policy says.
    func addOpportunity(
        _ number: Int, in year: Int, at staff: InventedStaff, _ line: BudgetLine, _ priority: Priority, _ scope: Scope
    ) async throws {
        var draw = self.draw(6, staff.number, year, number)
        let date = self.start(of: year).adding(days: draw.number(5...40))
        let input = self.opportunity(number, at: staff, line, priority, on: date, &draw)
        let everybody = draw.some(min(max(staff.people.count / 5, 3), staff.people.count), of: staff.people)
        let units = [0, 1, 2].map { _ in self.call(&draw, in: staff.leader, on: date) }
        var decision = units[2]
        decision.scope = staff.head
        _ = try await self.workflows.addOpportunity(input, units[0])
        let opportunity: Identifier<Opportunity> = try await self.recorded(by: units[0].unit, in: scope)
        _ = try await self.workflows.plan(.known(opportunity), for: everybody, units[1])
        let request: Identifier<Request> = try await self.recorded(by: units[1].unit, in: scope)
        let meets = try await self.store.read(in: scope) { session in
            try session.policyChecks.first(PolicyCheck.Query(request: request))?.value.answer == .meets
        }
        let isApproved = meets && draw.happens(percent: 95)
        _ = try await self.workflows.decide(
            DecisionInput(
                request, isApproved ? .approved : .declined,
                reason: isApproved ? "It serves our plan." : "It can wait for another year."),
            decision)
        guard isApproved else { return }
        try await self.takePart(in: opportunity, under: request, everybody, from: date, &draw, scope)
    }

    /// What a unit added first of one kind, also where it was applied in an earlier run.
    private func recorded<Entity: StoredEntity>(
        by unit: Identifier<JournalEntry>, in scope: Scope
    ) async throws -> Identifier<Entity> {
        let entry = try await self.store.read(in: scope) { try $0.journal.get(unit).value }
        guard let change = entry.changes.first(where: { $0.kind == Entity.kind.rawValue }) else {
            throw StorageError(.corrupt, "The journal does not say what a unit recorded.")
        }
        return change.id.reinterpreted()
    }

    private func opportunity(
        _ number: Int, at staff: InventedStaff, _ line: BudgetLine, _ priority: Priority, on date: CivilDate,
        _ draw: inout Draw
    ) -> OpportunityInput {
        let subject = draw.pick(InventedWords.subjects)
        let minutes = draw.pick([60, 90, 120, 180])
        let first = date.adding(days: draw.number(14...60))
        let sessions = (0..<self.size.sessions).map { session in
            SessionInput(
                date: first.adding(days: session * draw.number(7...30)), startMinute: 930, minutes: minutes,
                place: "School hall", capacity: 200)
        }
        let last = sessions.map(\.date).max() ?? first
        // A few cost more an hour than the policy allows.
        let pounds = max(staff.people.count / 5, 3) * self.size.sessions * minutes / 60 * draw.number(2...20)
        let attestations = [
            ("MAT-1b", "Trials show that it works", "Review of trials"),
            ("MAT-1d", "Texts and names looked through", "Handbook"),
            ("MAT-1e", "Has led this for three years", "role: subject leader"),
            ("MAT-1h", "Named as an area to develop", "Trust visit"),
            ("MAT-1i", "Days in school led to change most often", "Evaluations of past years"),
            ("MAT-1l", "A form on the day and two lessons seen", "Monitoring plan"),
            (ClauseIdentifier.changedByFeedback.rawValue, "More practice, shorter talks", "Evaluations of past years"),
        ].map { clause, statement, source in
            AttestationInput(
                clause: ClauseIdentifier(clause), statement: statement, source: source,
                sourceDatedOn: date.adding(days: -200))
        }
        return OpportunityInput(
            school: staff.school.id, title: "\(subject.prefix(1).uppercased())\(subject.dropFirst()) \(number + 1)",
            approach: draw.pick(InventedWords.approaches), mode: .faceToFace, priority: priority.id,
            pupilOutcome: "Pupils are surer in \(subject); every class practises it daily",
            buildsOn: "the training of last year", standard: "Teachers' Standards: 3",
            alternative: "a webinar: practice with a partner would be lost",
            expectedParticipants: max(staff.people.count / 5, 3),
            particulars: OpportunityParticulars(
                sessions: sessions,
                costs: [
                    CostInput(
                        kind: .fee, amount: Money(minorUnits: Int64(pounds) * 100), fallsOn: first,
                        budgetLine: line.id)
                ], attestations: attestations,
                impactPlan: ImpactPlanInput(
                    intendedChange: "\(subject) is taught alike in every class",
                    followUpQuestion: "What do you do differently?", measure: "two lessons seen", baselineOn: date,
                    followUpOn: last.adding(days: 60), levelAimedAt: 4)))
    }
}
