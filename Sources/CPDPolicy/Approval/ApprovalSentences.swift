/// What each reason about approval says in English, and what would change it.
let englishApprovalSentences: [ApprovalReason: SentenceCatalogue.Sentence] = [
    .ownMatter: .init("nobody acts for themself, in whatever role and on whosever behalf", remedy: "somebody else"),
    .headForGovernors: .init(
        "a request of governors is never decided by the headteacher", remedy: "the Governing Body"),
    .capacityNotRecorded: .init(
        "it is not recorded whether it is for governors", remedy: "in what capacity each is engaged"),
    .participantsNotRecorded: .init("it is not recorded who takes part", remedy: "who takes part"),
    .supervisorNotRecorded: .init("it is not recorded who answers for whom", remedy: "the {1} of the person"),
    .delegationWithoutHolder: .init(
        "whoever delegated the post of {1} does not hold it on {2}", remedy: "a delegation by its holder"),
    .nobodyHoldsPost: .init(
        "nobody holds the post of {1} on {2}", remedy: "somebody appointed to it by the {3}"),
    .everyHolderBarred: .init(
        "whoever holds the post of {1} on {2} may not act in this", remedy: "somebody else appointed by the {3}"),

    .stageNotApplicable: .init("the stage \"{1}\" does not apply"),
    .decidedTogether: .init("the stage \"{1}\" is decided with \"{2}\", by the same post"),
    .stageFactsMissing: .init("whether the stage \"{1}\" applies is not known: {2}", remedy: "{2}"),
    .amountNotRecorded: .init("the amount is not recorded, and who decides depends on it", remedy: "every cost"),
    .amountInNoBracket: .init("nobody is named who decides about {1}", remedy: "amounts in the edition's currency"),
    .noStageDecides: .init(
        "no stage of the edition decides about it", remedy: "a stage for it in the edition, or that it is exempt"),
    .exempt: .init("needs no approval"),
    .exemptionFactsMissing: .init("whether it needs approval is not known: {1}", remedy: "{1}"),
    .shortNotice: .init("asked {1} days before the start; {2} are to be given"),
    .startNotRecorded: .init("the deadline depends on the start, which is not recorded", remedy: "its first day"),
    .beyondUsual: .init("beyond what is usual ({1}), and nobody said why", remedy: "the reason for an exception"),
    .usualFactsMissing: .init("whether it is usual ({1}) is not known: {2}", remedy: "{2}"),

    .blockedDay: .init("{1} is a blocked day: {2} ({3})", remedy: "another day, or the reason for an exception"),
    .blockedDayRefused: .init(
        "{1} is a blocked day, and the policy lets nobody be away on it: {2} ({3})", remedy: "another day"),
    .sessionsNotDated: .init(
        "whether it falls on a blocked day is not known, as a session has no date", remedy: "the date of every session"),
    .notHeard: .init("nobody commented at \"{1}\" by {2}"),
    .notHeardWithoutReason: .init(
        "nobody has commented at \"{1}\", and it is not said why it is decided without",
        remedy: "the comment, or the reason why it is decided without"),

    .wrongPerson: .init("whoever acted is not {1} on {2}", remedy: "the act of one who may"),
    .notDelegated: .init("nobody delegated it to whoever acted, on {1}", remedy: "a delegation with its dates"),
    .beforeStage: .init("the stage \"{1}\" was not open before {2}", remedy: "the stages before it"),
    .beforeComment: .init("\"{1}\" was to be heard first", remedy: "what \"{1}\" says, or its deadline passed"),
    .datedLater: .init("dated {1}, after this day", remedy: "the right date"),
    .beforeAsking: .init("dated {1}, before it was asked", remedy: "the right date"),
    .otherRequest: .init("about another request"),
    .unknownStage: .init("the edition has no stage \"{1}\""),
    .wrongKindOfAct: .init("the stage \"{1}\" is {2}", remedy: "a record of the right kind"),
    .decidedAlready: .init("decided already on {1}; a decision is taken once"),
    .reasonMissing: .init("there is no reason in words", remedy: "the reason, in words"),
    .checkMissing: .init("there is no check against the policy", remedy: "the check its decider saw"),
    .checkShared: .init("its check is of another decision too", remedy: "a check of its own"),

    .departureNotOpened: .init("the edition allows no departure from {1}"),
    .departureNever: .init("there is never a departure from {1}"),
    .departureNotOpenedAbove: .init("the edition inherited allows no departure from {1}"),
    .departureReasonKind: .init("\"{1}\" is none of the reasons for which it is allowed: {2}", remedy: "one of {2}"),
    .departureNotReported: .init("departs from {1} since {2}, and is still to be reported", remedy: "its report"),
    .departureStands: .init("departs from {1} since {2}, reported {3}"),
    .overBudgetIsVirement: .init(
        "over budget is no departure from {1}: money is moved", remedy: "a virement by whom the edition names"),

    .virementNotAllowed: .init("the edition names nobody who may move {1}", remedy: "a scheme of delegation for it"),
    .minuteMissing: .init("there is no minute of it", remedy: "the reference of the minute"),
    .nothingMoved: .init("nothing is moved from one line to another"),
    .virementStands: .init("{1} moved on {2}, minute {3}"),

    .noAppeals: .init("the edition has no appeals"),
    .nothingToAppeal: .init("there is no decision yet to appeal against"),
    .notAGround: .init("\"{1}\" is none of the grounds: {2}", remedy: "one of {2}"),
    .lodgedTooLate: .init("lodged on {1}; it could be lodged until {2}"),
    .lodgedByOther: .init("lodged by somebody who neither asked nor takes part"),
    .involved: .init("was involved in the decision", remedy: "somebody not involved"),
    .subordinateOfInvolved: .init("answers to somebody involved in the decision", remedy: "somebody independent"),
    .lodgedBeforeDecision: .init("lodged on {1}, before the decision", remedy: "the right date"),
    .heardBeforeLodged: .init("heard on {1}, before it was lodged", remedy: "the right date"),
]
