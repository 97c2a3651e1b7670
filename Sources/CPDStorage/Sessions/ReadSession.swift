public import CPDDomain

/// Reads of one organisation in one snapshot. Not `Sendable`: it cannot leave its body.
public struct ReadSession {
    let backing: any SessionBacking

    /// A snapshot as a scope may see it.
    init(_ backing: any SessionBacking, in scope: Scope) {
        self.backing = scope.limiting(backing, isSnapshot: true)
    }

    /// A snapshot, already held to what its scope allows, of which each kind is read once.
    init(gathering backing: any SessionBacking) { self.backing = GatheredBacking(backing) }

    /// The repository of one kind of entity.
    public func repository<Entity: StoredEntity>(for entity: Entity.Type) -> any ReadableRepository<Entity> {
        self.backing.repository(for: Entity.self)
    }

    /// The data controller.
    public var organisations: any ReadableRepository<Organisation> { self.backing.repository(for: Organisation.self) }

    /// A school that belongs to an organisation on stated dates.
    public var schools: any ReadableRepository<School> { self.backing.repository(for: School.self) }

    /// Somebody whose development counts.
    public var people: any ReadableRepository<Person> { self.backing.repository(for: Person.self) }

    /// A post.
    public var engagements: any ReadableRepository<Engagement> { self.backing.repository(for: Engagement.self) }

    /// Who holds a role on stated dates.
    public var roleAssignments: any ReadableRepository<RoleAssignment> {
        self.backing.repository(for: RoleAssignment.self)
    }

    /// Who answers for somebody as line manager, appraiser or mentor on stated dates.
    public var supervisions: any ReadableRepository<Supervision> { self.backing.repository(for: Supervision.self) }

    /// Something an individual, team, school or the nation has said comes first (PRE-2, AUD-2).
    public var priorities: any ReadableRepository<Priority> { self.backing.repository(for: Priority.self) }

    /// A development need or aspiration, from one of the origins of clause AUD-1.
    public var needs: any ReadableRepository<Need> { self.backing.repository(for: Need.self) }

    /// Who provides.
    public var providers: any ReadableRepository<Provider> { self.backing.repository(for: Provider.self) }

    /// One piece of provision, in dated sessions.
    public var opportunities: any ReadableRepository<Opportunity> { self.backing.repository(for: Opportunity.self) }

    /// One dated session of an opportunity.
    public var trainingSessions: any ReadableRepository<TrainingSession> {
        self.backing.repository(for: TrainingSession.self)
    }

    /// One cost of an opportunity, on the day it falls due, charged to a budget line.
    public var costItems: any ReadableRepository<CostItem> { self.backing.repository(for: CostItem.self) }

    /// How impact will be measured, fixed before approval and in proportion (MAT-1m).
    public var impactPlans: any ReadableRepository<ImpactPlan> { self.backing.repository(for: ImpactPlan.self) }

    /// What a named person says of an opportunity for one criterion, and from what source.
    public var attestations: any ReadableRepository<Attestation> { self.backing.repository(for: Attestation.self) }

    /// Somebody asks to take part, or a leader plans for a group.
    public var requests: any ReadableRepository<Request> { self.backing.repository(for: Request.self) }

    /// One name on the expected list of a request.
    public var expectedParticipants: any ReadableRepository<ExpectedParticipant> {
        self.backing.repository(for: ExpectedParticipant.self)
    }

    /// A verdict as it was kept.
    public var policyChecks: any ReadableRepository<PolicyCheck> { self.backing.repository(for: PolicyCheck.self) }

    /// What a named person decided about a request, having seen every finding.
    public var decisions: any ReadableRepository<Decision> { self.backing.repository(for: Decision.self) }

    /// A named, reasoned and dated departure from a clause, where the edition allows one.
    public var departures: any ReadableRepository<Departure> { self.backing.repository(for: Departure.self) }

    /// A place booked for one person under an approved request.
    public var bookings: any ReadableRepository<Booking> { self.backing.repository(for: Booking.self) }

