public import CPDDomain
internal import CPDPolicy
internal import CPDStorage

/// That a term of eligibility is waived for a request, or is not.
public struct WaiverInput: Hashable, Sendable {
    /// The request.
    public var request: Identifier<Request>
    /// The term, as the edition names it: `minimum service`.
    public var term: String
    /// Whether it is waived; where not, that was decided and is kept too.
    public var grants: Bool
    /// Why.
    public var reason: String

    /// That a term is waived for a request.
    public init(_ request: Identifier<Request>, term: String, grants: Bool = true, reason: String) {
        self.request = request
        self.term = term
        self.grants = grants
        self.reason = reason
    }
}

/// A waiver as it was kept, with what the edition says of money now.
public struct WaiverMade: Hashable, Sendable {
    /// What was decided, by whom, when and why.
    public var waiver: StageDecision
    /// What the edition says of money for the request.
    public var funding: FundingPosition?
}

extension Workflows {
    /// A named person waives a term of eligibility for a request, or decides that it is not waived.
    ///
    /// Refused: a term the edition does not have or lets nobody waive, somebody who is not the one to waive it or would
    /// waive it for themself, a waiver without a reason, one of what is met already, and one of a request that was
    /// decided.
    public func waive(_ input: WaiverInput, _ call: Call) async throws -> Applied<WaiverMade> {
        try await self.perform("waive", call) { session in
            let person = try call.principal()
            let request = try session.lock(input.request).value
            if let decision = try session.decision(on: request.id) {
                throw Refusal(.alreadyDecided, "The request was decided on \(decision.decidedOn.words).")
            }
            let check = try session.check(request.opportunity, request: request, on: call.today, reader: self.editions)
            let (term, post) = try check.waivable(input.term)
            let context = try session.approvalContext(of: request, check: check, on: [call.today])
            let terms = check.edition.edition.approvalTerms
            let who = context.register.eligible([post], for: Concern(context.matter), terms: terms, on: call.today)
            let hand = who.hand(of: call)
            let act = FundingAct(
                by: hand?.by ?? person, onBehalfOf: hand?.holder, on: call.today, grants: input.grants,
                reason: input.reason)
            let position = try session.funding(of: request, check: check, on: call.today)
            let open = (position?.eligibility ?? []).filter { position in
                position.terms.contains {
                    $0.term.name == term.name && [.notMet, .notEvidenced].contains($0.note.outcome)
                }
            }
            guard !open.isEmpty else {
                throw Refusal(.invalid, "There is nothing to waive: \(term.name) is met, or does not apply.")
            }
            for one in open {
                let funding = FundingContext(
                    person: one.person, date: call.today, register: context.register, approval: terms)
                if let fault = funding.fault(of: act, in: post, .term(term.name)) { throw Refusal(fault) }
            }
            let waiver = StageDecision(
                id: session.makeIdentifier(), request: request.id, stage: StageDecision.stage(waiving: term.name),
                outcome: act.grants ? .approved : .declined, decidedBy: act.by, onBehalfOf: act.onBehalfOf,
                decidedOn: act.on, reason: act.reason)
            try session.stageDecisions.insert(waiver)
            return WaiverMade(
                waiver: waiver, funding: try session.funding(of: request, check: check, on: call.today))
        }
    }
}

extension Check {
    /// A term of eligibility with whoever may waive it. Throws ``Refusal`` where there is none, or nobody may.
    fileprivate func waivable(_ name: String) throws(Refusal) -> (EligibilityTerm, ApprovalPost) {
        let terms = self.edition.edition.funding?.eligibility ?? []
        guard let term = terms.first(where: { $0.name.lowercased() == name.lowercased() }) else {
            let known = terms.map(\.name).joined(separator: ", ")
            throw Refusal(
                .invalid,
                known.isEmpty
                    ? "The edition \(self.edition.edition.name) asks nothing of whoever asks for money."
                    : "The edition \(self.edition.edition.name) has no term \"\(name)\". It has: \(known).")
        }
        guard let post = term.waivedBy else {
            throw Refusal(
                .departureNotAllowed, "The edition \(self.edition.edition.name) lets nobody waive \(term.name).")
        }
        return (term, post)
    }
}

extension StageDecision {
    private static let waiving = "waiver: "

    /// The name under which a waiver of a term is kept beside the stages.
    static func stage(waiving term: String) -> String { Self.waiving + term }

    /// The term of eligibility that this waives, or decides not to; `nil` where it is about a stage.
    public var waivedTerm: String? {
        self.stage.hasPrefix(Self.waiving) ? String(self.stage.dropFirst(Self.waiving.count)) : nil
    }
}

extension Reading {
    /// What was decided until a date about waiving terms for a request, the last decision on each counting.
    func waivers(of request: Request, on date: CivilDate) throws -> [String: FundingAct] {
        let kept = try self.values(StageDecision.Query(request: request.id)).filter { $0.decidedOn <= date }
        var acts: [String: FundingAct] = [:]
        for one in kept.sorted(by: { ($0.decidedOn, $0.id) < ($1.decidedOn, $1.id) }) {
            guard let term = one.waivedTerm else { continue }
            acts[term] = FundingAct(
                by: one.decidedBy, onBehalfOf: one.onBehalfOf, on: one.decidedOn, grants: one.outcome == .approved,
                reason: one.reason)
        }
        return acts
    }
}

extension Refusal {
    /// What a note about a waiver refuses.
    fileprivate init(_ note: FundingNote) {
        let catalogue = SentenceCatalogue.english
        let remedy = catalogue.remedy(for: note).map { " What is needed: \($0)." } ?? ""
        let code: Code =
            switch note.reason {
            case .actForThemself: .ownRequest
            case .actWithoutReason: .missing
            case .actByOther: .wrongRole
            default: .invalid
            }
        self.init(code, PlainEnglish.capitalised(catalogue.sentence(for: note)) + "." + remedy)
    }
}
