import CPDDomain
import CPDPolicy
import CPDPolicyDocument
import Testing

/// One row: what is changed in the example, and what the criterion then says.
struct CriterionCase: Sendable, CustomTestStringConvertible {
    let clause: String
    let outcome: Outcome
    let reason: ProvisionReason
    let change: @Sendable (inout ProvisionFacts) -> Void

    var testDescription: String { "\(self.clause) \(self.outcome.rawValue): \(self.reason.rawValue)" }

    init(
        _ clause: String, _ outcome: Outcome, _ reason: ProvisionReason,
        _ change: @escaping @Sendable (inout ProvisionFacts) -> Void = { _ in }
    ) {
        self.clause = "MAT-1" + clause
        self.outcome = outcome
        self.reason = reason
        self.change = change
    }
}

let criterionCases: [CriterionCase] = [
    .init("a", .met, .servesPriority),
    .init("a", .notMet, .servesNoPriority) { $0.priorities = [] },
    .init("a", .notMet, .priorityClosed) { $0.priorities?[0].closedOn = day("2026-11-12") },
    .init("a", .met, .servesPriority) { $0.priorities?[0].closedOn = day("2026-11-13") },
    .init("a", .notEvidenced, .priorityNotRecorded) { $0.priorities = nil },
    .init("a", .notEvidenced, .priorityWithoutLevel) { $0.priorities?[0].level = nil },
    .init("b", .met, .effectivePractice),
    .init("b", .notMet, .notEffectivePractice) { $0.effectivePractice?.holds = false },
    .init("b", .notEvidenced, .attestationMissing) { $0.effectivePractice = nil },
    .init("b", .notEvidenced, .attestationUnnamed) { $0.effectivePractice = tick },
    .init("b", .notEvidenced, .sourceUndated) { $0.effectivePractice?.sourceDatedOn = nil },
    .init("c", .met, .pupilOutcome),
    .init("c", .notMet, .noPupilOutcome) { $0.pupilBenefit = .nothing(because: "for the office") },
    .init("c", .notEvidenced, .pupilOutcomeNotRecorded) { $0.pupilBenefit = nil },
    .init("c", .notEvidenced, .pupilOutcomeNotRecorded) { $0.pupilBenefit = .value(.init(outcome: " ", route: "x")) },
    .init("c", .notEvidenced, .routeNotRecorded) { $0.pupilBenefit = .value(.init(outcome: "reading", route: nil)) },
    .init("d", .met, .diversityChecked),
    .init("d", .notMet, .diversityNotRespected) { $0.diversityCheck = attested(holds: false) },
    .init("d", .notEvidenced, .attestationMissing) { $0.diversityCheck = nil },
    .init("d", .notEvidenced, .attestationUnnamed) { $0.diversityCheck = tick },
    .init("d", .notEvidenced, .attestationUnnamed) {
        $0.diversityCheck = AttestedFact(Evidence(statement: "fine", source: "  ", attestedBy: "S. Haddad"))
    },
    .init("e", .met, .expertiseShown),
    .init("e", .notMet, .noExpertise) { $0.expertise = [] },
    .init("e", .notMet, .noExpertise) { $0.expertise = [.init(kind: .role, attested: attested(holds: false))] },
    .init("e", .notEvidenced, .expertiseNotRecorded) { $0.expertise = nil },
    .init("e", .notEvidenced, .satisfactionOnly) { $0.expertise = [.init(kind: .satisfaction, attested: attested())] },
    .init("e", .notEvidenced, .attestationUnnamed) { $0.expertise = [.init(kind: .reference, attested: tick)] },
    .init("e", .met, .expertiseShown) {
        $0.expertise = [.init(kind: .reference, attested: tick), .init(kind: .role, attested: attested())]
    },
    .init("f", .met, .planned),
    .init("f", .notMet, .noSessions) { $0.sessions = [] },
    .init("f", .notEvidenced, .sessionsNotRecorded) { $0.sessions = nil },
    .init("f", .notEvidenced, .sessionUndated) { $0.sessions?[2].date = nil },
    .init("f", .notEvidenced, .buildsOnNotRecorded) { $0.buildsOn = nil },
    .init("g", .met, .standardNamed),
    .init("g", .met, .noStandardApplies) { $0.standard = .nothing(because: "first aid has none for teaching") },
    .init("g", .notMet, .noStandardWithoutReason) { $0.standard = .nothing(because: "") },
    .init("g", .notEvidenced, .standardNotRecorded) { $0.standard = nil },
    .init("h", .met, .evidenceCurrent),
    .init("h", .met, .evidenceCurrent) { $0.currentEvidence?.sourceDatedOn = day("2021-11-12") },
    .init("h", .notMet, .evidenceTooOld) { $0.currentEvidence?.sourceDatedOn = day("2021-11-11") },
    .init("h", .notMet, .evidenceContradicts) { $0.currentEvidence?.holds = false },
    .init("h", .notEvidenced, .attestationMissing) { $0.currentEvidence = nil },
    .init("h", .notEvidenced, .attestationUnnamed) { $0.currentEvidence = tick },
    .init("h", .notEvidenced, .sourceUndated) { $0.currentEvidence?.sourceDatedOn = nil },
    .init("h", .notEvidenced, .evidenceDatedLater) { $0.currentEvidence?.sourceDatedOn = day("2026-11-13") },
    .init("i", .met, .modeWeighed),
    .init("i", .notMet, .alternativeNotConsidered) { $0.alternativeMode = .nothing(because: "no time") },
    .init("i", .notEvidenced, .modeNotRecorded) { $0.mode = nil },
    .init("i", .notEvidenced, .alternativeNotRecorded) { $0.alternativeMode = nil },
    .init("i", .notEvidenced, .pastImpactNotRecorded) { $0.pastImpactByMode = nil },
    .init("j", .met, .accommodationFit),
    .init("j", .met, .accommodationInspected) { $0.accommodation = .init(inspected: attested()) },
    .init("j", .notMet, .accommodationNotFit) { $0.accommodation = .init(inspected: attested(holds: false)) },
    .init("j", .notEvidenced, .attestationUnnamed) { $0.accommodation = .init(inspected: tick) },
    .init("j", .notMet, .noRoom) { $0.accommodation?.room = .nothing(because: "all booked") },
    .init("j", .notMet, .roomTooSmall) { $0.participants = 25 },
    .init("j", .notMet, .equipmentShort) { $0.accommodation?.devices = 0 },
    .init("j", .notEvidenced, .accommodationNotRecorded) { $0.accommodation = nil },
    .init("j", .notEvidenced, .accommodationNotRecorded) { $0.accommodation?.connections = nil },
    .init("j", .met, .accommodationFit) {
        $0.mode = .faceToFace; $0.accommodation = .init(room: .value("Hall"))
    },
    .init("j", .met, .accommodationFit) {
        $0.mode = .virtual; $0.accommodation?.room = nil
    },
    .init("k", .met, .costWithinLimit),
    .init("k", .met, .costNothing) { $0.costs = [] },
    .init("k", .notMet, .costAboveLimit) { $0.costs?[0].amount = pounds(1381) },
    .init("k", .met, .costWithinLimit) { $0.costs?[0].amount = pounds(1380) },
    .init("k", .notMet, .costAboveLimit) { $0.approach = .conference },
    .init("k", .met, .costBelowAlternative) {
        $0.approach = .conference
        $0.costAlternative = .init(title: "a private course", cost: pounds(2000))
    },
    .init("k", .notMet, .costAboveAlternative) {
        $0.approach = .conference
        $0.costAlternative = .init(title: "a network of schools", cost: pounds(300))
    },
    .init("k", .notEvidenced, .costNotRecorded) { $0.costs = nil },
    .init("k", .notEvidenced, .participantsNotRecorded) { $0.participants = nil },
    .init("k", .notEvidenced, .approachNotRecorded) { $0.approach = nil },
    .init("k", .notEvidenced, .minutesNotRecorded) {
        $0.minutes = nil; $0.sessions?[0].minutes = nil
    },
    .init("k", .notEvidenced, .costNotComparable) { $0.costs?[0].amount = Money(minorUnits: .max) },
    .init("l", .met, .evaluationPlanned),
    .init("l", .notMet, .noEvaluationPlan) { $0.evaluationPlan = .nothing(because: "too short") },
    .init("l", .notEvidenced, .evaluationPlanNotRecorded) { $0.evaluationPlan = nil },
    .init("l", .notEvidenced, .repetitionNotRecorded) { $0.isRepeated = nil },
    .init("l", .notEvidenced, .feedbackNotRecorded) { $0.isRepeated = true },
    .init("l", .notMet, .feedbackNotActedOn) {
        $0.isRepeated = true; $0.changedByFeedback = .nothing(because: "")
    },
    .init("l", .met, .feedbackActedOn) {
        $0.isRepeated = true; $0.changedByFeedback = .value("shorter sessions")
    },
    .init("m", .met, .impactMeasurable),
    .init("m", .notMet, .noImpactPlan) { $0.impactPlan = .nothing(because: "nobody asked") },
    .init("m", .notMet, .baselineAfterStart) { $0.change { $0.baselineOn = day("2027-01-14") } },
    .init("m", .notMet, .followUpBeforeEnd) { $0.change { $0.followUpOn = day("2028-02-01") } },
    .init("m", .notEvidenced, .impactPlanNotRecorded) { $0.impactPlan = nil },
    .init("m", .notEvidenced, .intendedChangeMissing) { $0.change { $0.intendedChange = nil } },
    .init("m", .notEvidenced, .measureMissing) { $0.change { $0.measure = nil } },
    .init("m", .notEvidenced, .baselineMissing) { $0.change { $0.baselineOn = nil } },
    .init("m", .notEvidenced, .followUpMissing) { $0.change { $0.followUpOn = nil } },
    .init("m", .notEvidenced, .impactLevelMissing) { $0.change { $0.levelAimedAt = nil } },
    .init("m", .notEvidenced, .provisionSizeNotRecorded) {
        $0.costs = nil; $0.change { $0.baselineOn = nil }
    },
    .init("m", .met, .impactMeasurable) { $0.costs = nil },
    .init("m", .met, .impactMeasurable) {
        $0.makeLight()
        $0.impactPlan = .value(.init(intendedChange: "calmer starts", followUpQuestion: "What do you do now?"))
    },
    .init("m", .notEvidenced, .followUpQuestionMissing) {
        $0.makeLight()
        $0.impactPlan = .value(.init(intendedChange: "calmer starts"))
    },
    .init("n", .met, .withinBudget),
    .init("n", .notMet, .overBudget) { $0.budget?[0].left = pounds(980) },
    .init("n", .notMet, .overBudgetAndYearNotSet) {
        $0.budget?[0].left = pounds(980); $0.budget?[2].left = nil
    },
    .init("n", .notMet, .overBudgetRequiredByLaw) {
        $0.budget?[0].left = pounds(980); $0.requiredByLaw = true
    },
    .init("n", .notEvidenced, .budgetYearNotSet) { $0.budget?[2].left = nil },
    .init("n", .notEvidenced, .budgetNotRecorded) { $0.budget = nil },
    .init("n", .notEvidenced, .costWithoutBudgetLine) { $0.budget?.removeLast() },
    .init("n", .notEvidenced, .costWithoutBudgetLine) {
        $0.costs = [CostFact(kind: .fee, amount: pounds(5000))]; $0.budget = []
    },
    .init("n", .notEvidenced, .costNotRecorded) { $0.costs = nil },
    .init("n", .notEvidenced, .participantsNotRecorded) { $0.participants = nil },
    .init("n", .notMet, .overBudget) {
        $0.costs = nil; $0.budget?[0].left = pounds(980)
    },
    .init("n", .met, .asksNothing) {
        $0.costs = []; $0.budget = nil
    },
    .init("n", .met, .withinBudget) { $0.budget?[0].left = pounds(1240) },
    // What others pay is asked of no line.
    .init("n", .met, .withinBudget) {
        $0.budget?[0].asked = pounds(620); $0.budget?[0].paidByOthers = pounds(620)
    },
    .init("n", .notEvidenced, .costWithoutBudgetLine) { $0.budget?[0].asked = pounds(620) },
]

