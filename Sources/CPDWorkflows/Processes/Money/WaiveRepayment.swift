public import CPDDomain
internal import CPDPolicy
internal import CPDStorage

/// That somebody who leaves pays nothing back of an approved request, or does.
public struct RepaymentWaiverInput: Hashable, Sendable {
    /// The request.
    public var request: Identifier<Request>
    /// Who leaves.
    public var person: Identifier<Person>
    /// Why they leave, in the edition's word: `ill health`.
    public var leavingFor: String
    /// Whether it is waived; where not, that was decided and is kept too.
    public var grants: Bool
    /// Why.
    public var reason: String

    /// That repayment is waived.
    public init(
        _ request: Identifier<Request>, by person: Identifier<Person>, leavingFor: String, grants: Bool = true,
        reason: String
    ) {
        self.request = request
        self.person = person
        self.leavingFor = leavingFor
        self.grants = grants
        self.reason = reason
    }
}

extension Workflows {
    /// A named person waives what somebody who leaves would pay back, or decides that it is not waived, by the edition in
    /// force when the request was approved. The last decision counts.
    ///
    /// Refused: a reason for leaving for which the edition waives nothing or all by itself, somebody whom it does not name
    /// or who would decide for themself, a waiver without a reason, and a request that is not approved.
    public func waiveRepayment(
        _ input: RepaymentWaiverInput, _ call: Call
    ) async throws -> Applied<StageDecision> {
        try await self.perform("waive repayment", call) { session in
            let actor = try call.principal()
            let request = try session.lock(input.request).value
            guard let decision = try session.decision(on: request.id), decision.outcome == .approved else {
                throw Refusal(.notApproved, "The request is not approved: nothing was paid under it.")
            }
            guard try session.expected(under: request).contains(input.person) else {
                throw Refusal(.notExpected, "They do not take part under this request.")
            }
            let check = try session.check(
                request.opportunity, request: request, on: decision.decidedOn, reader: self.editions)
            let edition = check.edition.edition
            let waivers = edition.funding?.repayment?.waivers ?? []
            guard let waiver = waivers.first(where: { $0.reason.lowercased() == input.leavingFor.lowercased() }) else {
                let known = waivers.map(\.reason).joined(separator: ", ")
                throw Refusal(
                    .invalid,
                    "The edition \(edition.name) waives no repayment for \"\(input.leavingFor)\"."
                        + (known.isEmpty ? "" : " It does for: \(known)."))
            }
            guard let post = waiver.by else {
                throw Refusal(
                    .invalid, "There is nothing to decide: the edition \(edition.name) waives it for \(waiver.reason).")
            }
            guard !call.hands.contains(input.person) else {
                throw Refusal(.ownRequest, "Nobody decides about money for themself.")
            }
            let context = try session.approvalContext(of: request, check: check, on: [call.today])
            let who = context.register.eligible(
                [post], for: Concern(input.person), terms: edition.approvalTerms, on: call.today)
            let hand = who.hand(of: call)
            let act = FundingAct(
                by: hand?.by ?? actor, onBehalfOf: hand?.holder, on: call.today, grants: input.grants,
                reason: input.reason)
            let funding = FundingContext(
                person: input.person, date: call.today, register: context.register, approval: edition.approvalTerms)
            if let fault = funding.fault(of: act, in: post, .text(waiver.reason)) { throw Refusal(fault) }
            return try session.keep(.repaymentWaiver(waiver.reason, for: input.person), act, of: request.id)
        }
    }
}
