internal import CPDDomain
internal import CPDStorage

/// One row of every kind that an application inserts (two people), each referring to the others.
struct SampleGraph: Sendable {
    let school: School
    let person: Person
    let colleague: Person
    private(set) var engagement: Engagement
    let roleAssignment: RoleAssignment
    let priority: Priority
    let need: Need
    let provider: Provider
    private(set) var opportunity: Opportunity
    let trainingSession: TrainingSession
    let budgetLine: BudgetLine
    private(set) var costItem: CostItem
    let impactPlan: ImpactPlan
    let attestation: Attestation
    private(set) var request: Request
    let expectedParticipant: ExpectedParticipant
    let adoptedEdition: AdoptedEdition
    let policyCheck: PolicyCheck
    let decision: Decision
    let departure: Departure
    let booking: Booking
    let attendance: Attendance
    let evaluation: Evaluation
    let dissemination: Dissemination
    let commitment: Commitment
    let outboxMessage: OutboxMessage
    let supervision: Supervision
    let leave: Leave
    let responsibility: Responsibility
    let trainingRecord: TrainingRecord
    let schoolEvent: SchoolEvent
    let dutyRecord: DutyRecord
    let delegation: Delegation
    let stageDecision: StageDecision
    let virement: Virement
    let appeal: Appeal
    let inductionRating: InductionRating
    let inductionStep: InductionStep
    let impactConfirmation: ImpactConfirmation
    let approachDetail: ApproachDetail

    /// A graph with identities and values. The same source makes the same values.
    init(_ id: SampleIdentifiers, from source: inout SampleSource) {
        // Drawn aside, so that everything else is as it was before there were these.
        var aside = source
        self.school = School(
            id: id[.school], name: source.name(), urn: source.optional { $0.key() },
            laEstab: source.optional { $0.name() }, phase: source.optional { $0.prose() },
            nation: aside.optional { $0.name() }, establishmentType: aside.optional { $0.name() },
            membership: source.period())
        self.person = Self.person(id[.person], from: &source)
        self.colleague = Self.person(id[.colleague], from: &source, mark: "colleague ")
        self.engagement = Engagement(
            id: id[.engagement], person: id[.person], school: id[.school], capacity: source.pick(Capacity.self),
            staffGroup: source.pick(StaffGroup.self), title: source.prose(), period: source.period(),
            contractShare: source.number(0...1000), contractKind: aside.optional { $0.pick(ContractKind.self) },
            contractEndsOn: aside.optional { $0.date() }, probation: aside.optional { $0.probation() },
            sourceIdentifier: source.optional { $0.key() })
        self.roleAssignment = RoleAssignment(
            id: id[.roleAssignment], person: id[.colleague], school: source.optional { _ in id[.school] },
            role: source.pick(Role.self), period: source.period())
        self.priority = Priority(
            id: id[.priority], school: id[.school], level: source.pick(Level.self), title: source.name(),
            planReference: source.optional { $0.prose() }, period: source.period())
        self.need = Self.need(id, from: &source)
        self.provider = Provider(id: id[.provider], name: source.name(), kind: source.pick(ProviderKind.self))
        self.opportunity = Self.opportunity(id, from: &source)
        self.trainingSession = TrainingSession(
            id: id[.trainingSession], opportunity: id[.opportunity], date: source.date(),
            startMinute: source.optional { $0.number(0...1439) }, minutes: source.number(0...Int.max),
            place: source.optional { $0.prose() }, capacity: source.optional { $0.number(0...Int.max) },
            basis: aside.optional { $0.pick(TimeBasis.self) })
        self.budgetLine = BudgetLine(
            id: id[.budgetLine], school: id[.school], name: source.name(), financialYear: source.number(1...9999),
            amount: source.optional { $0.money() }, financeCode: source.optional { $0.prose() },
            minute: source.optional { $0.prose() })
        self.costItem = CostItem(
            id: id[.costItem], opportunity: id[.opportunity], kind: source.fixedCostKind(),
            basis: source.pick(CostBasis.self), amount: source.money(), fallsOn: source.date(),
            budgetLine: source.optional { _ in id[.budgetLine] })
        self.impactPlan = ImpactPlan(
            id: id[.impactPlan], opportunity: id[.opportunity], intendedChange: source.prose(),
            followUpQuestion: source.optional { $0.prose() }, measure: source.optional { $0.prose() },
            baselineOn: source.optional { $0.date() }, followUpOn: source.optional { $0.date() },
            levelAimedAt: source.optional { $0.number(1...5) })
        self.attestation = Attestation(
            id: id[.attestation], opportunity: id[.opportunity], clause: ClauseIdentifier(source.name()),
            statement: source.prose(), source: source.prose(), sourceDatedOn: source.optional { $0.date() },
            attestedBy: id[.colleague], attestedOn: source.date(), holds: source.flag())
        self.request = Request(
            id: id[.request], school: id[.school], opportunity: id[.opportunity], kind: source.pick(RequestKind.self),
            askedBy: id[.person], need: source.optional { _ in id[.need] }, askedOn: source.date())
        self.expectedParticipant = ExpectedParticipant(
            id: id[.expectedParticipant], request: id[.request], person: id[.person])
        let text = source.prose()
        self.adoptedEdition = AdoptedEdition(
            id: id[.adoptedEdition], school: source.optional { _ in id[.school] }, name: source.name(), text: text,
            digest: Digest.sha256(of: text), inForce: source.period(), adoptedBy: source.prose(),
            adoptedOn: source.date(), minute: source.prose())
        self.policyCheck = PolicyCheck(
            id: id[.policyCheck], subject: source.pick(CheckSubject.self), opportunity: id[.opportunity],
            request: source.optional { _ in id[.request] }, edition: id[.adoptedEdition], checkedOn: source.date(),
            answer: source.pick(Answer.self), content: source.prose())
        self.decision = Decision(
            id: id[.decision], request: id[.request], outcome: source.pick(DecisionOutcome.self),
            decidedBy: id[.colleague], decidedOn: source.date(), reason: source.prose(), check: id[.policyCheck],
            includesDecider: aside.optional { $0.flag() })
        self.departure = Departure(
            id: id[.departure], decision: id[.decision], clause: ClauseIdentifier(source.name()),
            departedBy: id[.colleague], departedOn: source.date(), reason: source.prose())
        self.booking = Booking(
            id: id[.booking], request: id[.request], opportunity: id[.opportunity], person: id[.person],
            bookedOn: source.date(), reference: source.optional { $0.prose() },
            cancelledOn: source.optional { $0.date() })
        self.attendance = Attendance(
            id: id[.attendance], session: id[.trainingSession], opportunity: id[.opportunity], person: id[.person],
            status: source.pick(AttendanceStatus.self), minutes: source.number(0...Int.max), recordedOn: source.date(),
            basis: aside.optional { $0.pick(TimeBasis.self) })
        self.evaluation = Evaluation(
            id: id[.evaluation], opportunity: id[.opportunity], person: id[.person], evaluatedOn: source.date(),
            rating: source.number(1...5), changedPractice: source.prose(), needMet: source.flag())
        self.dissemination = Self.dissemination(id, from: &source)
        self.commitment = Commitment(
            id: id[.commitment], budgetLine: id[.budgetLine], decision: id[.decision], amount: source.money(),
            fallsOn: source.date())
        self.outboxMessage = Self.message(id, from: &source)
        self.supervision = Supervision(
            id: id[.supervision], person: id[.person], supervisor: id[.colleague],
            capacity: source.pick(SupervisionCapacity.self), school: source.optional { _ in id[.school] },
            period: source.period())
        self.leave = Self.leave(id, from: &source)
        self.responsibility = Self.responsibility(id, from: &source)
        self.trainingRecord = Self.trainingRecord(id, from: &source)
        self.schoolEvent = Self.schoolEvent(id, from: &source)
        self.dutyRecord = Self.dutyRecord(id, from: &source)
        self.delegation = Self.delegation(id, from: &source)
        self.stageDecision = Self.stageDecision(id, from: &source)
        self.virement = Self.virement(id, from: &source)
        self.appeal = Self.appeal(id, from: &source)
        self.inductionRating = Self.inductionRating(id, from: &source)
        self.approachDetail = Self.approachDetail(id, from: &source)
        // Drawn last, for the same reason; texts among them are counted.
        self.engagement.team = source.optional { $0.name() }
        self.opportunity.costAlternative = source.optional { CostAlternative(title: $0.name(), cost: $0.money()) }
        self.costItem.kind = source.ownCostKind() ?? self.costItem.kind
        self.request.needsCover = source.optional { $0.flag() }
        self.inductionStep = Self.inductionStep(id, from: &source)
        self.impactConfirmation = Self.impactConfirmation(id, from: &source)
    }

