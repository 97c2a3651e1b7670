public import CPDDomain

/// What has to be done first where a course is dear or long: an agreement signed by both, or an interview.
public struct FundingTrigger: Hashable, Sendable {
    /// Its name, once in an edition.
    public var name: String
    /// What it asks for.
    public var asks: Demand
    /// Who signs for the school, or holds the interview.
    public var by: ApprovalPost
    /// When it is asked for: thresholds, joined by any and all.
    public var applies: Condition

    /// What is asked for.
    public enum Demand: String, Hashable, Sendable, CaseIterable {
        /// An agreement signed by the person and for the school before the cost is committed.
        case signedAgreement = "signed agreement"
        /// An interview with the person before the cost is committed.
        case interview
    }

    /// A trigger.
    public init(_ name: String, asks: Demand, by: ApprovalPost, when applies: Condition) {
        self.name = name
        self.asks = asks
        self.by = by
        self.applies = applies
    }
}

/// What was done because a trigger asked for it.
public struct TriggerRecord: Hashable, Sendable {
    /// The agreement; `nil` where there is none.
    public var agreement: SignedAgreement?
    /// The interview; `nil` where none was held.
    public var interview: FundingAct?
    /// The day the cost was committed; `nil` while it is not.
    public var committedOn: CivilDate?

    /// A record.
    public init(
        agreement: SignedAgreement? = nil, interview: FundingAct? = nil, committedOn: CivilDate? = nil
    ) {
        self.agreement = agreement
        self.interview = interview
        self.committedOn = committedOn
    }
}

extension FundingTrigger {
    /// Whether what the trigger asks for is there, in time and by whom the edition names.
    public func check(
        _ facts: ProvisionFacts, _ record: TriggerRecord, in context: FundingContext
    ) -> FundingNote {
        let (truth, missing) = self.applies.answer(facts)
        let name = ReasonArgument.text(self.name)
        switch truth {
        case .no: return FundingNote(.triggerNotReached, [name])
        case .unknown: return FundingNote(.triggerFactsMissing, [name, missing])
        case .yes: break
        }
        switch self.asks {
        case .signedAgreement:
            // What is not committed yet is committed today at the earliest.
            if let fault = SignedAgreement.fault(
                of: record.agreement, name, person: context.person,
                committedOn: record.committedOn ?? context.date, on: context.date)
            {
                return fault
            }
            guard let signed = record.agreement, let signer = signed.forSchoolBy, let on = signed.forSchoolOn else {
                return FundingNote(.agreementMissing, [name])
            }
            let act = FundingAct(
                by: signer, onBehalfOf: signed.forSchoolOnBehalfOf, on: on, reason: signed.reference)
            return context.fault(of: act, in: self.by, name)
                ?? FundingNote(.agreementSigned, [name, .text(signed.reference)])
        case .interview:
            guard let interview = record.interview, interview.on <= context.date else {
                return FundingNote(.interviewMissing, [name, .text(self.by.name)])
            }
            if let fault = context.fault(of: interview, in: self.by, name) { return fault }
            if let committed = record.committedOn, interview.on > committed {
                return FundingNote(.interviewLate, [name, .date(interview.on), .date(committed)])
            }
            return FundingNote(.interviewHeld, [name, .date(interview.on)])
        }
    }
}
