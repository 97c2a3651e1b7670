/// What each reason says in English, and what would change it.
let englishSentences: [ProvisionReason: SentenceCatalogue.Sentence] = [
    .requiredByLaw: .init(
        "required by law: the criteria are checked and reported, and the training is not refused"),
    .ruleNotAvailable: .init(
        "the rule \"{1}\" is not available here", remedy: "a version of the software that knows \"{1}\""),
    .attestationMissing: .init(
        "nobody has said so yet", remedy: "a statement by a named person, with its source"),
    .attestationUnnamed: .init(
        "a tick without a name and a source is not evidence", remedy: "the name of who says so, and the source"),

    .servesPriority: .init("{1} \"{2}\""),
    .servesNoPriority: .init(
        "serves no identified priority", remedy: "a link to an open need or priority"),
    .priorityClosed: .init(
        "\"{1}\" is closed since {2}", remedy: "a link to a need or priority that is still open"),
    .priorityNotRecorded: .init(
        "nobody recorded which priority it serves", remedy: "a link to an open need or priority"),
    .priorityWithoutLevel: .init(
        "nobody recorded whose priority \"{1}\" is",
        remedy: "whether it is an individual, team, school or national priority"),

    .effectivePractice: .init("{1}, {2} ({3})"),
    .notEffectivePractice: .init(
        "not recognised as effective: {1} ({2})", remedy: "provision based on recognised effective practice"),
    .sourceUndated: .init("{1}: the source has no date", remedy: "the date of the source"),

    .pupilOutcome: .init("{1}, through {2}"),
    .noPupilOutcome: .init("aims at no outcome for pupils: {1}", remedy: "a pupil outcome and the route to it"),
    .pupilOutcomeNotRecorded: .init(
        "no pupil outcome is recorded", remedy: "the pupil outcome aimed at, and the route to it"),
    .routeNotRecorded: .init("\"{1}\", but not how it gets there", remedy: "the route to the pupil outcome"),

    .diversityChecked: .init("{1} ({2})"),
    .diversityNotRespected: .init("{1} ({2})", remedy: "content that respects cultural diversity"),

    .expertiseShown: .init("{1} ({2})"),
    .noExpertise: .init(
        "the necessary expertise was not found: {1}", remedy: "a qualification, a role held or a reference"),
    .expertiseNotRecorded: .init(
        "nothing is recorded about the provider's expertise", remedy: "a qualification, a role held or a reference"),
    .satisfactionOnly: .init(
        "satisfaction scores say nothing about expertise", remedy: "a qualification, a role held or a reference"),

    .planned: .init("dated sessions ({1}) from {2}; builds on: {3}"),
    .noSessions: .init("no session is planned", remedy: "sessions with their dates"),
    .sessionsNotRecorded: .init("no sessions are recorded", remedy: "sessions with their dates"),
    .sessionUndated: .init("sessions without a date: {1}", remedy: "a date for every session"),
    .buildsOnNotRecorded: .init(
        "nobody recorded what it builds on", remedy: "what it builds on or reinforces, or that it is new"),

    .standardNamed: .init("{1}: {2}"),
    .noStandardApplies: .init("none applies: {1}"),
    .noStandardWithoutReason: .init(
        "said to have no relevant standard, without a reason",
        remedy: "the standard it is based on, or why none applies"),
    .standardNotRecorded: .init(
        "no standard is recorded", remedy: "the standard it is based on, or why none applies"),

    .evidenceCurrent: .init("{1}, {2} ({3})"),
    .evidenceTooOld: .init(
        "{1} is of {2}, older than {3}", remedy: "research or inspection evidence of the last {3}"),
    .evidenceContradicts: .init("{1} ({2})", remedy: "provision that current evidence supports"),
    .evidenceDatedLater: .init("{1} is dated {2}, after this check", remedy: "the right date of the source"),

    .modeWeighed: .init("{1}; considered: {2}; past impact: {3}"),
    .alternativeNotConsidered: .init(
        "no other mode was considered: {1}", remedy: "face to face and virtual weighed against each other"),
    .modeNotRecorded: .init(
        "nobody recorded whether it is face to face or virtual", remedy: "the mode: face to face, virtual or blended"),
    .alternativeNotRecorded: .init(
        "nobody recorded which other mode was considered", remedy: "the mode considered, and why it was not chosen"),
    .pastImpactNotRecorded: .init(
        "nobody recorded what past impact by mode says",
        remedy: "what past impact by mode says, or that there is none to go by"),

    .accommodationFit: .init("{1}"),
    .accommodationInspected: .init("{1} ({2})"),
    .accommodationNotFit: .init("{1} ({2})", remedy: "accommodation and equipment fit for purpose"),
    .noRoom: .init("there is no room: {1}", remedy: "a room"),
    .roomTooSmall: .init("{1} holds {2}, {3} are expected", remedy: "a room for {3}"),
    .equipmentShort: .init(
        "a quiet place, a device and a connection for {1} of {2}",
        remedy: "a quiet place, a device and a connection for each of {2}"),
    .accommodationNotRecorded: .init(
        "nothing is recorded about accommodation and equipment",
        remedy: "a room, or a quiet place, a device and a connection for each"),

    .costWithinLimit: .init("{1} for each participant-hour, at most {2}"),
    .costNothing: .init("costs nothing"),
    .costAboveLimit: .init(
        "{1} for each participant-hour, at most {2}",
        remedy: "a lower cost, more participants, or a dearer alternative by name"),
    .costBelowAlternative: .init("{1}; the alternative \"{2}\" costs {3}"),
    .costAboveAlternative: .init(
        "{1}; the alternative \"{2}\" costs {3}", remedy: "the alternative \"{2}\", or a lower cost"),
    .costNotRecorded: .init("no costs are recorded", remedy: "every cost, or that there is none"),
    .costNotComparable: .init(
        "the cost cannot be compared with a limit", remedy: "amounts in one currency, or a named alternative"),
    .participantsNotRecorded: .init(
        "nobody recorded how many will take part", remedy: "how many are expected to take part"),
    .approachNotRecorded: .init(
        "the approach is not recorded, and the limit depends on it", remedy: "the approach, such as conference"),
    .minutesNotRecorded: .init("the length of the sessions is not recorded", remedy: "the length of each session"),

    .evaluationPlanned: .init("{1}"),
    .feedbackActedOn: .init("{1}; last feedback: {2}"),
    .noEvaluationPlan: .init("no evaluation is planned: {1}", remedy: "a plan to evaluate it"),
    .feedbackNotActedOn: .init(
        "the last feedback changed nothing, and nobody said why", remedy: "what the last feedback changed, or why not"),
    .evaluationPlanNotRecorded: .init("no evaluation plan is recorded", remedy: "a plan to evaluate it"),
    .repetitionNotRecorded: .init(
        "nobody recorded whether it was provided before", remedy: "whether it was provided before"),
    .feedbackNotRecorded: .init(
        "it was provided before; what the feedback changed is not recorded",
        remedy: "what the last feedback changed, or why not"),

    .impactMeasurable: .init("{1}; measured by: {2}"),
    .noImpactPlan: .init("impact is not to be measured: {1}", remedy: "a plan to measure impact"),
    .impactPlanNotRecorded: .init("no impact plan is recorded", remedy: "a plan to measure impact"),
    .intendedChangeMissing: .init("the intended change is missing", remedy: "what should be different afterwards"),
    .followUpQuestionMissing: .init("a follow-up question is missing", remedy: "one question to ask afterwards"),
    .measureMissing: .init("a measure is missing", remedy: "a measure for the intended change"),
    .followUpMissing: .init("nobody recorded when it is measured again", remedy: "the date of the follow-up"),
    .baselineMissing: .init(
        "a long or costly course needs a baseline: none is planned. Add one by {1}",
        remedy: "a baseline date for any measure"),
    .impactLevelMissing: .init(
        "the level of impact aimed at is missing", remedy: "the level aimed at, from 1 (reaction) to 5 (pupils)"),
    .baselineAfterStart: .init(
        "the baseline of {1} is after the start on {2}", remedy: "a baseline by {2}"),
    .followUpBeforeEnd: .init("the follow-up of {1} is before the end on {2}", remedy: "a follow-up after {2}"),
    .provisionSizeNotRecorded: .init(
        "length and cost are not recorded, so it is not known how much must be measured",
        remedy: "the length of each session and every cost"),

    .withinBudget: .init("{1} {2}: {3} asked, {4} left", repeating: 4),
    .asksNothing: .init("asks nothing of the budget"),
    .overBudget: .init(
        "{1} {2}: {3} asked, {4} left", remedy: "{5} moved into {1} {2}", repeating: 5),
    .overBudgetAndYearNotSet: .init(
        "{1} {2}: {3} asked, {4} left; {6} {7}: budget not approved yet",
        remedy: "{5} moved into {1} {2}, and the {7} budget"),
    .overBudgetRequiredByLaw: .init(
        "{1} {2}: {3} asked, {4} left; the lack of money goes to the Governing Body",
        remedy: "the Governing Body finds the money, since the law requires the training", repeating: 5),
    .budgetYearNotSet: .init("{1} {2}: budget not approved yet", remedy: "the {2} budget of {1}", repeating: 2),
    .budgetNotRecorded: .init(
        "nobody recorded which budget pays for it", remedy: "the budget lines and years that pay for it"),
    .costWithoutBudgetLine: .init(
        "{1} of {2} is asked of no budget line", remedy: "a budget line for the whole cost"),
    .budgetNotComparable: .init("{1} {2}: amounts in different currencies", remedy: "amounts in one currency"),

    .approachDetailsRecorded: .init("{1}: {2}"),
    .approachDetailsMissing: .init("{1}: not recorded: {2}", remedy: "for {1}: {2}"),
    .detailsWithoutApproach: .init(
        "nobody recorded which approach it is", remedy: "which of the nineteen approaches it is"),
    .otherApproach: .init("it is {1}"),

    .timesKept: .init("within the times of day ({1})"),
    .noSessionSpokenOf: .init("speaks of no session of it"),
    .beginsTooEarly: .init(
        "begins at {2} on {1}, earlier than {3}", remedy: "a session that begins at {3} or later"),
    .beginsTooLate: .init("begins at {2} on {1}, later than {3}", remedy: "a session that begins by {3}"),
    .endsTooLate: .init("ends at {2} on {1}, later than {3}", remedy: "a session that ends by {3}"),
    .weekdayNotAllowed: .init("{1} is a {2}; sessions are on {3}", remedy: "a session on one of {3}"),
    .timesNotRecorded: .init(
        "sessions whose day or time of day is not recorded: {1}", remedy: "the day and the time at which each begins"),
    .onNoReservedDay: .init("on no day kept for {1}"),
    .servesReservedDay: .init("{1} is kept for {2}, and it serves that"),
    .onReservedDay: .init(
        "{1} is kept for {2}, and it serves something else",
        remedy: "another day, or the reason for an exception, attested under the clause"),
    .purposeNotRecorded: .init(
        "{1} is kept for {2}, and what it serves is not recorded", remedy: "the priority it serves"),
    .reservedDayReasoned: .init("{1} is kept for {2}, and it is held then because {3} ({4})"),

    .conditionHolds: .init("{1}: {3} ({2} {4})", repeating: 4),
    .conditionFails: .init("{1}: {3} ({2} {4})", remedy: "{1} {2} {4}", repeating: 4),
    .conditionFactsMissing: .init("{1}: {3} ({2} {4})", remedy: "{1} {2} {4}", repeating: 4),
    .conditionNotApplicable: .init("does not apply: {1}: {3} ({2} {4})", repeating: 4),
    .beyondWhatIsUsual: .init(
        "beyond what is usual, {1}: {3} ({2} {4})", remedy: "the reason for an exception, attested under the clause",
        repeating: 4),
    .exceptionReasoned: .init("beyond what is usual, because {1} ({2})"),
]
