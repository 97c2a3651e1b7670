internal import CPDDomain

extension EntityKind {
    /// The type of the entities of this kind.
    var type: any StoredEntity.Type {
        switch self {
        case .organisation: Organisation.self
        case .school: School.self
        case .person: Person.self
        case .engagement: Engagement.self
        case .roleAssignment: RoleAssignment.self
        case .supervision: Supervision.self
        case .priority: Priority.self
        case .need: Need.self
        case .provider: Provider.self
        case .opportunity: Opportunity.self
        case .trainingSession: TrainingSession.self
        case .costItem: CostItem.self
        case .impactPlan: ImpactPlan.self
        case .attestation: Attestation.self
        case .request: Request.self
        case .expectedParticipant: ExpectedParticipant.self
        case .policyCheck: PolicyCheck.self
        case .decision: Decision.self
        case .departure: Departure.self
        case .booking: Booking.self
        case .attendance: Attendance.self
        case .evaluation: Evaluation.self
        case .dissemination: Dissemination.self
        case .budgetLine: BudgetLine.self
        case .commitment: Commitment.self
        case .adoptedEdition: AdoptedEdition.self
        case .leave: Leave.self
        case .responsibility: Responsibility.self
        case .trainingRecord: TrainingRecord.self
        case .schoolEvent: SchoolEvent.self
        case .dutyRecord: DutyRecord.self
        case .delegation: Delegation.self
        case .stageDecision: StageDecision.self
        case .virement: Virement.self
        case .appeal: Appeal.self
        case .inductionRating: InductionRating.self
        case .inductionStep: InductionStep.self
        case .impactConfirmation: ImpactConfirmation.self
        case .approachDetail: ApproachDetail.self
        case .outboxMessage: OutboxMessage.self
        case .journalEntry: JournalEntry.self
        }
    }
}
