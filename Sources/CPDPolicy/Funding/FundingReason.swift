public import CPDDomain

/// Every reason given about funding. A catalogue of sentences has one for each, and each has one outcome.
public enum FundingReason: String, CaseIterable, Hashable, Sendable {
    // What somebody decided
    /// Dated after the day asked about: what, when.
    case actDatedLater = "act-dated-later"
    /// Decided about their own money: what.
    case actForThemself = "act-for-themself"
    /// Decided by somebody the edition does not name: what, post, when.
    case actByOther = "act-by-other"
    /// Decided without a reason: what.
    case actWithoutReason = "act-without-reason"
    // Amounts
    /// Amounts of two currencies met, or they do not fit.
    case amountsDiffer = "amounts-differ"
    /// The costs are not recorded.
    case costsNotRecorded = "costs-not-recorded"
    /// The amount of an item is not recorded: item.
    case costNotRecorded = "item-cost-not-recorded"
    /// What is asked is not recorded: of what.
    case askedNotRecorded = "asked-not-recorded"
    /// The category is not recorded: of what.
    case categoryNotRecorded = "category-not-recorded"
    // Who pays
    /// Shared: item, amount, payers with their amounts.
    case shared = "cost-shared"
    /// Shared up to a payer's limit: item, amount, payers with their amounts.
    case sharedUpToLimit = "cost-shared-up-to-limit"
    /// Not paid for: item, who bears it.
    case itemExcluded = "item-excluded"
    /// Facts are missing: item, facts.
    case shareFactsMissing = "share-facts-missing"
    /// The policy does not say who pays: item.
    case shareUnset = "share-unset"
    /// The shares cannot be computed: item.
    case shareNotComputed = "share-not-computed"
    // Repayment
    /// Not leaving by the day.
    case notLeaving = "not-leaving"
    /// Never repaid.
    case repaymentExempt = "repayment-exempt"
    /// Whether it is exempt is not known: facts.
    case exemptionFactsMissing = "repayment-exemption-facts-missing"
    /// Waived by the policy: reason.
    case waivedByPolicy = "repayment-waived-by-policy"
    /// Waived by a person: reason, when.
    case waivedByPerson = "repayment-waived-by-person"
    /// Nobody decided about a waiver: reason, post.
    case waiverNotDecided = "repayment-waiver-not-decided"
    /// The reason for leaving is not recorded.
    case leavingReasonNotRecorded = "leaving-reason-not-recorded"
    /// Completion is not recorded.
    case completionNotRecorded = "completion-not-recorded"
    /// The start is not recorded.
    case startNotRecorded = "course-start-not-recorded"
    /// The kind of contract is not recorded.
    case contractNotRecorded = "contract-not-recorded"
    /// The policy does not say what is repaid before completion.
    case beforeCompletionUnset = "before-completion-unset"
    /// The policy gives no scale.
    case scaleUnset = "repayment-scale-unset"
    /// The policy does not say within how many days it is repaid.
    case repaymentDaysUnset = "repayment-days-unset"
    /// The policy gives no period for the contract.
    case retentionUnset = "retention-unset"
    /// Stayed long enough: leaving day.
    case periodServed = "retention-served"
    /// No cost counts.
    case nothingCounts = "nothing-counts"
    /// Below the floor: amount, floor.
    case belowFloor = "repayment-below-floor"
    /// Repaid: amount.
    case repaid = "repaid"
    /// Owed: amount, of, due day.
    case owed = "repayment-owed"
    /// Owed, and the policy gives no day: amount, of.
    case owedWithoutDate = "repayment-owed-without-date"
    /// Overdue: amount, of, due day.
    case overdue = "repayment-overdue"
    // Agreements and interviews
    /// No agreement with a reference: name.
    case agreementMissing = "agreement-missing"
    /// Not signed by the person: name.
    case agreementUnsigned = "agreement-unsigned"
    /// Not signed for the school by somebody else: name.
    case agreementUnsignedForSchool = "agreement-unsigned-for-school"
    /// When the cost was committed is not recorded: name.
    case commitmentNotRecorded = "commitment-not-recorded"
    /// Signed after the commitment: name, signed, committed.
    case agreementLate = "agreement-late"
    /// Not asked for: name.
    case triggerNotReached = "trigger-not-reached"
    /// Facts are missing: name, facts.
    case triggerFactsMissing = "trigger-facts-missing"
    /// Signed in time: name, reference.
    case agreementSigned = "agreement-signed"
    /// No interview: name, post.
    case interviewMissing = "interview-missing"
    /// Held after the commitment: name, held, committed.
    case interviewLate = "interview-late"
    /// Held in time: name, when.
    case interviewHeld = "interview-held"
    // Yearly limits
    /// The policy gives no limit: whose.
    case limitUnset = "yearly-limit-unset"
    /// Another category: whose, category.
    case limitNotForCategory = "yearly-limit-not-for-category"
    /// What was spent is not recorded: whose.
    case spentNotRecorded = "spent-not-recorded"
    /// Which team somebody belongs to is not recorded: who.
    case teamNotRecorded = "team-not-recorded"
    /// The contract share is not recorded: whose.
    case contractShareNotRecorded = "contract-share-not-recorded"
    /// Within: whose, spent, limit.
    case withinLimit = "within-yearly-limit"
    /// Over: whose, spent, limit, beyond.
    case overLimit = "over-yearly-limit"
    /// Whether part-timers have their share only is unset: whose, spent, share, whole.
    case proRataUnset = "yearly-limit-pro-rata-unset"
    /// The policy does not say whether part-timers have their share only: of what.
    case partTimeUnset = "part-time-share-unset"
    // Providers
    /// On the list: provider.
    case providerApproved = "provider-approved"
    /// Let in by a person: provider, when.
    case providerAdmitted = "provider-admitted"
    /// The provider is not recorded.
    case providerNotRecorded = "provider-not-recorded"
    /// Not on the list and nobody decided: provider, post.
    case providerNotDecided = "provider-not-decided"
    /// Not on the list: provider.
    case providerNotApproved = "provider-not-approved"
    // Order
    /// The money reaches it: rank, amount.
    case rankReached = "funding-reached"
    /// The money does not reach it: rank, amount, lacking.
    case rankShort = "funding-short"
    /// The same, of training required by law.
    case rankShortRequiredByLaw = "funding-short-required-by-law"
    /// The rank is not known: request, facts.
    case rankFactsMissing = "rank-facts-missing"
    /// Comes after what is not known: rank, request.
    case rankAfterUnknown = "rank-after-unknown"
    // Eligibility
    /// Required by law: term.
    case eligibilityNotForRequired = "eligibility-not-for-required"
    /// Waived: term, when.
    case eligibilityWaived = "eligibility-waived"
    /// The policy gives no months of service.
    case serviceUnset = "minimum-service-unset"
    /// Service is not recorded: months.
    case serviceNotRecorded = "service-not-recorded"
    /// Long enough: since, months.
    case serviceLongEnough = "service-long-enough"
    /// Too short: since, months, from when.
    case serviceTooShort = "service-too-short"
    /// Probation is not recorded.
    case probationNotRecorded = "probation-not-recorded"
    /// On probation: until when.
    case onProbation = "on-probation"
    /// Passed: when.
    case probationPassed = "probation-passed"
    /// There is no probation.
    case noProbation = "no-probation"
    /// The policy gives no months after the course.
    case outlastingUnset = "contract-outlasting-unset"
    /// The end of the contract is not recorded.
    case contractEndNotRecorded = "contract-end-not-recorded"
    /// The end of the course is not recorded.
    case courseEndNotRecorded = "course-end-not-recorded"
    /// Without an end.
    case contractHasNoEnd = "contract-has-no-end"
    /// Long enough: end, needed.
    case contractOutlasts = "contract-outlasts"
    /// Too soon: end, needed.
    case contractEndsTooSoon = "contract-ends-too-soon"
    /// The groups are not recorded.
    case groupsNotRecorded = "groups-not-recorded"
    /// Not excluded.
    case groupNotExcluded = "group-not-excluded"
    /// Excluded: groups.
    case groupExcluded = "group-excluded"
    /// What evaluations are owed is not recorded.
    case evaluationsNotRecorded = "owed-evaluations-not-recorded"
    /// None owed.
    case noEvaluationOwed = "no-evaluation-owed"
    /// Owed: of what.
    case evaluationOwed = "evaluation-owed"
    // Time
    /// The half days asked for are not recorded.
    case studyLeaveNotRecorded = "study-leave-not-recorded"
    /// Which sitting it is for is not recorded.
    case sittingNotRecorded = "sitting-not-recorded"
    /// For no examination.
    case noExamination = "no-examination"
    /// The policy gives no half days for it: sitting.
    case sittingLeaveUnset = "sitting-leave-unset"
    /// What was taken is not recorded: sitting.
    case sittingLeaveTakenNotRecorded = "sitting-leave-taken-not-recorded"
    /// Within: sitting, half days, limit.
    case withinSittingLeave = "within-sitting-leave"
    /// Over: sitting, half days, limit.
    case overSittingLeave = "over-sitting-leave"
    /// The policy gives no half days a year.
    case yearlyLeaveUnset = "yearly-study-leave-unset"
    /// What was taken this year is not recorded.
    case yearlyLeaveTakenNotRecorded = "yearly-study-leave-taken-not-recorded"
    /// The contract share is not recorded.
    case leaveShareNotRecorded = "leave-share-not-recorded"
    /// Within: half days, limit.
    case withinYearlyLeave = "within-yearly-study-leave"
    /// Over: half days, limit.
    case overYearlyLeave = "over-yearly-study-leave"
    /// Whether part-timers have their share only is unset: half days, share, whole.
    case leaveProRataUnset = "study-leave-pro-rata-unset"
    /// The policy gives no time a month.
    case accrualUnset = "time-accrual-unset"
    /// The policy does not say what becomes of unused time.
    case unusedUnset = "unused-time-unset"
    /// The policy does not say whether part-timers have their share only.
    case accrualProRataUnset = "time-accrual-pro-rata-unset"
    /// The first day is not recorded.
    case accrualStartNotRecorded = "time-accrual-start-not-recorded"
    /// What was taken is not recorded.
    case takenTimeNotRecorded = "taken-time-not-recorded"
    /// Of what was taken part in, somebody may have given their own time: minutes without a basis.
    case takenBasisNotRecorded = "taken-time-basis-not-recorded"
    /// There: minutes.
    case timeThere = "time-there"
    /// There, and some lapses: minutes, of which, when.
    case timeThereUntil = "time-there-until"
    /// More was taken than there was: minutes, there now.
    case timeOverdrawn = "time-overdrawn"

    /// The code of the reason.
    public var code: ReasonCode { ReasonCode(self.rawValue) }
}
