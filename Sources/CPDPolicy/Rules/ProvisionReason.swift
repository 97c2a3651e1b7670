public import CPDDomain

/// Every reason a rule of this library gives. A catalogue of sentences has one for each.
public enum ProvisionReason: String, CaseIterable, Hashable, Sendable {
    // MAT-1 as a whole
    /// MAT-1: required by law.
    case requiredByLaw = "required-by-law"
    /// MAT-1: rule not available.
    case ruleNotAvailable = "rule-not-available"
    // Attested facts of any criterion
    /// MAT-1: attestation missing.
    case attestationMissing = "attestation-missing"
    /// MAT-1: attestation without name or source.
    case attestationUnnamed = "attestation-without-name-or-source"
    // MAT-1a
    /// MAT-1a: serves priority.
    case servesPriority = "serves-priority"
    /// MAT-1a: serves no priority.
    case servesNoPriority = "serves-no-priority"
    /// MAT-1a: priority closed.
    case priorityClosed = "priority-closed"
    /// MAT-1a: priority not recorded.
    case priorityNotRecorded = "priority-not-recorded"
    /// MAT-1a: priority without level.
    case priorityWithoutLevel = "priority-without-level"
    // MAT-1b
    /// MAT-1b: effective practice.
    case effectivePractice = "effective-practice"
    /// MAT-1b: not effective practice.
    case notEffectivePractice = "not-effective-practice"
    /// MAT-1b: source undated.
    case sourceUndated = "source-undated"
    // MAT-1c
    /// MAT-1c: pupil outcome.
    case pupilOutcome = "pupil-outcome"
    /// MAT-1c: no pupil outcome.
    case noPupilOutcome = "no-pupil-outcome"
    /// MAT-1c: pupil outcome not recorded.
    case pupilOutcomeNotRecorded = "pupil-outcome-not-recorded"
    /// MAT-1c: route not recorded.
    case routeNotRecorded = "route-not-recorded"
    // MAT-1d
    /// MAT-1d: diversity checked.
    case diversityChecked = "diversity-checked"
    /// MAT-1d: diversity not respected.
    case diversityNotRespected = "diversity-not-respected"
    // MAT-1e
    /// MAT-1e: expertise shown.
    case expertiseShown = "expertise-shown"
    /// MAT-1e: no expertise.
    case noExpertise = "no-expertise"
    /// MAT-1e: expertise not recorded.
    case expertiseNotRecorded = "expertise-not-recorded"
    /// MAT-1e: satisfaction only.
    case satisfactionOnly = "satisfaction-only"
    // MAT-1f
    /// MAT-1f: planned.
    case planned = "planned"
    /// MAT-1f: no sessions.
    case noSessions = "no-sessions"
    /// MAT-1f: sessions not recorded.
    case sessionsNotRecorded = "sessions-not-recorded"
    /// MAT-1f: session undated.
    case sessionUndated = "session-undated"
    /// MAT-1f: builds on not recorded.
    case buildsOnNotRecorded = "builds-on-not-recorded"
    // MAT-1g
    /// MAT-1g: standard named.
    case standardNamed = "standard-named"
    /// MAT-1g: no standard applies.
    case noStandardApplies = "no-standard-applies"
    /// MAT-1g: no standard without reason.
    case noStandardWithoutReason = "no-standard-without-reason"
    /// MAT-1g: standard not recorded.
    case standardNotRecorded = "standard-not-recorded"
    // MAT-1h
    /// MAT-1h: evidence current.
    case evidenceCurrent = "evidence-current"
    /// MAT-1h: evidence too old.
    case evidenceTooOld = "evidence-too-old"
    /// MAT-1h: evidence contradicts.
    case evidenceContradicts = "evidence-contradicts"
    /// MAT-1h: evidence dated later.
    case evidenceDatedLater = "evidence-dated-later"
    // MAT-1i
    /// MAT-1i: mode weighed.
    case modeWeighed = "mode-weighed"
    /// MAT-1i: alternative not considered.
    case alternativeNotConsidered = "alternative-not-considered"
    /// MAT-1i: mode not recorded.
    case modeNotRecorded = "mode-not-recorded"
    /// MAT-1i: alternative not recorded.
    case alternativeNotRecorded = "alternative-not-recorded"
    /// MAT-1i: past impact not recorded.
    case pastImpactNotRecorded = "past-impact-not-recorded"
    // MAT-1j
    /// MAT-1j: accommodation fit.
    case accommodationFit = "accommodation-fit"
    /// MAT-1j: accommodation inspected.
    case accommodationInspected = "accommodation-inspected"
    /// MAT-1j: accommodation not fit.
    case accommodationNotFit = "accommodation-not-fit"
    /// MAT-1j: no room.
    case noRoom = "no-room"
    /// MAT-1j: room too small.
    case roomTooSmall = "room-too-small"
    /// MAT-1j: equipment short.
    case equipmentShort = "equipment-short"
    /// MAT-1j: accommodation not recorded.
    case accommodationNotRecorded = "accommodation-not-recorded"
    // MAT-1k
    /// MAT-1k: cost within limit.
    case costWithinLimit = "cost-within-limit"
    /// MAT-1k: cost nothing.
    case costNothing = "cost-nothing"
    /// MAT-1k: cost above limit.
    case costAboveLimit = "cost-above-limit"
    /// MAT-1k: cost below alternative.
    case costBelowAlternative = "cost-below-alternative"
    /// MAT-1k: cost above alternative.
    case costAboveAlternative = "cost-above-alternative"
    /// MAT-1k: cost not recorded.
    case costNotRecorded = "cost-not-recorded"
    /// MAT-1k: cost not comparable.
    case costNotComparable = "cost-not-comparable"
    /// MAT-1k: participants not recorded.
    case participantsNotRecorded = "participants-not-recorded"
    /// MAT-1k: minutes not recorded.
    case minutesNotRecorded = "minutes-not-recorded"
    /// MAT-1k: approach not recorded, on which the limit depends.
    case approachNotRecorded = "approach-not-recorded"
    // MAT-1l
    /// MAT-1l: evaluation planned.
    case evaluationPlanned = "evaluation-planned"
    /// MAT-1l: feedback acted on.
    case feedbackActedOn = "feedback-acted-on"
    /// MAT-1l: no evaluation plan.
    case noEvaluationPlan = "no-evaluation-plan"
    /// MAT-1l: feedback not acted on.
    case feedbackNotActedOn = "feedback-not-acted-on"
    /// MAT-1l: evaluation plan not recorded.
    case evaluationPlanNotRecorded = "evaluation-plan-not-recorded"
    /// MAT-1l: repetition not recorded.
    case repetitionNotRecorded = "repetition-not-recorded"
    /// MAT-1l: feedback not recorded.
    case feedbackNotRecorded = "feedback-not-recorded"
    // MAT-1m
    /// MAT-1m: impact measurable.
    case impactMeasurable = "impact-measurable"
    /// MAT-1m: no impact plan.
    case noImpactPlan = "no-impact-plan"
    /// MAT-1m: impact plan not recorded.
    case impactPlanNotRecorded = "impact-plan-not-recorded"
    /// MAT-1m: intended change missing.
    case intendedChangeMissing = "intended-change-missing"
    /// MAT-1m: follow up question missing.
    case followUpQuestionMissing = "follow-up-question-missing"
    /// MAT-1m: measure missing.
    case measureMissing = "measure-missing"
    /// MAT-1m: follow up missing.
    case followUpMissing = "follow-up-missing"
    /// MAT-1m: baseline missing.
    case baselineMissing = "baseline-missing"
    /// MAT-1m: impact level missing.
    case impactLevelMissing = "impact-level-missing"
    /// MAT-1m: baseline after start.
    case baselineAfterStart = "baseline-after-start"
    /// MAT-1m: follow up before end.
    case followUpBeforeEnd = "follow-up-before-end"
    /// MAT-1m: provision size not recorded.
    case provisionSizeNotRecorded = "provision-size-not-recorded"
    // MAT-1n
    /// MAT-1n: within budget.
    case withinBudget = "within-budget"
    /// MAT-1n: asks nothing.
    case asksNothing = "asks-nothing"
    /// MAT-1n: over budget.
    case overBudget = "over-budget"
    /// MAT-1n: over budget and year not set.
    case overBudgetAndYearNotSet = "over-budget-and-year-not-set"
    /// MAT-1n: over budget required by law.
    case overBudgetRequiredByLaw = "over-budget-required-by-law"
    /// MAT-1n: budget year not set.
    case budgetYearNotSet = "budget-year-not-set"
    /// MAT-1n: budget not recorded.
    case budgetNotRecorded = "budget-not-recorded"
    /// MAT-1n: cost without budget line.
    case costWithoutBudgetLine = "cost-without-budget-line"
    /// MAT-1n: budget not comparable.
    case budgetNotComparable = "budget-not-comparable"

