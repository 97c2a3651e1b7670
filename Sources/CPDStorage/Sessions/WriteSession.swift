public import CPDDomain

/// One unit of work on one organisation. Not `Sendable`: it cannot leave its body.
public struct WriteSession {
    let backing: any SessionBacking
    private let state: UnitState

    /// A unit of work held to what a scope allows.
    init(_ backing: any SessionBacking, in scope: Scope, state: UnitState) {
        self.backing = scope.limiting(backing, isSnapshot: false)
        self.state = state
    }

    /// A new identifier made from the unit's own and a counter: a re-run of the body makes the same ones.
    public func makeIdentifier<Entity: StoredEntity>() -> Identifier<Entity> { self.state.makeIdentifier() }

    /// The repository of one kind of entity.
    public func repository<Entity: StoredEntity>(for entity: Entity.Type) -> any WritableRepository<Entity> {
        JournaledRepository(base: self.backing.repository(for: Entity.self), state: self.state)
    }

    /// The data controller.
    public var organisations: any WritableRepository<Organisation> { self.repository(for: Organisation.self) }

    /// A school that belongs to an organisation on stated dates.
    public var schools: any WritableRepository<School> { self.repository(for: School.self) }

    /// Somebody whose development counts.
    public var people: any WritableRepository<Person> { self.repository(for: Person.self) }

    /// A post.
    public var engagements: any WritableRepository<Engagement> { self.repository(for: Engagement.self) }

    /// Who holds a role on stated dates.
    public var roleAssignments: any WritableRepository<RoleAssignment> { self.repository(for: RoleAssignment.self) }

    /// Who answers for somebody as line manager, appraiser or mentor on stated dates.
    public var supervisions: any WritableRepository<Supervision> { self.repository(for: Supervision.self) }

    /// Something an individual, team, school or the nation has said comes first (PRE-2, AUD-2).
    public var priorities: any WritableRepository<Priority> { self.repository(for: Priority.self) }

    /// A development need or aspiration, from one of the origins of clause AUD-1.
    public var needs: any WritableRepository<Need> { self.repository(for: Need.self) }

    /// Who provides.
    public var providers: any WritableRepository<Provider> { self.repository(for: Provider.self) }

    /// One piece of provision, in dated sessions.
    public var opportunities: any WritableRepository<Opportunity> { self.repository(for: Opportunity.self) }

    /// One dated session of an opportunity.
    public var trainingSessions: any WritableRepository<TrainingSession> { self.repository(for: TrainingSession.self) }

    /// One cost of an opportunity, on the day it falls due, charged to a budget line.
    public var costItems: any WritableRepository<CostItem> { self.repository(for: CostItem.self) }

    /// How impact will be measured, fixed before approval and in proportion (MAT-1m).
    public var impactPlans: any WritableRepository<ImpactPlan> { self.repository(for: ImpactPlan.self) }

    /// What a named person says of an opportunity for one criterion, and from what source.
    public var attestations: any WritableRepository<Attestation> { self.repository(for: Attestation.self) }

    /// Somebody asks to take part, or a leader plans for a group.
    public var requests: any WritableRepository<Request> { self.repository(for: Request.self) }

    /// One name on the expected list of a request.
    public var expectedParticipants: any WritableRepository<ExpectedParticipant> {
        self.repository(for: ExpectedParticipant.self)
    }

    /// A verdict as it was kept.
    public var policyChecks: any WritableRepository<PolicyCheck> { self.repository(for: PolicyCheck.self) }

    /// What a named person decided about a request, having seen every finding.
    public var decisions: any WritableRepository<Decision> { self.repository(for: Decision.self) }

    /// A named, reasoned and dated departure from a clause, where the edition allows one.
    public var departures: any WritableRepository<Departure> { self.repository(for: Departure.self) }

    /// A place booked for one person under an approved request.
    public var bookings: any WritableRepository<Booking> { self.repository(for: Booking.self) }

    /// Whether one person took part in one session, with minutes.
    public var attendances: any WritableRepository<Attendance> { self.repository(for: Attendance.self) }

    /// A participant's evaluation; only who took part gives one (IMP-1, IMP-5a).
    public var evaluations: any WritableRepository<Evaluation> { self.repository(for: Evaluation.self) }

    /// What the talk after provision agreed about sharing it, and about following up with the provider (IMP-1, IMP-2).
    public var disseminations: any WritableRepository<Dissemination> { self.repository(for: Dissemination.self) }