    /// The rows by their slots, in an order in which each refers only to those before it.
    var rows: [(slot: SampleSlot, entity: any StoredEntity)] {
        [
            (.school, self.school), (.person, self.person), (.colleague, self.colleague),
            (.engagement, self.engagement), (.roleAssignment, self.roleAssignment), (.priority, self.priority),
            (.need, self.need), (.provider, self.provider), (.opportunity, self.opportunity),
            (.trainingSession, self.trainingSession), (.budgetLine, self.budgetLine), (.costItem, self.costItem),
            (.impactPlan, self.impactPlan), (.attestation, self.attestation), (.request, self.request),
            (.expectedParticipant, self.expectedParticipant), (.adoptedEdition, self.adoptedEdition),
            (.policyCheck, self.policyCheck), (.decision, self.decision), (.departure, self.departure),
            (.booking, self.booking), (.attendance, self.attendance), (.evaluation, self.evaluation),
            (.dissemination, self.dissemination), (.commitment, self.commitment),
            (.outboxMessage, self.outboxMessage),
            (.supervision, self.supervision),
            (.leave, self.leave),
            (.responsibility, self.responsibility),
            (.trainingRecord, self.trainingRecord),
            (.schoolEvent, self.schoolEvent),
            (.dutyRecord, self.dutyRecord),
            (.delegation, self.delegation),
            (.stageDecision, self.stageDecision),
            (.virement, self.virement),
            (.appeal, self.appeal),
            (.inductionRating, self.inductionRating),
            (.approachDetail, self.approachDetail),
            (.inductionStep, self.inductionStep),
            (.impactConfirmation, self.impactConfirmation),
        ]
    }

    /// The rows, in an order in which each refers only to those before it.
    var entities: [any StoredEntity] { self.rows.map(\.entity) }

    /// The row in a slot.
    subscript(slot: SampleSlot) -> any StoredEntity { self.rows[Int(slot.rawValue)].entity }
}