    // MAT-2
    /// MAT-2: what the approach asks for is recorded.
    case approachDetailsRecorded = "approach-details-recorded"
    /// MAT-2: something that the approach asks for is not recorded.
    case approachDetailsMissing = "approach-details-missing"
    /// MAT-2: nobody recorded of which approach it is.
    case detailsWithoutApproach = "details-without-approach"
    /// MAT-2: it is another approach than the clause's.
    case otherApproach = "other-approach"

    // When sessions are held
    /// Every session keeps to the times: how many.
    case timesKept = "times-of-day-kept"
    /// No session is one of which the clause speaks.
    case noSessionSpokenOf = "no-session-spoken-of"
    /// A session begins too early: its day, when it begins, from when it may.
    case beginsTooEarly = "begins-too-early"
    /// A session begins too late: its day, when it begins, by when it has to.
    case beginsTooLate = "begins-too-late"
    /// A session ends too late: its day, when it ends, by when it has to.
    case endsTooLate = "ends-too-late"
    /// A session is on a day of the week on which there is none: its day, the day of the week, those there are.
    case weekdayNotAllowed = "weekday-not-allowed"
    /// The day or the time of sessions is not recorded: how many.
    case timesNotRecorded = "times-of-day-not-recorded"
    /// No session is on a day kept for a purpose: which.
    case onNoReservedDay = "on-no-reserved-day"
    /// A session is on a day kept for a purpose, and serves it: the day, the purpose.
    case servesReservedDay = "serves-reserved-day"
    /// A session is on a day kept for a purpose, and serves another: the day, the purpose.
    case onReservedDay = "on-reserved-day"
    /// A session is on a day kept for a purpose, and nobody recorded what it serves: the day, the purpose.
    case purposeNotRecorded = "reserved-day-purpose-not-recorded"
    /// A session is on a day kept for a purpose, and a named person says why: the day, the purpose, why, who.
    case reservedDayReasoned = "reserved-day-reasoned"

    // Clauses said as conditions
    /// A condition holds.
    case conditionHolds = "condition-holds"
    /// A condition does not hold.
    case conditionFails = "condition-fails"
    /// A fact that a condition needs is missing.
    case conditionFactsMissing = "condition-facts-missing"
    /// The clause does not speak of this case.
    case conditionNotApplicable = "condition-not-applicable"
    /// Beyond what is usual, and nobody said why.
    case beyondWhatIsUsual = "beyond-what-is-usual"
    /// Beyond what is usual, for a reason.
    case exceptionReasoned = "exception-reasoned"

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
