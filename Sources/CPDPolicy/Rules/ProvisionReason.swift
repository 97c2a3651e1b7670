public import CPDDomain

/// Every reason a rule of this library gives. A catalogue of sentences has one for each.
public enum ProvisionReason: String, CaseIterable, Hashable, Sendable {
    // MAT-1 as a whole
    case requiredByLaw = "required-by-law"
    case ruleNotAvailable = "rule-not-available"
    // Attested facts of any criterion
    case attestationMissing = "attestation-missing"
    case attestationUnnamed = "attestation-without-name-or-source"
    // MAT-1a
    case servesPriority = "serves-priority"
    case servesNoPriority = "serves-no-priority"
    case priorityClosed = "priority-closed"
    case priorityNotRecorded = "priority-not-recorded"
    case priorityWithoutLevel = "priority-without-level"
    // MAT-1b
    case effectivePractice = "effective-practice"
    case notEffectivePractice = "not-effective-practice"
    case sourceUndated = "source-undated"
    // MAT-1c
    case pupilOutcome = "pupil-outcome"
    case noPupilOutcome = "no-pupil-outcome"
    case pupilOutcomeNotRecorded = "pupil-outcome-not-recorded"
    case routeNotRecorded = "route-not-recorded"
    // MAT-1d
    case diversityChecked = "diversity-checked"
    case diversityNotRespected = "diversity-not-respected"
    // MAT-1e
    case expertiseShown = "expertise-shown"
    case noExpertise = "no-expertise"
    case expertiseNotRecorded = "expertise-not-recorded"
    case satisfactionOnly = "satisfaction-only"
    // MAT-1f
    case planned = "planned"
    case noSessions = "no-sessions"
    case sessionsNotRecorded = "sessions-not-recorded"
    case sessionUndated = "session-undated"
    case buildsOnNotRecorded = "builds-on-not-recorded"
    // MAT-1g
    case standardNamed = "standard-named"
    case noStandardApplies = "no-standard-applies"
    case noStandardWithoutReason = "no-standard-without-reason"
    case standardNotRecorded = "standard-not-recorded"
    // MAT-1h
    case evidenceCurrent = "evidence-current"
    case evidenceTooOld = "evidence-too-old"
    case evidenceContradicts = "evidence-contradicts"
    case evidenceDatedLater = "evidence-dated-later"
    // MAT-1i
    case modeWeighed = "mode-weighed"
    case alternativeNotConsidered = "alternative-not-considered"
    case modeNotRecorded = "mode-not-recorded"
    case alternativeNotRecorded = "alternative-not-recorded"
    case pastImpactNotRecorded = "past-impact-not-recorded"
    // MAT-1j
    case accommodationFit = "accommodation-fit"
    case accommodationInspected = "accommodation-inspected"
    case accommodationNotFit = "accommodation-not-fit"
    case noRoom = "no-room"
    case roomTooSmall = "room-too-small"
    case equipmentShort = "equipment-short"
    case accommodationNotRecorded = "accommodation-not-recorded"
    // MAT-1k
    case costWithinLimit = "cost-within-limit"
    case costNothing = "cost-nothing"
    case costAboveLimit = "cost-above-limit"
    case costBelowAlternative = "cost-below-alternative"
    case costAboveAlternative = "cost-above-alternative"
    case costNotRecorded = "cost-not-recorded"
    case costNotComparable = "cost-not-comparable"
    case participantsNotRecorded = "participants-not-recorded"
    case minutesNotRecorded = "minutes-not-recorded"
    // MAT-1l
    case evaluationPlanned = "evaluation-planned"
    case feedbackActedOn = "feedback-acted-on"
    case noEvaluationPlan = "no-evaluation-plan"
    case feedbackNotActedOn = "feedback-not-acted-on"
    case evaluationPlanNotRecorded = "evaluation-plan-not-recorded"
    case repetitionNotRecorded = "repetition-not-recorded"
    case feedbackNotRecorded = "feedback-not-recorded"
    // MAT-1m
    case impactMeasurable = "impact-measurable"
    case noImpactPlan = "no-impact-plan"
    case impactPlanNotRecorded = "impact-plan-not-recorded"
    case intendedChangeMissing = "intended-change-missing"
    case followUpQuestionMissing = "follow-up-question-missing"
    case measureMissing = "measure-missing"
    case followUpMissing = "follow-up-missing"
    case baselineMissing = "baseline-missing"
    case impactLevelMissing = "impact-level-missing"
    case baselineAfterStart = "baseline-after-start"
    case followUpBeforeEnd = "follow-up-before-end"
    case provisionSizeNotRecorded = "provision-size-not-recorded"
    // MAT-1n
    case withinBudget = "within-budget"
    case asksNothing = "asks-nothing"
    case overBudget = "over-budget"
    case overBudgetAndYearNotSet = "over-budget-and-year-not-set"
    case overBudgetRequiredByLaw = "over-budget-required-by-law"
    case budgetYearNotSet = "budget-year-not-set"
    case budgetNotRecorded = "budget-not-recorded"
    case costWithoutBudgetLine = "cost-without-budget-line"
    case budgetNotComparable = "budget-not-comparable"

    /// The reason as findings carry it.
    public var code: ReasonCode { ReasonCode(rawValue: self.rawValue) }
}

extension Finding {
    init(
        _ clause: ClauseIdentifier, _ outcome: Outcome, _ reason: ProvisionReason, _ arguments: [ReasonArgument] = [],
        evidence: [Evidence] = []
    ) {
        self.init(clause: clause, outcome: outcome, reason: reason.code, arguments: arguments, evidence: evidence)
    }
}
