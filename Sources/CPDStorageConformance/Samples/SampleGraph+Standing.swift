internal import CPDDomain
internal import CPDStorage

/// The rows by which somebody or a school stands on a date, and those of the stages of a request.
extension SampleGraph {
    static func leave(_ id: SampleIdentifiers, from source: inout SampleSource) -> Leave {
        Leave(
            id: id[.leave], person: id[.person], period: source.period())
    }

    static func responsibility(_ id: SampleIdentifiers, from source: inout SampleSource) -> Responsibility {
        Responsibility(
            id: id[.responsibility], person: id[.person], school: source.optional { _ in id[.school] },
            name: source.name(), period: source.period())
    }

    static func trainingRecord(_ id: SampleIdentifiers, from source: inout SampleSource) -> TrainingRecord {
        TrainingRecord(
            id: id[.trainingRecord], person: id[.person], course: source.name(), completedOn: source.date(),
            expiresOn: source.optional { $0.date() }, proofKind: source.optional { $0.pick(TrainingProofKind.self) },
            proof: source.optional { $0.prose() }, edition: source.optional { $0.prose() },
            school: source.optional { _ in id[.school] }, recordedOn: source.date())
    }

    static func inductionRating(_ id: SampleIdentifiers, from source: inout SampleSource) -> InductionRating {
        InductionRating(
            id: id[.inductionRating], person: id[.person], school: id[.school], rating: source.number(1...5),
            ratedOn: source.date(), comment: source.optional { $0.prose() })
    }

    static func impactConfirmation(
        _ id: SampleIdentifiers, from source: inout SampleSource
    ) -> ImpactConfirmation {
        ImpactConfirmation(
            id: id[.impactConfirmation], evaluation: id[.evaluation], outcome: source.pick(ImpactOutcome.self),
            seen: source.prose(), confirmedBy: id[.colleague], onBehalfOf: source.optional { _ in id[.colleague] },
            confirmedOn: source.date())
    }

    static func inductionStep(_ id: SampleIdentifiers, from source: inout SampleSource) -> InductionStep {
        InductionStep(
            id: id[.inductionStep], person: id[.person], school: id[.school], item: source.name(),
            doneOn: source.date(), doneBy: id[.colleague], onBehalfOf: source.optional { _ in id[.colleague] },
            assurance: source.optional { $0.prose() }, recordedOn: source.date())
    }

    static func schoolEvent(_ id: SampleIdentifiers, from source: inout SampleSource) -> SchoolEvent {
        SchoolEvent(
            id: id[.schoolEvent], school: source.optional { _ in id[.school] }, name: source.name(),
            date: source.date(), reference: source.prose())
    }

    static func dutyRecord(_ id: SampleIdentifiers, from source: inout SampleSource) -> DutyRecord {
        DutyRecord(
            id: id[.dutyRecord], school: source.optional { _ in id[.school] }, duty: source.name(),
            doneBy: id[.colleague], doneOn: source.date(), reference: source.prose(),
            occasion: source.optional { $0.prose() }, post: source.optional { $0.name() },
            person: source.optional { _ in id[.person] })
    }

    static func delegation(_ id: SampleIdentifiers, from source: inout SampleSource) -> Delegation {
        Delegation(
            id: id[.delegation], school: source.optional { _ in id[.school] }, post: source.name(), person: id[.person],
            period: source.period(), minute: source.prose())
    }

    static func stageDecision(_ id: SampleIdentifiers, from source: inout SampleSource) -> StageDecision {
        StageDecision(
            id: id[.stageDecision], request: id[.request], stage: source.name(),
            outcome: source.pick(StageOutcome.self), decidedBy: id[.colleague],
            onBehalfOf: source.optional { _ in id[.colleague] }, decidedOn: source.date(), reason: source.prose(),
            exception: source.optional { $0.prose() }, check: source.optional { _ in id[.policyCheck] })
    }

    static func virement(_ id: SampleIdentifiers, from source: inout SampleSource) -> Virement {
        Virement(
            id: id[.virement], source: id[.budgetLine], target: id[.budgetLine], amount: source.money(),
            decidedBy: id[.colleague], onBehalfOf: source.optional { _ in id[.colleague] }, decidedOn: source.date(),
            minute: source.prose(), reason: source.prose())
    }

    static func appeal(_ id: SampleIdentifiers, from source: inout SampleSource) -> Appeal {
        Appeal(
            id: id[.appeal], decision: id[.decision], ground: source.prose(), lodgedBy: id[.person],
            lodgedOn: source.date(), heardBy: source.optional { _ in id[.colleague] },
            heardOn: source.optional { $0.date() }, outcome: source.optional { $0.pick(AppealOutcome.self) },
            reason: source.optional { $0.prose() })
    }
}
