import CPDDomain
import CPDPolicy

/// The facts of a request that the conditions of an edition may name.
enum PolicyFacts {
    static let catalogue = FactCatalogue<PolicyRequest>([
        TypedFact("priorities", .count, "") { request in request.priorities.map { .count($0) } },
        TypedFact("practice", .truth, "") { request in request.practice.map { .truth($0) } },
        TypedFact("outcome.length", .count, "") { request in request.outcome.map { .count($0.utf8.count) } },
        TypedFact("diversity", .truth, "") { request in request.diversity.map { .truth($0) } },
        TypedFact("expertise", .truth, "") { request in request.expertise.map { .truth($0) } },
        TypedFact("expertise.shown", .truth, "") { request in .truth(request.expertise == true) },
        TypedFact("ratings", .count, "") { request in .count(request.ratingCount) },
        TypedFact("rating.hundredths", .count, "") { request in
            request.ratingCount > 0 ? .count(100 * request.ratingSum / request.ratingCount) : nil
        },
        TypedFact("decided-on", .date, "") { request in .date(CivilDate(request.decisionDay)) },
        TypedFact("starts-on", .date, "") { request in request.startDay.map { .date(CivilDate($0)) } },
        TypedFact("schedule", .truth, "") { request in request.schedule.map { .truth($0) } },
        TypedFact("needs-standard", .truth, "") { request in .truth(request.needsStandard) },
        TypedFact("standards", .count, "") { request in request.standards.map { .count($0) } },
        TypedFact("research", .truth, "") { request in request.research.map { .truth($0) } },
        TypedFact("inspection", .truth, "") { request in request.inspection.map { .truth($0) } },
        TypedFact("time", .minutes, "") { request in request.minutes.map { .minutes($0) } },
        TypedFact("time.cap", .minutes, "") { request in .minutes(request.minutesCap) },
        TypedFact("mode", .code(modes), "") { request in
            modes.indices.contains(request.mode) ? .code(modes[request.mode]) : nil
        },
        TypedFact("justification", .truth, "") { request in request.justification.map { .truth($0) } },
        TypedFact("venue-fit", .truth, "") { request in request.venueFit.map { .truth($0) } },
        TypedFact("equipment", .truth, "") { request in request.equipment.map { .truth($0) } },
        TypedFact("cost", .money, "") { request in request.cost.map { .money($0) } },
        TypedFact("cost.per-hour", .money, "") { request in request.costOfHour.map { .money($0) } },
        TypedFact("cost.limit", .money, "") { request in .money(.pence(6000 + 1000 * request.kind)) },
        TypedFact("evaluation-plan", .truth, "") { request in request.evaluationPlan.map { .truth($0) } },
        TypedFact("measure", .truth, "") { request in request.measure.map { .truth($0) } },
        TypedFact("baseline-on", .date, "") { request in request.baselineDay.map { .date(CivilDate($0)) } },
        TypedFact("ends-on", .date, "") { request in request.endDay.map { .date(CivilDate($0)) } },
        TypedFact("follow-up-on", .date, "") { request in request.followUpDay.map { .date(CivilDate($0)) } },
        TypedFact("remaining", .money, "") { request in request.remaining.map { .money(.pence($0)) } },
    ])
}

private let modes = ["face to face", "virtual", "blended"]