extension ProvisionFacts {
    mutating func change(_ change: (inout ImpactPlanFact) -> Void) {
        guard case .value(var plan)? = self.impactPlan else { return }
        change(&plan)
        self.impactPlan = .value(plan)
    }

    mutating func makeLight() {
        self.sessions = [SessionFact(date: day("2027-01-13"), minutes: 90, place: "Hall")]
        self.minutes = nil
        self.costs = []
    }
}

@Suite struct CriterionTests {
    @Test("A criterion gives its outcome and its reason, under its own clause", arguments: criterionCases)
    func outcome(_ row: CriterionCase) throws {
        let verdict = try shippedEdition().makePolicy().assess(facts(row.change))
        let finding = try #require(verdict.findings.first { $0.clause.rawValue == row.clause })
        #expect(finding.outcome == row.outcome)
        #expect(finding.reason == row.reason.code)
    }

    @Test("The example meets all fourteen criteria")
    func allMet() throws {
        let verdict = try shippedEdition().makePolicy().assess(exampleFacts())
        #expect(verdict.findings.map(\.clause) == criteria)
        #expect(verdict.findings.allSatisfy { $0.outcome == .met })
        #expect(verdict.answer == .meets)
    }

    @Test("Without any fact nothing is met and nothing is held to fail")
    func unknown() throws {
        let facts = ProvisionFacts(title: "A course", date: someDate)
        let verdict = try shippedEdition().makePolicy().assess(facts)
        #expect(verdict.findings.map(\.clause) == criteria)
        #expect(verdict.findings.allSatisfy { $0.outcome == .notEvidenced })
        #expect(verdict.answer == .notYet)
    }

