internal import CPDDomain
internal import CPDStorage

/// Something to be done with the queries of every kind.
protocol QueryVisitor {
    func visit<Entity: StoredEntity>(_ type: Entity.Type, _ queries: [Entity.Query]) throws
}

extension SampleGraph {
    /// Shows a visitor, for every kind, the query that matches all, one query for each part, and one of all parts.
    func visitQueries(_ visitor: some QueryVisitor) throws {
        try self.visitQueriesOfPeople(visitor)
        try self.visitQueriesOfProvision(visitor)
        try self.visitQueriesOfDecisions(visitor)
        try self.visitQueriesOfParticipation(visitor)
        try self.visitQueriesOfStanding(visitor)
    }

    private func visitQueriesOfPeople(_ visitor: some QueryVisitor) throws {
        let (person, school) = (self.colleague.id, self.school.id)
        try visitor.visit(Organisation.self, [.init()])
        try visitor.visit(School.self, [.init(), .init(urn: self.school.urn ?? "none"), .init(urn: "none")])
        try visitor.visit(
            Person.self,
            [.init(), .init(sourceIdentifier: self.person.sourceIdentifier ?? "none"), .init(sourceIdentifier: "none")])
        try visitor.visit(
            Engagement.self,
            [.init(), .init(person: self.person.id), .init(school: school), .init(person: person, school: school)])
        try visitor.visit(
            RoleAssignment.self,
            [.init(), .init(person: person), .init(school: school), .init(person: person, school: school)]
                + Role.allCases.flatMap { [.init(role: $0), .init(person: person, school: school, role: $0)] })
        try visitor.visit(
            Supervision.self,
            [
                .init(), .init(person: self.person.id), .init(supervisor: person),
                .init(person: self.person.id, supervisor: person),
            ])
        try visitor.visit(
            BudgetLine.self,
            [.init(), .init(school: school), .init(financialYear: self.budgetLine.financialYear)]
                + [1, 4, 9999].map { .init(school: school, financialYear: $0) })
    }

    private func visitQueriesOfProvision(_ visitor: some QueryVisitor) throws {
        let (school, opportunity, line) = (self.school.id, self.opportunity.id, self.budgetLine.id)
        try visitor.visit(Priority.self, [.init(), .init(school: school)])
        try visitor.visit(
            Need.self,
            [
                .init(), .init(school: school), .init(person: self.person.id), .init(priority: self.priority.id),
                .init(school: school, person: self.person.id, priority: self.priority.id),
            ])
        try visitor.visit(Provider.self, [.init()])
        try visitor.visit(Opportunity.self, [.init(), .init(school: school)])
        try visitor.visit(TrainingSession.self, [.init(), .init(opportunity: opportunity)])
        try visitor.visit(
            CostItem.self,
            [
                .init(), .init(opportunity: opportunity), .init(budgetLine: line),
                .init(opportunity: opportunity, budgetLine: line),
            ])
        try visitor.visit(ImpactPlan.self, [.init(), .init(opportunity: opportunity)])
        try visitor.visit(Attestation.self, [.init(), .init(opportunity: opportunity)])
        try visitor.visit(ApproachDetail.self, [.init(), .init(opportunity: opportunity)])
        try visitor.visit(AdoptedEdition.self, [.init(), .init(school: school)])
    }

