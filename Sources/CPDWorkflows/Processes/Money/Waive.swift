public import CPDDomain
internal import CPDPolicy
internal import CPDStorage

/// That a term of eligibility, or the list of providers, is waived for a request, or is not.
public struct WaiverInput: Hashable, Sendable {
    /// The request.
    public var request: Identifier<Request>
    /// The term, as the edition names it: `minimum service`; or `provider`, for one that is not on its list.
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
    /// A named person waives a term of eligibility for a request, or lets in a provider that is not on the list, or decides
    /// that it is not waived.
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
            let position = try session.funding(of: request, check: check, on: call.today)
            let waivable = try check.waivable(input.term, position)
            let context = try session.approvalContext(of: request, check: check, on: [call.today])
            let terms = check.edition.edition.approvalTerms
            let who = context.register.eligible(
                [waivable.post], for: Concern(context.matter), terms: terms, on: call.today)
            let hand = who.hand(of: call)
            let act = FundingAct(
                by: hand?.by ?? person, onBehalfOf: hand?.holder, on: call.today, grants: input.grants,
                reason: input.reason)
            guard !waivable.people.isEmpty else {
                throw Refusal(.invalid, "There is nothing to waive: \(waivable.term) is met, or does not apply.")
            }
            for one in waivable.people {
                let funding = FundingContext(
                    person: one, date: call.today, register: context.register, approval: terms)
                if let fault = funding.fault(of: act, in: waivable.post, .term(waivable.term)) { throw Refusal(fault) }
            }
            let waiver = try session.keep(.waiver(of: waivable.term), act, of: request.id)
            return WaiverMade(
                waiver: waiver, funding: try session.funding(of: request, check: check, on: call.today))
        }
    }
}

/// What may be waived, by whom, and for whom it is open.
private struct Waivable {
    let term: String
    let post: ApprovalPost
    let people: [Identifier<Person>]
}

extension Check {
    /// What a name means with whoever may waive it. Throws ``Refusal`` where there is none, or nobody may.
    fileprivate func waivable(_ name: String, _ position: FundingPosition?) throws(Refusal) -> Waivable {
        let edition = self.edition.edition
        let terms = edition.funding?.eligibility ?? []
        let isProvider = name.lowercased() == FundingRecord.provider
        if isProvider, let providers = edition.funding?.providers {
            guard let post = providers.otherwiseBy else {
                throw Refusal(
                    .departureNotAllowed, "The edition \(edition.name) lets nobody admit a provider outside its list.")
            }
            return Waivable(
                term: FundingRecord.provider, post: post, people: position.map { $0.admitting } ?? [])
        }
        guard let term = terms.first(where: { $0.name.lowercased() == name.lowercased() }) else {
            let known = (terms.map(\.name) + (edition.funding?.providers == nil ? [] : [FundingRecord.provider]))
                .joined(separator: ", ")
            throw Refusal(
                .invalid,
                known.isEmpty
                    ? "The edition \(edition.name) asks nothing of whoever asks for money."
                    : "The edition \(edition.name) has no term \"\(name)\". It has: \(known).")
        }
        guard let post = term.waivedBy else {
            throw Refusal(.departureNotAllowed, "The edition \(edition.name) lets nobody waive \(term.name).")
        }
        let open = (position?.eligibility ?? []).filter { position in
            position.terms.contains {
                $0.term.name == term.name && [.notMet, .notEvidenced].contains($0.note.outcome)
            }
        }
        return Waivable(term: term.name, post: post, people: open.map(\.person))
    }
}

extension FundingPosition {
    /// For whom a provider outside the list waits to be let in, or is not; nobody where it may be used.
    fileprivate var admitting: [Identifier<Person>] {
        guard let note = self.provider, [.notMet, .notEvidenced].contains(note.outcome),
            note.reason != .providerNotRecorded
        else { return [] }
        return self.takingPart
    }
}

extension Refusal {
    /// What a note about an act in a matter of money refuses.
    init(_ note: FundingNote) {
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