    /// The school's own line of money for one financial year.
    public var budgetLines: any WritableRepository<BudgetLine> { self.repository(for: BudgetLine.self) }

    /// Money a decision has committed from one budget line, in the financial year it falls in.
    public var commitments: any WritableRepository<Commitment> { self.repository(for: Commitment.self) }

    /// A policy edition as a named body adopted it, kept byte for byte.
    public var adoptedEditions: any WritableRepository<AdoptedEdition> { self.repository(for: AdoptedEdition.self) }

    /// Days on which somebody is on leave.
    public var leaves: any WritableRepository<Leave> { self.repository(for: Leave.self) }

    /// Something somebody answers for at a school that is no role, such as designated safeguarding lead.
    public var responsibilities: any WritableRepository<Responsibility> { self.repository(for: Responsibility.self) }

    /// Training somebody has completed, or a document they have acknowledged.
    public var trainingRecords: any WritableRepository<TrainingRecord> { self.repository(for: TrainingRecord.self) }

    /// Something to which duties are tied, such as a meeting of the governing body.
    public var schoolEvents: any WritableRepository<SchoolEvent> { self.repository(for: SchoolEvent.self) }

    /// That a duty of the policy was done, by whom, and where that can be looked up.
    public var dutyRecords: any WritableRepository<DutyRecord> { self.repository(for: DutyRecord.self) }

    /// That a post’s duty or decision is done by somebody else on stated dates.
    public var delegations: any WritableRepository<Delegation> { self.repository(for: Delegation.self) }

    /// What somebody said about a request at one stage of its route.
    public var stageDecisions: any WritableRepository<StageDecision> { self.repository(for: StageDecision.self) }

    /// What somebody other than the participant says of the change an evaluation claims (IMP-5).
    public var impactConfirmations: any WritableRepository<ImpactConfirmation> {
        self.repository(for: ImpactConfirmation.self)
    }

    /// That an item of somebody's induction was done, when and by whom (PRN-4).
    public var inductionSteps: any WritableRepository<InductionStep> {
        self.repository(for: InductionStep.self)
    }

    /// What inductees say of their own induction.
    public var inductionRatings: any WritableRepository<InductionRating> {
        self.repository(for: InductionRating.self)
    }

    /// Money moved from one budget line to another, with a minute reference.
    public var virements: any WritableRepository<Virement> { self.repository(for: Virement.self) }

    /// An appeal against a decision.
    public var appeals: any WritableRepository<Appeal> { self.repository(for: Appeal.self) }

    /// One thing recorded of an opportunity because its approach asks for it (MAT-2), such as the host of a secondment.
    public var approachDetails: any WritableRepository<ApproachDetail> { self.repository(for: ApproachDetail.self) }

    /// Leaves a message for another system: delivered after the unit is kept, at least once, those of one subject in
    /// order. Topic, subject and payload are text without NUL.
    @discardableResult
    public func send(topic: String, subject: String, payload: String) throws(StorageError) -> OutboxMessage {
        let message = OutboxMessage(
            id: self.makeIdentifier(), unit: self.state.unit.id, number: self.state.nextMessageNumber(), topic: topic,
            subject: subject, payload: payload, leftAt: self.state.unit.at, dueAt: self.state.unit.at)
        try self.repository(for: OutboxMessage.self).insert(message)
        return message
    }

    /// The messages that units of work have left and that are not delivered yet.
    public var outbox: any ReadableRepository<OutboxMessage> { self.repository(for: OutboxMessage.self) }

    /// Forgets the salt of a record: the chain, whole as before, says nothing of what the record said from then on. A
    /// part of erasing what a record says about somebody; the change is in the journal, as one to revision 0.
    package func forgetSalt<Record: StoredEntity>(of record: Identifier<Record>) throws(StorageError) {
        try self.state.perform { () throws(StorageError) in
            guard try self.backing.repository(for: Record.self).find(record) != nil else {
                throw .notFound(Record.kind)
            }
            try self.backing.chain.forgetSalt(of: EntityReference(record))
            self.state.record(record, 0)
        }
    }

    /// What units of work did.
    public var journal: any ReadableRepository<JournalEntry> { self.backing.repository(for: JournalEntry.self) }
}

@available(*, unavailable)
extension WriteSession: Sendable {}