    private func visitQueriesOfDecisions(_ visitor: some QueryVisitor) throws {
        let (school, opportunity, request) = (self.school.id, self.opportunity.id, self.request.id)
        let (person, colleague) = (self.person.id, self.colleague.id)
        try visitor.visit(
            Request.self,
            [
                .init(), .init(school: school), .init(opportunity: opportunity), .init(askedBy: person),
                .init(need: self.need.id), .init(school: school, opportunity: opportunity),
                .init(school: school, opportunity: opportunity, askedBy: person, need: self.need.id),
            ])
        try visitor.visit(
            ExpectedParticipant.self,
            [.init(), .init(request: request), .init(person: person), .init(request: request, person: person)])
        try visitor.visit(
            PolicyCheck.self,
            [
                .init(), .init(opportunity: opportunity), .init(request: request),
                .init(opportunity: opportunity, request: request),
            ])
        try visitor.visit(
            Decision.self,
            [
                .init(), .init(request: request), .init(decidedBy: colleague),
                .init(request: request, decidedBy: colleague),
            ])
        try visitor.visit(Departure.self, [.init(), .init(decision: self.decision.id)])
        try visitor.visit(
            Commitment.self,
            [
                .init(), .init(budgetLine: self.budgetLine.id), .init(decision: self.decision.id),
                .init(budgetLine: self.budgetLine.id, decision: self.decision.id),
            ])
        try visitor.visit(JournalEntry.self, [.init()])
        try visitor.visit(
            OutboxMessage.self,
            [
                .init(), .init(state: .waiting), .init(subject: self.outboxMessage.subject),
                .init(unit: self.outboxMessage.unit), .init(state: .dead, subject: "ä", unit: self.outboxMessage.unit),
            ])
    }

    private func visitQueriesOfParticipation(_ visitor: some QueryVisitor) throws {
        let (request, opportunity, person) = (self.request.id, self.opportunity.id, self.person.id)
        let session = self.trainingSession.id
        try visitor.visit(
            Booking.self,
            [
                .init(), .init(request: request), .init(opportunity: opportunity), .init(person: person),
                .init(opportunity: opportunity, person: person),
                .init(request: request, opportunity: opportunity, person: person),
            ])
        try visitor.visit(
            Attendance.self,
            [
                .init(), .init(session: session), .init(opportunity: opportunity), .init(person: person),
                .init(session: session, opportunity: opportunity, person: person),
            ])
        try visitor.visit(
            Evaluation.self,
            [
                .init(), .init(opportunity: opportunity), .init(person: person),
                .init(opportunity: opportunity, person: person),
            ])
        try visitor.visit(
            ImpactConfirmation.self,
            [
                .init(), .init(evaluation: self.evaluation.id), .init(confirmedBy: self.colleague.id),
                .init(evaluation: self.evaluation.id, confirmedBy: self.colleague.id),
            ])
        try visitor.visit(
            Dissemination.self,
            [
                .init(), .init(opportunity: opportunity), .init(participant: person),
                .init(opportunity: opportunity, participant: person),
            ])
    }

    private func visitQueriesOfStanding(_ visitor: some QueryVisitor) throws {
        try visitor.visit(Leave.self, [.init(), .init(person: self.person.id)])
        try visitor.visit(
            Responsibility.self,
            [
                .init(), .init(person: self.person.id), .init(school: self.school.id),
                .init(person: self.person.id, school: self.school.id),
            ])
        try visitor.visit(TrainingRecord.self, [.init(), .init(person: self.person.id)])
        try visitor.visit(
            InductionRating.self,
            [
                .init(), .init(person: self.person.id), .init(school: self.school.id),
                .init(person: self.person.id, school: self.school.id),
            ])
        try visitor.visit(
            InductionStep.self,
            [
                .init(), .init(person: self.person.id), .init(school: self.school.id),
                .init(person: self.person.id, school: self.school.id),
            ])
        try visitor.visit(SchoolEvent.self, [.init(), .init(school: self.school.id)])
        try visitor.visit(DutyRecord.self, [.init(), .init(school: self.school.id)])
        try visitor.visit(
            Delegation.self,
            [
                .init(), .init(school: self.school.id), .init(person: self.person.id),
                .init(school: self.school.id, person: self.person.id),
            ])
        try visitor.visit(
            StageDecision.self,
            [
                .init(), .init(request: self.request.id), .init(decidedBy: self.colleague.id),
                .init(request: self.request.id, decidedBy: self.colleague.id),
            ])
        try visitor.visit(
            Virement.self,
            [
                .init(), .init(source: self.budgetLine.id), .init(target: self.budgetLine.id),
                .init(source: self.budgetLine.id, target: self.budgetLine.id),
            ])
        try visitor.visit(Appeal.self, [.init(), .init(decision: self.decision.id)])
    }
}
