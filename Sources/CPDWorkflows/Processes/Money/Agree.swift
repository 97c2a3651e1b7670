public import CPDDomain
internal import CPDPolicy
internal import CPDStorage

/// One signature under an agreement that the policy asks for, or an interview it asks for.
public struct AgreementInput: Hashable, Sendable {
    /// The request.
    public var request: Identifier<Request>
    /// The agreement or interview, by its name in the edition; `nil` for the only one there is.
    public var name: String?
    /// With whom; `nil` for the only person who takes part, or whoever signs for themself.
    public var person: Identifier<Person>?
    /// Of an agreement, where it is kept; of an interview, what was said.
    public var words: String

    /// A signature, or an interview.
    public init(
        _ request: Identifier<Request>, name: String? = nil, with person: Identifier<Person>? = nil, words: String
    ) {
        self.request = request
        self.name = name
        self.person = person
        self.words = words
    }
}

/// A signature or an interview as it was kept, with what the edition says of money now.
public struct AgreementMade: Hashable, Sendable {
    /// What was recorded: by whom, when, and where it is kept or what was said.
    public var record: StageDecision
    /// The name of the agreement or interview.
    public var name: String
    /// With whom.
    public var person: Identifier<Person>
    /// Whether it was signed for the school, or held; where not, the person signed.
    public var isForSchool: Bool
    /// What the edition says of money for the request.
    public var funding: FundingPosition?
}

extension Workflows {
    /// Somebody signs an agreement that the edition asks for: the person who takes part for themself, or whoever the edition
    /// names for the school. Each signs on their own, in any order; the first signature of each counts.
    ///
    /// Refused: an agreement the edition does not ask for, one without the place where it is kept, somebody who may not sign
    /// for the school or would sign for it for themself, a second signature, and a request that was declined.
    public func signAgreement(_ input: AgreementInput, _ call: Call) async throws -> Applied<AgreementMade> {
        try await self.perform("sign agreement", call) { session in
            try session.agree(input, .signedAgreement, call, self.editions)
        }
    }

    /// Whoever the edition names held the interview it asks for, with somebody who takes part.
    ///
    /// Refused: an interview the edition does not ask for, one without what was said, somebody whom it does not name or who
    /// would hold it with themself, one that was held already, and a request that was declined.
    public func holdInterview(_ input: AgreementInput, _ call: Call) async throws -> Applied<AgreementMade> {
        try await self.perform("hold interview", call) { session in
            try session.agree(input, .interview, call, self.editions)
        }
    }
}

extension WriteSession {
    fileprivate func agree(
        _ input: AgreementInput, _ asks: FundingTrigger.Demand, _ call: Call, _ editions: KnownEditions
    ) throws -> AgreementMade {
        let actor = try call.principal()
        let request = try self.lock(input.request).value
        if let decision = try self.decision(on: request.id), decision.outcome == .declined {
            throw Refusal(.alreadyDecided, "The request was declined on \(decision.decidedOn.words).")
        }
        guard !input.words.saysNothing else {
            throw Refusal(
                .missing, asks == .interview ? "Say what was said." : "Say where the agreement is kept.")
        }
        let check = try self.check(request.opportunity, request: request, on: call.today, reader: editions)
        let (name, post) = try check.asked(asks, input.name)
        let person = try self.person(of: input, request, actor)
        let records = try self.fundingRecords(of: request.id, on: call.today)
        let record: FundingRecord =
            asks == .interview ? .interview(name, with: person) : .agreement(name, with: person)
        let agreement = records.agreement(name, with: person)
        let isOwn = asks == .signedAgreement && actor == person
        let before =
            switch (asks, isOwn) {
            case (.interview, _): records.interview(name, with: person)?.on
            case (_, true): agreement?.byPersonOn
            case (_, false): agreement?.forSchoolOn
            }
        if let before {
            throw Refusal(.exists, "\(PlainEnglish.capitalised(name)): recorded already, on \(before.words).")
        }
        var act = FundingAct(by: actor, on: call.today, reason: input.words)
        if !isOwn {
            guard !call.hands.contains(person) else {
                throw Refusal(
                    .ownRequest, "Nobody signs for the school, or holds an interview, for themself.")
            }
            let context = try self.approvalContext(of: request, check: check, on: [call.today])
            let terms = check.edition.edition.approvalTerms
            let who = context.register.eligible([post], for: Concern(person), terms: terms, on: call.today)
            let hand = who.hand(of: call)
            (act.by, act.onBehalfOf) = (hand?.by ?? actor, hand?.holder)
            let funding = FundingContext(
                person: person, date: call.today, register: context.register, approval: terms)
            if let fault = funding.fault(of: act, in: post, .text(name)) { throw Refusal(fault) }
        }
        let kept = try self.keep(record, act, of: request.id)
        return AgreementMade(
            record: kept, name: name, person: person, isForSchool: !isOwn,
            funding: try self.funding(of: request, check: check, on: call.today))
    }

    /// With whom something is agreed. Throws ``Refusal`` where it is not said, or they do not take part.
    private func person(
        of input: AgreementInput, _ request: Request, _ actor: Identifier<Person>
    ) throws -> Identifier<Person> {
        let expected = try self.expected(under: request)
        guard let person = input.person ?? (expected.count == 1 ? expected[0] : expected.first { $0 == actor }) else {
            throw Refusal(.missing, "Several take part: say with whom it is agreed.")
        }
        guard expected.contains(person) else {
            throw Refusal(.notExpected, "They do not take part under this request.")
        }
        return person
    }
}

extension Check {
    /// The agreement or interview that a name means, with whoever signs it for the school or holds it. Throws ``Refusal``
    /// where the edition asks for none, or for several and none is named.
    fileprivate func asked(
        _ asks: FundingTrigger.Demand, _ name: String?
    ) throws(Refusal) -> (name: String, by: ApprovalPost) {
        let edition = self.edition.edition
        var known = (edition.funding?.triggers ?? []).filter { $0.asks == asks }.map { (name: $0.name, by: $0.by) }
        if asks == .signedAgreement, known.isEmpty, edition.funding?.repayment?.needsAgreement == true {
            known = [(FundingRecord.repaymentAgreement, .role(.headteacher))]
        }
        let names = known.map(\.name).joined(separator: ", ")
        guard !known.isEmpty else {
            throw Refusal(.invalid, "The edition \(edition.name) asks for no \(asks.rawValue).")
        }
        guard let name else {
            guard known.count == 1 else {
                throw Refusal(.missing, "The edition \(edition.name) has several. Say which: \(names).")
            }
            return known[0]
        }
        guard let match = known.first(where: { $0.name.lowercased() == name.lowercased() }) else {
            throw Refusal(.invalid, "The edition \(edition.name) asks for no \"\(name)\". It asks for: \(names).")
        }
        return match
    }
}
