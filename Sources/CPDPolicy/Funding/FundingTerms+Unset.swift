import CPDDomain

extension FundingTerms {
    /// Each number the policy speaks of and does not give, for whoever looks after it; none of them is ever guessed.
    public var unset: [FundingNote] {
        self.unsetShares + self.unsetRepayment + self.unsetLimits + self.unsetEligibility + self.unsetTime
    }

    private var unsetShares: [FundingNote] {
        (self.whoPays?.rules ?? []).filter { $0.shares == nil }.map { rule in
            let words = rule.items.isEmpty ? rule.categories : rule.items
            return FundingNote(.shareUnset, [words.isEmpty ? .term("other costs") : .list(words.map { .text($0) })])
        }
    }

    private var unsetRepayment: [FundingNote] {
        guard let repayment else { return [] }
        var notes: [FundingNote] = []
        if repayment.scale == .unset { notes.append(FundingNote(.scaleUnset)) }
        if case .linear(let period) = repayment.scale, period.otherwise == nil {
            notes.append(FundingNote(.retentionUnset))
        }
        if repayment.beforeCompletion == nil { notes.append(FundingNote(.beforeCompletionUnset)) }
        if repayment.daysToRepay == nil { notes.append(FundingNote(.repaymentDaysUnset)) }
        return notes
    }

    private var unsetLimits: [FundingNote] {
        self.yearlyLimits.flatMap { limit in
            let name = ReasonArgument.term("per " + limit.per.rawValue)
            let amount = limit.atMost == nil ? [FundingNote(.limitUnset, [name])] : []
            return amount
                + (limit.per == .person && limit.isProRata == nil
                    ? [FundingNote(.partTimeUnset, [.term("yearly limit")])] : [])
        }
    }

    private var unsetEligibility: [FundingNote] {
        self.eligibility.compactMap { term in
            switch term.kind {
            case .minimumService(months: nil): FundingNote(.serviceUnset)
            case .contractOutlasts(months: nil): FundingNote(.outlastingUnset)
            default: nil
            }
        }
    }

    private var unsetTime: [FundingNote] {
        var notes: [FundingNote] = []
        if let studyLeave {
            for (attempt, half) in [
                (ExaminationAttempt.firstSitting, studyLeave.perFirstSitting), (.resit, studyLeave.perResit),
            ] where half == nil {
                notes.append(FundingNote(.sittingLeaveUnset, [.term(attempt.rawValue)]))
            }
            if studyLeave.perYear == nil { notes.append(FundingNote(.yearlyLeaveUnset)) }
            if studyLeave.isProRata == nil { notes.append(FundingNote(.partTimeUnset, [.term("study leave")])) }
        }
        if let timeBalance {
            if timeBalance.minutesPerMonth == nil { notes.append(FundingNote(.accrualUnset)) }
            if timeBalance.unused == nil { notes.append(FundingNote(.unusedUnset)) }
            if timeBalance.isProRata == nil { notes.append(FundingNote(.accrualProRataUnset)) }
        }
        return notes
    }
}
