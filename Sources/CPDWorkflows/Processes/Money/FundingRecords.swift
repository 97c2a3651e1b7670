public import CPDDomain
public import CPDPolicy
internal import CPDStorage

/// What is recorded of money beside the stages of a request until a date. Of each waiver the last decision counts; of an
/// agreement the first signature of each side.
struct FundingRecords {
    /// The waivers, by what is waived.
    private(set) var waivers: [String: FundingAct] = [:]
    private var agreements: [FundingRecord: SignedAgreement] = [:]
    private var interviews: [FundingRecord: FundingAct] = [:]
    private var repaymentWaivers: [FundingRecord: FundingAct] = [:]

    init(_ kept: [StageDecision], on date: CivilDate) {
        let known = kept.filter { $0.decidedOn <= date }
        for one in known.sorted(by: { ($0.decidedOn, $0.id) < ($1.decidedOn, $1.id) }) {
            guard let record = one.fundingRecord else { continue }
            let act = FundingAct(
                by: one.decidedBy, onBehalfOf: one.onBehalfOf, on: one.decidedOn, grants: one.outcome == .approved,
                reason: one.reason)
            switch record {
            case .waiver(let term): self.waivers[term] = act
            case .agreement(_, let person): self.agreements[record, default: .unsigned].sign(act, with: person)
            case .interview: self.interviews[record] = self.interviews[record] ?? act
            case .repaymentWaiver: self.repaymentWaivers[record] = act
            }
        }
    }

    /// The agreement with somebody under a name, as far as it is signed.
    func agreement(_ name: String, with person: Identifier<Person>) -> SignedAgreement? {
        self.agreements[.agreement(name, with: person)]
    }

    /// The first interview with somebody under a name.
    func interview(_ name: String, with person: Identifier<Person>) -> FundingAct? {
        self.interviews[.interview(name, with: person)]
    }

    /// What was decided last about repayment by somebody who leaves for a reason.
    func repaymentWaiver(_ reason: String, for person: Identifier<Person>) -> FundingAct? {
        self.repaymentWaivers[.repaymentWaiver(reason, for: person)]
    }

    /// The agreement somebody repays by: the first that both signed, else one that is signed in part.
    func repaymentAgreement(with person: Identifier<Person>) -> SignedAgreement? {
        let own = self.agreements.filter { if case .agreement(_, person) = $0.key { true } else { false } }
        let inOrder = own.sorted { $0.key.name < $1.key.name }.map(\.value)
        let signed = inOrder.compactMap { agreement in agreement.signedOn.map { (on: $0, agreement) } }
        return signed.min { $0.on < $1.on }?.1 ?? inOrder.first
    }
}

extension SignedAgreement {
    fileprivate static let unsigned = Self(byPersonOn: nil, forSchoolBy: nil, forSchoolOn: nil, reference: "")

    /// The day from which both had signed; `nil` while one has not.
    fileprivate var signedOn: CivilDate? {
        guard let own = self.byPersonOn, let school = self.forSchoolOn else { return nil }
        return max(own, school)
    }

    fileprivate mutating func sign(_ act: FundingAct, with person: Identifier<Person>) {
        if act.by == person {
            self.byPersonOn = self.byPersonOn ?? act.on
        } else if self.forSchoolOn == nil {
            (self.forSchoolBy, self.forSchoolOnBehalfOf, self.forSchoolOn) = (act.by, act.onBehalfOf, act.on)
        }
        if self.reference.isEmpty { self.reference = act.reason }
    }
}

extension StageDecision {
    /// What is recorded with it of money; `nil` where it is about a stage.
    public var fundingRecord: FundingRecord? { FundingRecord(name: self.stage) }

    /// What this waives of what the policy asks of a request, or decides not to; `nil` where it is about anything else.
    public var waivedTerm: String? {
        guard case .waiver(let term)? = self.fundingRecord else { return nil }
        return term
    }

    /// What is kept of an act beside the stages of a request.
    init(
        _ id: Identifier<StageDecision>, _ record: FundingRecord, _ act: FundingAct, of request: Identifier<Request>
    ) {
        self.init(
            id: id, request: request, stage: record.name, outcome: act.grants ? .approved : .declined,
            decidedBy: act.by, onBehalfOf: act.onBehalfOf, decidedOn: act.on, reason: act.reason)
    }
}

extension Reading {
    /// What was recorded of money for a request until a date.
    func fundingRecords(of request: Identifier<Request>, on date: CivilDate) throws -> FundingRecords {
        FundingRecords(try self.values(StageDecision.Query(request: request)), on: date)
    }
}

extension WriteSession {
    /// Keeps an act beside the stages of a request.
    func keep(_ record: FundingRecord, _ act: FundingAct, of request: Identifier<Request>) throws -> StageDecision {
        let kept = StageDecision(self.makeIdentifier(), record, act, of: request)
        try self.stageDecisions.insert(kept)
        return kept
    }
}
