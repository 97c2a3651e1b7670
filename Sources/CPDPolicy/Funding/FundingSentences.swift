/// What each reason about funding says in English, and what would change it.
let englishFundingSentences: [FundingReason: SentenceCatalogue.Sentence] = [
    // What somebody decided
    .actDatedLater: .init(
        "the decision about {1} is dated {2}, after this day", remedy: "the right date"),
    .actForThemself: .init(
        "nobody decides about money for themself: {1}", remedy: "somebody else's decision"),
    .actByOther: .init(
        "whoever decided about {1} is not {2} on {3}", remedy: "a decision by the {2}"),
    .actWithoutReason: .init(
        "there is no reason in words for {1}", remedy: "the reason, in words"),
    // Amounts
    .amountsDiffer: .init(
        "the amounts are in different currencies, or too large", remedy: "every amount in the edition's currency"),
    .costsNotRecorded: .init(
        "the costs are not recorded", remedy: "each cost"),
    .costNotRecorded: .init(
        "what {1} costs is not recorded", remedy: "the amount of {1}"),
    .askedNotRecorded: .init(
        "how much is asked is not recorded ({1})", remedy: "the amount asked"),
    .categoryNotRecorded: .init(
        "the category of development is not recorded ({1})", remedy: "the category"),
    // Who pays
    .shared: .init(
        "{1} of {2} is paid by: {3}"),
    .sharedUpToLimit: .init(
        "{1} of {2} is over a limit, and is paid by: {3}"),
    .itemExcluded: .init(
        "the policy does not pay for {1}: it is left to the {2}"),
    .shareFactsMissing: .init(
        "who pays for {1} depends on what is not recorded: {2}", remedy: "{2}"),
    .shareUnset: .init(
        "the policy does not say who pays for {1}, and nothing is guessed"),
    .shareNotComputed: .init(
        "the shares of {1} are in different currencies, or too large", remedy: "limits in the currency of the cost"),
    // Repayment
    .notLeaving: .init(
        "nothing is repaid by who stays"),
    .repaymentExempt: .init(
        "nothing is ever repaid for this"),
    .exemptionFactsMissing: .init(
        "whether it is ever repaid is not known: {1}", remedy: "{1}"),
    .waivedByPolicy: .init(
        "nothing is repaid on {1}"),
    .waivedByPerson: .init(
        "repayment on {1} was waived on {2}"),
    .waiverNotDecided: .init(
        "on {1} the {2} decides whether anything is repaid, and has not", remedy: "the decision of the {2}"),
    .leavingReasonNotRecorded: .init(
        "why they leave is not recorded, and it may be waived", remedy: "the reason for leaving"),
    .completionNotRecorded: .init(
        "whether and when the course was completed is not recorded",
        remedy: "the day of completion, or that it was not completed"),
    .startNotRecorded: .init(
        "the months count from the start, which is not recorded", remedy: "its first day"),
    .contractNotRecorded: .init(
        "on what contract they are is not recorded", remedy: "the kind of contract"),
    .beforeCompletionUnset: .init(
        "the policy does not say what is repaid by who leaves before completing, and nothing is guessed"),
    .scaleUnset: .init(
        "the policy does not say how much is repaid, and nothing is guessed"),
    .repaymentDaysUnset: .init("the policy does not say by when it is repaid, and nothing is guessed"),
    .partTimeUnset: .init(
        "the policy does not say whether part-timers have their share or the whole of the {1}, and nothing is guessed"),
    .retentionUnset: .init(
        "the policy does not say how long they stay on such a contract, and nothing is guessed"),
    .periodServed: .init(
        "leaving on {1}, long enough after the course: nothing is repaid"),
    .nothingCounts: .init(
        "none of the costs is one that is repaid"),
    .belowFloor: .init(
        "{1} is below {2}, and is not asked back"),
    .repaid: .init(
        "{1} was owed, and is repaid"),
    .owed: .init(
        "{1} of {2} is to be repaid by {3}", remedy: "{1} repaid"),
    .owedWithoutDate: .init(
        "{1} of {2} is to be repaid; the policy does not say by when", remedy: "{1} repaid"),
    .overdue: .init(
        "{1} of {2} was to be repaid by {3}", remedy: "{1} repaid"),
    // Agreements and interviews
    .agreementMissing: .init(
        "no {1} is recorded", remedy: "the agreement, with where it is kept"),
    .agreementUnsigned: .init(
        "the {1} is not signed by who takes part", remedy: "their signature, with its date"),
    .agreementUnsignedForSchool: .init(
        "the {1} is not signed for the school by somebody else",
        remedy: "a signature for the school, with name and date"),
    .commitmentNotRecorded: .init(
        "when the cost was committed is not recorded, and the {1} comes before it", remedy: "the day of the commitment"),
    .agreementLate: .init(
        "the {1} was signed on {2}, after the cost was committed on {3}",
        remedy: "an agreement signed before the cost is committed"),
    .triggerNotReached: .init(
        "no {1} is asked for"),
    .triggerFactsMissing: .init(
        "whether {1} is asked for is not known: {2}", remedy: "{2}"),
    .agreementSigned: .init(
        "the {1} is signed: {2}"),
    .interviewMissing: .init(
        "no {1} with the {2} is recorded", remedy: "the interview, with its day and what was said"),
    .interviewLate: .init(
        "the {1} was held on {2}, after the cost was committed on {3}",
        remedy: "an interview before the cost is committed"),
    .interviewHeld: .init(
        "the {1} was held on {2}"),
    // Yearly limits
    .limitUnset: .init(
        "the policy sets no yearly limit {1}, and none is guessed"),
    .limitNotForCategory: .init(
        "the yearly limit {1} does not count {2}"),
    .spentNotRecorded: .init(
        "what was spent this year is not recorded ({1})", remedy: "what was spent this year"),
    .teamNotRecorded: .init(
        "which team {1} belongs to is not recorded, and there is a yearly limit per team",
        remedy: "the team of the post"),
    .contractShareNotRecorded: .init(
        "the share of full time is not recorded, and the limit {1} may depend on it", remedy: "the share of full time"),
    .withinLimit: .init(
        "{2} this year {1}, of {3}"),
    .overLimit: .init(
        "{2} this year {1}, over the limit of {3}", remedy: "{4} less"),
    .proRataUnset: .init(
        "{2} this year {1}: over {3}, their share of the limit, and within {4}, the whole; the policy does not say which counts",
        remedy: "that the policy says which counts"),
    // Providers
    .providerApproved: .init(
        "{1} is an approved provider"),
    .providerAdmitted: .init(
        "{1} was allowed on {2}"),
    .providerNotRecorded: .init(
        "the provider is not recorded", remedy: "the provider"),
    .providerNotDecided: .init(
        "{1} is not an approved provider, and the {2} has not allowed it",
        remedy: "an approved provider, or leave of the {2}"),
    .providerNotApproved: .init(
        "{1} is not an approved provider", remedy: "an approved provider"),
    // Order
    .rankReached: .init(
        "{1}: the money reaches {2}"),
    .rankShort: .init(
        "{1}: the money does not reach {2}", remedy: "{3} more"),
    .rankShortRequiredByLaw: .init(
        "{1}: the money does not reach {2}, which the law requires; the lack of money goes to the Governing Body",
        remedy: "{3} more"),
    .rankFactsMissing: .init(
        "the place of {1} in the order depends on what is not recorded: {2}", remedy: "{2}"),
    .rankAfterUnknown: .init(
        "{1}: whether the money reaches so far depends on {2}", remedy: "what is not recorded of {2}"),
    // Eligibility
    .eligibilityNotForRequired: .init(
        "{1} is never asked for training required by law"),
    .eligibilityWaived: .init(
        "{1} was waived on {2}"),
    .serviceUnset: .init(
        "the policy does not say how long somebody has served first, and nothing is guessed"),
    .serviceNotRecorded: .init(
        "since when they serve is not recorded; {1} are asked for", remedy: "the first day of service"),
    .serviceLongEnough: .init(
        "in service since {1}, at least {2}"),
    .serviceTooShort: .init(
        "in service since {1}; {2} are asked for", remedy: "asking from {3} on"),
    .probationNotRecorded: .init(
        "whether probation is passed is not recorded",
        remedy: "the day on which probation was passed, or until when it runs, or that there is none"),
    .onProbation: .init(
        "probation runs until {1}", remedy: "probation passed"),
    .probationPassed: .init(
        "probation was passed on {1}"),
    .noProbation: .init(
        "the contract has no probation"),
    .outlastingUnset: .init(
        "the policy does not say how long the contract goes on after the course, and nothing is guessed"),
    .contractEndNotRecorded: .init(
        "whether and when the contract ends is not recorded",
        remedy: "the kind of contract, and its last day where it has one"),
    .courseEndNotRecorded: .init(
        "when the course ends is not recorded", remedy: "its last day"),
    .contractHasNoEnd: .init(
        "the contract has no end"),
    .contractOutlasts: .init(
        "the contract ends on {1}, not before {2}"),
    .contractEndsTooSoon: .init(
        "the contract ends on {1}, before {2}", remedy: "a contract until {2}"),
    .groupsNotRecorded: .init(
        "to which groups they belong is not recorded", remedy: "their post, with the kind of contract"),
    .groupNotExcluded: .init(
        "they belong to no group that is left out"),
    .groupExcluded: .init(
        "the policy leaves out: {1}", remedy: "a waiver, where the policy names who may give it"),
    .evaluationsNotRecorded: .init(
        "whether an evaluation is owed is not recorded", remedy: "which evaluations are owed, or that none is"),
    .noEvaluationOwed: .init(
        "no evaluation is owed"),
    .evaluationOwed: .init(
        "an evaluation is owed of: {1}", remedy: "the evaluation of {1}"),
    // Time
    .studyLeaveNotRecorded: .init(
        "how many half days are asked for is not recorded", remedy: "the half days asked for"),
    .sittingNotRecorded: .init(
        "which sitting of an examination it is for is not recorded",
        remedy: "the sitting, or that it is for no examination"),
    .noExamination: .init(
        "it is for no examination"),
    .sittingLeaveUnset: .init(
        "the policy does not say how many half days there are for a {1}, and none is guessed"),
    .sittingLeaveTakenNotRecorded: .init(
        "what was taken for this {1} already is not recorded", remedy: "the half days taken"),
    .withinSittingLeave: .init(
        "{2} half days for a {1}, of {3}"),
    .overSittingLeave: .init(
        "{2} half days for a {1}, over the {3} there are", remedy: "{3} half days or fewer in all"),
    .yearlyLeaveUnset: .init(
        "the policy does not say how much study leave there is in a year, and none is guessed"),
    .yearlyLeaveTakenNotRecorded: .init(
        "what study leave was taken this year is not recorded", remedy: "the half days taken this year"),
    .leaveShareNotRecorded: .init(
        "the share of full time is not recorded, and the time may depend on it", remedy: "the share of full time"),
    .withinYearlyLeave: .init(
        "{1} half days this year, of {2}"),
    .overYearlyLeave: .init(
        "{1} half days this year, over the {2} there are", remedy: "{2} half days or fewer in all"),
    .leaveProRataUnset: .init(
        "{1} half days this year: over {2}, their share, and within {3}, the whole; the policy does not say which counts",
        remedy: "that the policy says which counts"),
    .accrualUnset: .init(
        "the policy does not say how much time builds up, and nothing is guessed"),
    .unusedUnset: .init(
        "the policy does not say whether unused time lapses or is carried over, and nothing is guessed"),
    .accrualProRataUnset: .init(
        "the policy does not say whether part-timers build up their share or the whole, and nothing is guessed"),
    .accrualStartNotRecorded: .init(
        "from which day time builds up is not recorded", remedy: "the first day"),
    .takenTimeNotRecorded: .init(
        "what time was taken is not recorded", remedy: "the time taken, or that none was"),
    .takenBasisNotRecorded: .init(
        "{1} have no basis recorded: own time is not taken off", remedy: "on what basis the time was given"),
    .timeThere: .init(
        "{1} are there"),
    .timeThereUntil: .init(
        "{1} are there, of which {2} lapse on {3}"),
    .timeOverdrawn: .init(
        "{1} were taken that were not there; {2} are there now", remedy: "{1} given back"),
]

/// The software's own words about funding.
let englishFundingTerms: [String: String] = [
    "first sitting": "first sitting", "resit": "resit", "per person": "for the person", "per team": "for the team",
    "funding.category": "category of development", "funding.attempt": "which sitting of the examination",
    "other costs": "other costs", "yearly limit": "yearly limit", "study leave": "study leave",
    "repayment agreement": "repayment agreement", "no rank": "in none of the ranks",
    "no order": "in the order in which it was asked",
    "minimum service": "a length of service", "probation passed": "that probation is passed",
    "contract outlasts the course": "a contract that outlasts the course", "excluded groups": "belonging to a group",
    "no evaluation owed": "that no evaluation is owed",
]
