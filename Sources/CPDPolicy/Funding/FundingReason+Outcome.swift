public import CPDDomain

extension FundingReason {
    /// What it comes to. What the policy leaves unset is not applicable: there is nothing to hold anybody to.
    public var outcome: Outcome {
        switch self {
        case .shared, .sharedUpToLimit, .periodServed, .nothingCounts, .belowFloor, .repaid, .agreementSigned,
            .interviewHeld, .withinLimit, .providerApproved, .providerAdmitted, .rankReached, .serviceLongEnough,
            .probationPassed, .noProbation, .contractHasNoEnd, .contractOutlasts, .groupNotExcluded, .noEvaluationOwed,
            .withinSittingLeave, .withinYearlyLeave, .timeThere, .timeThereUntil:
            .met
        case .actDatedLater, .actForThemself, .actByOther, .owed, .owedWithoutDate, .overdue, .agreementLate,
            .interviewLate, .overLimit, .providerNotDecided,
            .providerNotApproved, .rankShort, .rankShortRequiredByLaw, .serviceTooShort, .onProbation,
            .contractEndsTooSoon, .groupExcluded, .evaluationOwed, .overSittingLeave, .overYearlyLeave, .timeOverdrawn:
            .notMet
        case .actWithoutReason, .amountsDiffer, .costsNotRecorded,
            .costNotRecorded, .askedNotRecorded, .categoryNotRecorded, .shareFactsMissing, .shareNotComputed,
            .exemptionFactsMissing, .waiverNotDecided, .leavingReasonNotRecorded, .completionNotRecorded,
            .startNotRecorded, .contractNotRecorded, .agreementMissing, .agreementUnsigned, .agreementUnsignedForSchool,
            .commitmentNotRecorded, .triggerFactsMissing, .interviewMissing, .spentNotRecorded,
            .teamNotRecorded,
            .contractShareNotRecorded, .proRataUnset, .providerNotRecorded, .rankFactsMissing, .rankAfterUnknown,
            .serviceNotRecorded, .probationNotRecorded, .contractEndNotRecorded, .courseEndNotRecorded,
            .groupsNotRecorded, .evaluationsNotRecorded, .studyLeaveNotRecorded, .sittingNotRecorded,
            .sittingLeaveTakenNotRecorded, .yearlyLeaveTakenNotRecorded, .leaveShareNotRecorded, .leaveProRataUnset,
            .accrualStartNotRecorded, .takenTimeNotRecorded, .takenBasisNotRecorded:
            .notEvidenced
        case .itemExcluded, .shareUnset, .notLeaving, .repaymentExempt, .waivedByPolicy, .waivedByPerson,
            .beforeCompletionUnset, .repaymentDaysUnset, .partTimeUnset, .scaleUnset, .retentionUnset,
            .triggerNotReached, .limitUnset, .limitNotForCategory,
            .eligibilityNotForRequired, .eligibilityWaived, .serviceUnset, .outlastingUnset, .noExamination,
            .sittingLeaveUnset, .yearlyLeaveUnset, .accrualUnset, .unusedUnset, .accrualProRataUnset:
            .notApplicable
        }
    }
}
