import CPDDomain

/// Leave for study, in half days: for each examination, and in a year.
public struct StudyLeave: Hashable, Sendable {
    /// Half days for the first sitting of an examination; `nil` where the policy does not say.
    public var perFirstSitting: Int?
    /// Half days for a resit; `nil` where the policy does not say.
    public var perResit: Int?
    /// Half days in a year; `nil` where the policy does not say.
    public var perYear: Int?
    /// Whether part-timers have their share of the year's half days only; `nil` where the policy does not say.
    public var isProRata: Bool?

    /// Study leave.
    public init(perFirstSitting: Int?, perResit: Int?, perYear: Int?, isProRata: Bool?) {
        self.perFirstSitting = perFirstSitting
        self.perResit = perResit
        self.perYear = perYear
        self.isProRata = isProRata
    }
}

/// Study leave that is asked for, and what was taken. `nil` is what nobody recorded.
public struct StudyLeaveFacts: Hashable, Sendable {
    /// Which sitting it is for, or why it is for no examination.
    public var attempt: Recorded<ExaminationAttempt>?
    /// Half days asked for.
    public var asked: Int?
    /// Half days taken for the same sitting already.
    public var takenForSitting: Int?
    /// Half days taken this year.
    public var takenThisYear: Int?
    /// The contract in thousandths of full time.
    public var contractShare: Int?

    /// Facts of study leave.
    public init(
        attempt: Recorded<ExaminationAttempt>? = nil, asked: Int?, takenForSitting: Int? = nil,
        takenThisYear: Int? = nil, contractShare: Int? = nil
    ) {
        self.attempt = attempt
        self.asked = asked
        self.takenForSitting = takenForSitting
        self.takenThisYear = takenThisYear
        self.contractShare = contractShare
    }
}

extension StudyLeave {
    /// Whether what is asked stays within the half days for the examination, then within those of the year.
    public func check(_ facts: StudyLeaveFacts) -> [FundingNote] {
        guard let asked = facts.asked, asked >= 0 else { return [FundingNote(.studyLeaveNotRecorded)] }
        return [self.forExamination(asked, facts), self.inYear(asked, facts)]
    }

    private func forExamination(_ asked: Int, _ facts: StudyLeaveFacts) -> FundingNote {
        switch facts.attempt {
        case nil: return FundingNote(.sittingNotRecorded)
        case .nothing: return FundingNote(.noExamination)
        case .value(let attempt):
            let name = ReasonArgument.term(attempt.rawValue)
            guard let most = attempt == .resit ? self.perResit : self.perFirstSitting else {
                return FundingNote(.sittingLeaveUnset, [name])
            }
            if asked > most { return FundingNote(.overSittingLeave, [name, .count(asked), .count(most)]) }
            guard let taken = facts.takenForSitting else { return FundingNote(.sittingLeaveTakenNotRecorded, [name]) }
            let total = Self.sum(taken, asked)
            return FundingNote(
                total <= most ? .withinSittingLeave : .overSittingLeave, [name, .count(total), .count(most)])
        }
    }

    /// A share of the year's half days is rounded up to the half day.
    private func inYear(_ asked: Int, _ facts: StudyLeaveFacts) -> FundingNote {
        guard let most = self.perYear else { return FundingNote(.yearlyLeaveUnset) }
        guard let taken = facts.takenThisYear else { return FundingNote(.yearlyLeaveTakenNotRecorded) }
        let total = Self.sum(taken, asked)
        func within(_ limit: Int) -> FundingNote {
            FundingNote(total <= limit ? .withinYearlyLeave : .overYearlyLeave, [.count(total), .count(limit)])
        }
        if total > most || self.isProRata == false { return within(most) }
        guard let share = facts.contractShare else { return FundingNote(.leaveShareNotRecorded) }
        let own = (min(max(most, 0), 1_000_000) * min(max(share, 0), 1000) + 999) / 1000
        if total <= own || self.isProRata == true { return within(own) }
        return FundingNote(.leaveProRataUnset, [.count(total), .count(own), .count(most)])
    }

    private static func sum(_ left: Int, _ right: Int) -> Int {
        min(max(left, 0), 1_000_000_000) + min(max(right, 0), 1_000_000_000)
    }
}
