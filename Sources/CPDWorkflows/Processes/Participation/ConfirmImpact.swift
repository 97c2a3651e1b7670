public import CPDDomain
public import CPDStorage

/// What somebody says of the change that an evaluation of another claims.
public struct ConfirmationInput: Hashable, Sendable {
    /// What was evaluated.
    public var opportunity: Identifier<Opportunity>
    /// Who took part and evaluated it.
    public var participant: Identifier<Person>
    /// Whether the change is to be seen.
    public var outcome: ImpactOutcome
    /// What shows it, in words.
    public var seen: String

    /// What somebody says of it.
    public init(
        opportunity: Identifier<Opportunity>, participant: Identifier<Person>, outcome: ImpactOutcome, seen: String
    ) {
        self.opportunity = opportunity
        self.participant = participant
        self.outcome = outcome
        self.seen = seen
    }
}

extension Workflows {
    /// Confirms, or does not, the change that a participant's evaluation claims (IMP-5): a holder of one of the posts that
    /// the edition names, or whoever does it for the holder by a delegation; where it names none, the line manager or the
    /// CPD leader. Nobody confirms for themself, nor enters it. It may be said again on a later day.
    ///
    /// Throws ``Refusal`` with `own-matter` where the participant has a hand in it, with `wrong-role` or `no-approver`
    /// where whoever's act it is may not confirm it, and with `missing` where there is no evaluation yet or nothing is said
    /// of what shows it.
    public func confirmImpact(
        _ input: ConfirmationInput, _ call: Call
    ) async throws -> Applied<Stored<ImpactConfirmation>> {
        let twice = Refusal(
            .exists, "It has been said on \(call.today.words) already; say it again on a later day.", clause: "IMP-5")
        return try await self.perform("confirm impact", call, onDuplicate: twice) { session in
            let opportunity = try session.get(input.opportunity).value
            // The participant's row is locked so that two units never say it on one day.
            let participant = try session.lock(input.participant).value
            let hand = try session.requireHand(
                in: .confirmation, about: participant, at: opportunity.school, call, reader: self.editions)
            guard !input.seen.saysNothing else {
                throw Refusal(.missing, "Say what shows it, or what is still to be seen.", clause: "IMP-5")
            }
            let given = Evaluation.Query(opportunity: opportunity.id, person: participant.id)
            guard let evaluation = try session.values(given).first(where: { $0.evaluatedOn <= call.today }) else {
                throw Refusal(
                    .missing,
                    "\(participant.name) has not evaluated \(opportunity.title) by \(call.today.words): there is no "
                        + "change yet that could be confirmed.", clause: "IMP-5")
            }
            let known = try session.values(ImpactConfirmation.Query(evaluation: evaluation.id))
            guard !known.contains(where: { $0.confirmedOn == call.today }) else { throw twice }
            return try session.impactConfirmations.insert(
                ImpactConfirmation(
                    id: session.makeIdentifier(), evaluation: evaluation.id, outcome: input.outcome, seen: input.seen,
                    confirmedBy: hand.by, onBehalfOf: hand.holder, confirmedOn: call.today))
        }
    }
}