    @Test("Every criterion can be not met, and not evidenced, alone", arguments: [Outcome.notMet, .notEvidenced])
    func brokenInTurn(_ outcome: Outcome) throws {
        let policy = try shippedEdition().makePolicy()
        for clause in criteria {
            let alone = try criterionCases.contains { row in
                guard row.clause == clause.rawValue, row.outcome == outcome else { return false }
                return try policy.assess(facts(row.change)).findings.allSatisfy {
                    $0.outcome == ($0.clause == clause ? outcome : .met)
                }
            }
            #expect(alone, "\(clause) \(outcome.rawValue)")
        }
    }

    @Test("What the law requires is reported, never refused; lacking money goes to the Governing Body")
    func requiredByLaw() throws {
        let lawful = try facts {
            $0.requiredByLaw = true
            $0.budget?[0].left = .zero()
            $0.diversityCheck = nil
        }
        let verdict = try shippedEdition().makePolicy().assess(lawful)
        #expect(verdict.answer == .meets)
        #expect(verdict.findings.count == 15)
        #expect(verdict.findings.first?.clause.rawValue == "MAT-1")
        #expect(verdict.findings.first?.reason == ProvisionReason.requiredByLaw.code)
        #expect(verdict.findings.last?.reason == ProvisionReason.overBudgetRequiredByLaw.code)
        let text = CheckRenderer().render(verdict)
        #expect(text.contains("NOT TO BE REFUSED   one criterion is not evidenced, one is not met"))
        #expect(text.contains("Governing Body"))
    }

    @Test("Every reason but that of an unknown rule and of currencies is reached by a row")
    func everyReasonReached() {
        let reached = Set(criterionCases.map(\.reason))
        let elsewhere: Set<ProvisionReason> = [
            .requiredByLaw, .ruleNotAvailable, .budgetNotComparable, .conditionHolds, .conditionFails,
            .conditionFactsMissing, .conditionNotApplicable, .beyondWhatIsUsual, .exceptionReasoned,
            .approachDetailsRecorded, .approachDetailsMissing, .detailsWithoutApproach, .otherApproach,
            .timesKept, .noSessionSpokenOf, .beginsTooEarly, .beginsTooLate, .endsTooLate, .weekdayNotAllowed,
            .timesNotRecorded, .onNoReservedDay, .servesReservedDay, .onReservedDay, .purposeNotRecorded,
            .reservedDayReasoned,
        ]
        #expect(Set(ProvisionReason.allCases).subtracting(reached) == elsewhere)
    }
}
