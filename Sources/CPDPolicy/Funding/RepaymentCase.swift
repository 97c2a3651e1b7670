public import CPDDomain

/// What is known of somebody's course and their leaving. `nil` is what nobody recorded, unless it says otherwise.
public struct RepaymentCase: Hashable, Sendable {
    /// What the school paid of each item, its own share only.
    public var paid: [FundingCost]?
    /// What is known of the course.
    public var facts: ProvisionFacts
    /// The day it began.
    public var startedOn: CivilDate?
    /// The day it was completed, or that it was not and why.
    public var completedOn: Recorded<CivilDate>?
    /// The last day in post; `nil` while they stay.
    public var leavesOn: CivilDate?
    /// Why they leave, in a word of the edition or any other.
    public var reason: String?
    /// On what contract they are.
    public var contract: ContractKind?
    /// The agreement; `nil` where there is none.
    public var agreement: SignedAgreement?
    /// The day the cost was committed.
    public var committedOn: CivilDate?
    /// What was decided about a waiver; `nil` where nothing was.
    public var waiver: FundingAct?
    /// What was paid back already.
    public var repaid: Money?

    /// A case.
    public init(
        paid: [FundingCost]?, facts: ProvisionFacts, startedOn: CivilDate? = nil,
        completedOn: Recorded<CivilDate>? = nil, leavesOn: CivilDate? = nil, reason: String? = nil,
        contract: ContractKind? = nil, agreement: SignedAgreement? = nil, committedOn: CivilDate? = nil,
        waiver: FundingAct? = nil, repaid: Money? = nil
    ) {
        self.paid = paid
        self.facts = facts
        self.startedOn = startedOn
        self.completedOn = completedOn
        self.leavesOn = leavesOn
        self.reason = reason
        self.contract = contract
        self.agreement = agreement
        self.committedOn = committedOn
        self.waiver = waiver
        self.repaid = repaid
    }
}

/// An agreement between a person and the school, with both signatures.
public struct SignedAgreement: Hashable, Sendable {
    /// When the person signed.
    public var byPersonOn: CivilDate?
    /// Who signed for the school.
    public var forSchoolBy: Identifier<Person>?
    /// The accountable holder for whom they did.
    public var forSchoolOnBehalfOf: Identifier<Person>?
    /// When they did.
    public var forSchoolOn: CivilDate?
    /// Where it is kept.
    public var reference: String

    /// An agreement.
    public init(
        byPersonOn: CivilDate?, forSchoolBy: Identifier<Person>?, onBehalfOf holder: Identifier<Person>? = nil,
        forSchoolOn: CivilDate?, reference: String
    ) {
        self.byPersonOn = byPersonOn
        self.forSchoolBy = forSchoolBy
        self.forSchoolOnBehalfOf = holder
        self.forSchoolOn = forSchoolOn
        self.reference = reference
    }

    /// Why an agreement is no evidence that both signed before a cost was committed; `nil` where it is.
    ///
    /// - Parameters:
    ///   - name: what it is called, for the sentence.
    ///   - committedOn: the day of the commitment; `nil` where nobody recorded it.
    static func fault(
        of agreement: Self?, _ name: ReasonArgument, person: Identifier<Person>, committedOn: CivilDate?,
        on date: CivilDate
    ) -> FundingNote? {
        guard let agreement, !agreement.reference.isBlank else { return FundingNote(.agreementMissing, [name]) }
        guard let own = agreement.byPersonOn, own <= date else { return FundingNote(.agreementUnsigned, [name]) }
        guard let school = agreement.forSchoolOn, school <= date, let signer = agreement.forSchoolBy,
            signer != person, agreement.forSchoolOnBehalfOf != person
        else { return FundingNote(.agreementUnsignedForSchool, [name]) }
        guard let committedOn else { return FundingNote(.commitmentNotRecorded, [name]) }
        let signed = max(own, school)
        return signed <= committedOn
            ? nil : FundingNote(.agreementLate, [name, .date(signed), .date(committedOn)])
    }
}
