import CPDDomain
import CPDPolicy

extension JSONText {
    /// The facts in the shape ``FactsReader`` reads, keys in a fixed order, nothing written that nobody recorded.
    init(_ facts: ProvisionFacts) {
        self = .object([
            "title": .string(facts.title), "date": .string(facts.date.description),
            "askedBy": facts.askedBy.map { .string($0) }, "requiredByLaw": facts.requiredByLaw ? .boolean(true) : nil,
            "approach": facts.approach.map { .string($0.rawValue) }, "mode": facts.mode.map { .string($0.rawValue) },
            "approachDetails": facts.approachDetails.map {
                .list($0.map { .object(["name": .string($0.name), "value": .string($0.value)]) })
            },
            "participants": facts.participants.map { .integer($0) },
            "priorities": facts.priorities.map { .list($0.map(Self.priority)) },
            "effectivePractice": facts.effectivePractice.map { Self.attested($0) },
            "pupilBenefit": Self.recorded(facts.pupilBenefit) {
                .object(["outcome": .string($0.outcome), "route": $0.route.map { .string($0) }])
            },
            "diversityCheck": facts.diversityCheck.map { Self.attested($0) },
            "expertise": facts.expertise.map { .list($0.map { Self.attested($0.attested, kind: $0.kind) }) },
            "sessions": facts.sessions.map { .list($0.map(Self.session)) },
            "minutes": facts.minutes.map { .integer($0) },
            "buildsOn": facts.buildsOn.map { .string($0) },
            "standard": Self.recorded(facts.standard) {
                .object(["framework": .string($0.framework), "item": .string($0.item)])
            },
            "currentEvidence": facts.currentEvidence.map { Self.attested($0) },
            "alternativeMode": Self.recorded(facts.alternativeMode) { .string($0) },
            "pastImpactByMode": Self.recorded(facts.pastImpactByMode) { .string($0) },
            "accommodation": facts.accommodation.map(Self.accommodation),
            "costs": facts.costs.map { .list($0.map(Self.cost)) },
            "costAlternative": facts.costAlternative.map {
                .object(["title": .string($0.title), "cost": .string($0.cost.description)])
            },
            "evaluationPlan": Self.recorded(facts.evaluationPlan) { .string($0) },
            "isRepeated": facts.isRepeated.map { .boolean($0) },
            "changedByFeedback": Self.recorded(facts.changedByFeedback) { .string($0) },
            "impactPlan": Self.recorded(facts.impactPlan, Self.impactPlan),
            "budget": facts.budget.map { .list($0.map(Self.budget)) },
            "exceptions": facts.exceptions.isEmpty ? nil : .list(Self.exceptions(facts)),
        ])
    }

    private static func recorded<Value>(_ recorded: Recorded<Value>?, _ write: (Value) -> JSONText) -> JSONText? {
        switch recorded {
        case .value(let value): write(value)
        case .nothing(let reason): .object(["none": .string(reason)])
        case nil: nil
        }
    }

    private static func exceptions(_ facts: ProvisionFacts) -> [JSONText] {
        facts.exceptions.sorted { $0.key.rawValue < $1.key.rawValue }.map { clause, said in
            .object(["clause": .string(clause.rawValue), "because": Self.attested(said)])
        }
    }

    private static func priority(_ priority: LinkedPriority) -> JSONText {
        .object([
            "title": .string(priority.title), "level": priority.level.map { .string($0.rawValue) },
            "reference": priority.reference.map { .string($0) },
            "closedOn": priority.closedOn.map { .string($0.description) },
        ])
    }

    private static func attested(_ fact: AttestedFact, kind: ExpertiseFact.Kind? = nil) -> JSONText {
        .object([
            "kind": kind.map { .string($0.rawValue) },
            "statement": .string(fact.evidence.statement), "source": .string(fact.evidence.source),
            "sourceDate": fact.sourceDatedOn.map { .string($0.description) },
            "attestedBy": .string(fact.evidence.attestedBy),
            "attestedOn": fact.evidence.attestedOn.map { .string($0.description) },
            "record": fact.evidence.record.map { .string($0.description) },
            "holds": fact.holds ? nil : .boolean(false),
        ])
    }

    private static func session(_ session: SessionFact) -> JSONText {
        .object([
            "date": session.date.map { .string($0.description) }, "minutes": session.minutes.map { .integer($0) },
            "place": session.place.map { .string($0) },
            "startsAt": session.startMinute.map { .string(ReasonArgument.clock($0)) },
            "basis": session.basis.map { .string($0.rawValue) },
        ])
    }

    private static func accommodation(_ place: AccommodationFact) -> JSONText {
        .object([
            "room": Self.recorded(place.room) { .string($0) }, "capacity": place.capacity.map { .integer($0) },
            "quietPlaces": place.quietPlaces.map { .integer($0) }, "devices": place.devices.map { .integer($0) },
            "connections": place.connections.map { .integer($0) },
            "inspected": place.inspected.map { Self.attested($0) },
        ])
    }

    private static func cost(_ cost: CostFact) -> JSONText {
        .object([
            "kind": cost.kind.ownWord == nil ? .string(cost.kind.word) : nil,
            "item": cost.kind.ownWord.map { .string($0) }, "basis": .string(cost.basis.rawValue),
            "amount": .string(cost.amount.description), "budgetLine": cost.budgetLine.map { .string($0) },
        ])
    }

    private static func impactPlan(_ plan: ImpactPlanFact) -> JSONText {
        .object([
            "intendedChange": plan.intendedChange.map { .string($0) },
            "followUpQuestion": plan.followUpQuestion.map { .string($0) },
            "measure": plan.measure.map { .string($0) },
            "baselineOn": plan.baselineOn.map { .string($0.description) },
            "followUpOn": plan.followUpOn.map { .string($0.description) },
            "levelAimedAt": plan.levelAimedAt.map { .integer($0) },
        ])
    }

    private static func budget(_ demand: BudgetFact) -> JSONText {
        .object([
            "line": .string(demand.line), "financialYear": .string(demand.financialYear),
            "asked": .string(demand.asked.description), "left": demand.left.map { .string($0.description) },
            "paidByOthers": demand.paidByOthers.map { .string($0.description) },
        ])
    }
}
