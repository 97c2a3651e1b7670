public import CPDDomain
internal import CPDPolicyDocument
internal import CPDStorage

/// What became of an opportunity that was to be offered.
public struct Offer: Hashable, Sendable {
    /// The opportunity as it stands.
    public var opportunity: Opportunity
    /// The check, kept whatever it found.
    public var check: Check
    /// Why it is not offered; `nil` where it is.
    public var refusal: Refusal?
    /// The clauses from which whoever approves a request will have to depart, since the edition allows it.
    public var departuresNeeded: [ClauseIdentifier]
}

extension Workflows {
    /// Checks an opportunity against MAT-1 under the edition in force, keeps the check, and offers it if it may be.
    ///
    /// It may be offered where the answer is *meets*, where the law requires it, or where the edition allows a
    /// departure from each clause in the way. The CPD leader or the headteacher offers.
    public func offer(_ opportunity: Identifier<Opportunity>, _ call: Call) async throws -> Applied<Offer> {
        try await self.perform("offer", call) { session in
            let principal = try call.principal()
            let stored = try session.lock(opportunity)
            try session.require(
                [.cpdLeader, .headteacher], of: principal, at: stored.value.school, on: call.today,
                to: "offer an opportunity")
            if let offeredOn = stored.value.offeredOn {
                throw Refusal(.exists, "It is offered since \(offeredOn.words).")
            }
            let check = try session.check(opportunity, on: call.today, reader: self.editions)
                .keep(.opportunity, of: opportunity, in: session)
            guard check.blockingWithoutDeparture.isEmpty else {
                return Offer(
                    opportunity: stored.value, check: check,
                    refusal: Refusal(
                        .notMet,
                        "It is not offered: \(check.obstacles). Record what is missing, and offer it again.",
                        clause: "MAT-1"),
                    departuresNeeded: [])
            }
            var offered = stored.value
            offered.offeredOn = call.today
            try session.opportunities.update(offered, expecting: stored.revision)
            return Offer(opportunity: offered, check: check, refusal: nil, departuresNeeded: check.blocking)
        }
    }
}