    /// Whether one person took part in one session, with minutes.
    public var attendances: any ReadableRepository<Attendance> { self.backing.repository(for: Attendance.self) }

    /// A participant's evaluation; only who took part gives one (IMP-1, IMP-5a).
    public var evaluations: any ReadableRepository<Evaluation> { self.backing.repository(for: Evaluation.self) }

    /// What the talk after provision agreed about sharing it, and about following up with the provider (IMP-1, IMP-2).
    public var disseminations: any ReadableRepository<Dissemination> {
        self.backing.repository(for: Dissemination.self)
    }

    /// The school's own line of money for one financial year.
    public var budgetLines: any ReadableRepository<BudgetLine> { self.backing.repository(for: BudgetLine.self) }

    /// Money a decision has committed from one budget line, in the financial year it falls in.
    public var commitments: any ReadableRepository<Commitment> { self.backing.repository(for: Commitment.self) }

    /// A policy edition as a named body adopted it, kept byte for byte.
    public var adoptedEditions: any ReadableRepository<AdoptedEdition> {
        self.backing.repository(for: AdoptedEdition.self)
    }

    /// Days on which somebody is on leave.
    public var leaves: any ReadableRepository<Leave> { self.backing.repository(for: Leave.self) }

    /// Something somebody answers for at a school that is no role, such as designated safeguarding lead.
    public var responsibilities: any ReadableRepository<Responsibility> {
        self.backing.repository(for: Responsibility.self)
    }

    /// Training somebody has completed, or a document they have acknowledged.
    public var trainingRecords: any ReadableRepository<TrainingRecord> {
        self.backing.repository(for: TrainingRecord.self)
    }

    /// Something to which duties are tied, such as a meeting of the governing body.
    public var schoolEvents: any ReadableRepository<SchoolEvent> { self.backing.repository(for: SchoolEvent.self) }

    /// That a duty of the policy was done, by whom, and where that can be looked up.
    public var dutyRecords: any ReadableRepository<DutyRecord> { self.backing.repository(for: DutyRecord.self) }

    /// That a post’s duty or decision is done by somebody else on stated dates.
    public var delegations: any ReadableRepository<Delegation> { self.backing.repository(for: Delegation.self) }

    /// What somebody other than the participant says of the change an evaluation claims (IMP-5).
    public var impactConfirmations: any ReadableRepository<ImpactConfirmation> {
        self.backing.repository(for: ImpactConfirmation.self)
    }

    /// That an item of somebody's induction was done, when and by whom (PRN-4).
    public var inductionSteps: any ReadableRepository<InductionStep> {
        self.backing.repository(for: InductionStep.self)
    }

    /// What inductees say of their own induction.
    public var inductionRatings: any ReadableRepository<InductionRating> {
        self.backing.repository(for: InductionRating.self)
    }

    /// What somebody said about a request at one stage of its route.
    public var stageDecisions: any ReadableRepository<StageDecision> {
        self.backing.repository(for: StageDecision.self)
    }

    /// Money moved from one budget line to another, with a minute reference.
    public var virements: any ReadableRepository<Virement> { self.backing.repository(for: Virement.self) }

    /// An appeal against a decision.
    public var appeals: any ReadableRepository<Appeal> { self.backing.repository(for: Appeal.self) }

    /// One thing recorded of an opportunity because its approach asks for it (MAT-2), such as the host of a secondment.
    public var approachDetails: any ReadableRepository<ApproachDetail> {
        self.backing.repository(for: ApproachDetail.self)
    }

    /// A message that a unit of work leaves for another system.
    public var outbox: any ReadableRepository<OutboxMessage> { self.backing.repository(for: OutboxMessage.self) }

    /// What units of work did.
    public var journal: any ReadableRepository<JournalEntry> { self.backing.repository(for: JournalEntry.self) }
}

@available(*, unavailable)
extension ReadSession: Sendable {}
