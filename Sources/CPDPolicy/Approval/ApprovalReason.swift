public import CPDDomain

/// Every reason given about approval, departures and appeals. A catalogue of sentences has one for each.
public enum ApprovalReason: String, CaseIterable, Hashable, Sendable {
    // Who may act
    /// Nobody acts for themself.
    case ownMatter = "own-matter"
    /// The headteacher decides no request of governors (AUD-6).
    case headForGovernors = "head-for-governors"
    /// In what capacity people are engaged is not recorded.
    case capacityNotRecorded = "capacity-not-recorded"
    /// Who takes part is not recorded.
    case participantsNotRecorded = "who-takes-part-not-recorded"
    /// Who answers for the person is not recorded.
    case supervisorNotRecorded = "supervisor-not-recorded"
    /// The holder of the post delegated it.
    case delegationWithoutHolder = "delegation-without-holder"
    /// Nobody holds the post.
    case nobodyHoldsPost = "nobody-holds-post"
    /// Whoever holds the post would act for themself.
    case everyHolderBarred = "every-holder-barred"
    // Stages
    /// The stage does not apply.
    case stageNotApplicable = "stage-not-applicable"
    /// The same post decides at a later stage.
    case decidedTogether = "decided-together"
    /// Whether the stage applies is not known.
    case stageFactsMissing = "stage-facts-missing"
    /// The amount is not recorded.
    case amountNotRecorded = "amount-not-recorded"
    /// No bracket has the amount.
    case amountInNoBracket = "amount-in-no-bracket"
    /// No stage decides about it.
    case noStageDecides = "no-stage-decides"
    /// It needs no approval.
    case exempt = "approval-exempt"
    /// Whether it needs approval is not known.
    case exemptionFactsMissing = "exemption-facts-missing"
    /// Asked with too little notice.
    case shortNotice = "short-notice"
    /// The start is not recorded.
    case startNotRecorded = "start-not-recorded"
    /// It is unusual.
    case beyondUsual = "beyond-usual"
    /// Whether it is usual is not known.
    case usualFactsMissing = "usual-facts-missing"
    /// On a blocked day.
    case blockedDay = "blocked-day"
    /// On a blocked day, for which the edition allows no approval.
    case blockedDayRefused = "blocked-day-refused"
    /// A session has no date.
    case sessionsNotDated = "sessions-not-dated"
    /// Nobody commented in time.
    case notHeard = "not-heard"
    /// Nobody commented in time, and whoever decides does not say why without.
    case notHeardWithoutReason = "not-heard-without-reason"
    // Records that are no evidence
    /// Not by anybody who may.
    case wrongPerson = "wrong-person"
    /// Not by anybody to whom the holder delegated it.
    case notDelegated = "not-delegated"
    /// Before the stage was open.
    case beforeStage = "before-stage"
    /// Before the comment was heard.
    case beforeComment = "before-comment"
    /// Dated after the day.
    case datedLater = "dated-later"
    /// Before it was asked.
    case beforeAsking = "before-asking"
    /// About another request.
    case otherRequest = "other-request"
    /// No such stage.
    case unknownStage = "unknown-stage"
    /// A comment where a decision is due, or a decision where a comment is.
    case wrongKindOfAct = "wrong-kind-of-act"
    /// Decided already.
    case decidedAlready = "decided-already"
    /// Without a reason.
    case reasonMissing = "reason-missing"
    /// Without a check.
    case checkMissing = "check-missing"
    /// With the check of another request.
    case checkShared = "check-shared"
    // Departures
    /// No departure from the clause.
    case departureNotOpened = "departure-not-opened"
    /// Never a departure from the clause.
    case departureNever = "departure-never"
    /// The trust's edition opens no departure.
    case departureNotOpenedAbove = "departure-not-opened-above"
    /// Not a kind of reason the edition knows.
    case departureReasonKind = "departure-reason-kind"
    /// The departure is to be reported.
    case departureNotReported = "departure-not-reported"
    /// The departure stands.
    case departureStands = "departure-stands"
    /// Over budget is a virement.
    case overBudgetIsVirement = "over-budget-is-virement"
    // Virements
    /// Nobody may move money.
    case virementNotAllowed = "virement-not-allowed"
    /// Without a minute.
    case minuteMissing = "minute-missing"
    /// Nothing is moved.
    case nothingMoved = "nothing-moved"
    /// The virement stands.
    case virementStands = "virement-stands"
    // Appeals
    /// No appeals.
    case noAppeals = "no-appeals"
    /// Nothing to appeal against yet.
    case nothingToAppeal = "nothing-to-appeal"
    /// Not a ground.
    case notAGround = "not-a-ground"
    /// Lodged too late.
    case lodgedTooLate = "lodged-too-late"
    /// Lodged by somebody else.
    case lodgedByOther = "lodged-by-other"
    /// Involved in the decision.
    case involved = "involved-in-decision"
    /// Subordinate of somebody involved.
    case subordinateOfInvolved = "subordinate-of-involved"
    /// Lodged before the decision.
    case lodgedBeforeDecision = "lodged-before-decision"
    /// Heard before it was lodged.
    case heardBeforeLodged = "heard-before-lodged"

    /// The code of the reason.
    public var code: ReasonCode { ReasonCode(self.rawValue) }

    /// Whether a fact is missing, rather than that it is wrong.
    public var isNotEvidenced: Bool {
        switch self {
        case .capacityNotRecorded, .participantsNotRecorded, .supervisorNotRecorded, .stageFactsMissing,
            .amountNotRecorded, .exemptionFactsMissing, .startNotRecorded, .usualFactsMissing, .reasonMissing,
            .checkMissing, .minuteMissing, .sessionsNotDated:
            true
        default: false
        }
    }
}
