internal import CPDDomain

/// Every kind that has a mapping. A conformance case names any kind that is missing here.
let mappedEntities: [any MappedEntity.Type] = [
    Organisation.self, School.self, Person.self, Engagement.self, RoleAssignment.self, Supervision.self,
    Priority.self, Need.self,
    Provider.self, Opportunity.self, TrainingSession.self, CostItem.self, ImpactPlan.self, Attestation.self,
    Request.self, ExpectedParticipant.self, PolicyCheck.self, Decision.self, Departure.self, Booking.self,
    Attendance.self, Evaluation.self, Dissemination.self, BudgetLine.self, Commitment.self, AdoptedEdition.self,
    Leave.self, Responsibility.self, TrainingRecord.self, SchoolEvent.self, DutyRecord.self, Delegation.self,
    StageDecision.self, Virement.self, Appeal.self,
    InductionRating.self,
    InductionStep.self,
    ImpactConfirmation.self,
    ApproachDetail.self,
    OutboxMessage.self, JournalEntry.self,
]
