public import CPDDomain
public import CPDStorage

/// What the talk after provision agreed (IMP-1).
public struct DisseminationInput: Hashable, Sendable {
    /// To share it in some way, or not.
    public enum Agreement: Hashable, Sendable {
        /// To share it: how, with whom, whose task it is, and by when.
        case circulate(channel: String, audience: String, owner: Identifier<Person>, dueOn: CivilDate)
        /// That wider circulation would bring no benefit.
        case noWiderCirculation
    }

    /// What the talk was about.
    public var opportunity: Identifier<Opportunity>
    /// Who took part.
    public var participant: Identifier<Person>
    /// Who held the talk; whoever's act it is, where left out.
    public var talkedWith: Identifier<Person>?
    /// What was agreed.
    public var agreement: Agreement
    /// What has to be taken up with the provider; `nil` where nothing has (IMP-2).
    public var providerFollowUp: String?

    /// What the talk after provision agreed.
    public init(
        opportunity: Identifier<Opportunity>, participant: Identifier<Person>, talkedWith: Identifier<Person>? = nil,
        agreement: Agreement, providerFollowUp: String? = nil
    ) {
        self.opportunity = opportunity
        self.participant = participant
        self.talkedWith = talkedWith
        self.agreement = agreement
        self.providerFollowUp = providerFollowUp
    }
}

extension Workflows {
    /// Records the talk after provision, as the act of who held it: a holder of one of the posts that the edition names, or
    /// whoever does it for the holder by a delegation, and never the participant (IMP-1). An edition that names none means
    /// the headteacher and senior leaders. The participant does not enter it either.
    ///
    /// Throws ``Refusal`` with `own-matter` where the participant has a hand in it, and with `wrong-role` or `no-approver`
    /// where whoever's act it is may not hold it.
    public func agreeDissemination(
        _ input: DisseminationInput, _ call: Call
    ) async throws -> Applied<Stored<Dissemination>> {
        try await self.perform("disseminate", call) { session in
            let opportunity = try session.get(input.opportunity).value
            // The participant's row is locked so that two units never record the same talk.
            let participant = try session.lock(input.participant).value
            let name = participant.name
            guard try session.tookPart(input.participant, in: opportunity.id) else {
                throw Refusal(
                    .didNotTakePart, "\(name) did not take part, so there is nothing to share.", clause: "IMP-1")
            }
            guard input.talkedWith != input.participant else {
                throw Refusal(.ownMatter, "The talk is with somebody else: nobody holds it alone.", clause: "IMP-1")
            }
            let hand = try session.requireHand(
                in: .talk, about: participant, at: opportunity.school, call, reader: self.editions)
            if let other = input.talkedWith, other != hand.by {
                let held = try session.get(other).value.name
                throw Refusal(
                    .wrongRole,
                    "The talk was with \(held): whoever held it records it, or has it entered on their behalf.",
                    clause: "IMP-1")
            }
            let query = Dissemination.Query(opportunity: opportunity.id, participant: input.participant)
            guard try session.values(query).isEmpty else {
                throw Refusal(.exists, "The talk with \(name) has been recorded already.", clause: "IMP-1")
            }
            return try session.disseminations.insert(
                try input.dissemination(session.makeIdentifier(), heldBy: hand.by, on: call.today))
        }
    }

    /// Records that what was agreed has been done.
    public func completeDissemination(
        _ dissemination: Identifier<Dissemination>, _ call: Call
    ) async throws -> Applied<Stored<Dissemination>> {
        try await self.perform("complete dissemination", call) { session in
            let stored = try session.lock(dissemination)
            guard stored.value.agreement == .circulate else {
                throw Refusal(.closed, "No wider circulation was agreed, so there is nothing to complete.")
            }
            if let completedOn = stored.value.completedOn {
                throw Refusal(.closed, "It was done on \(completedOn.words) already.")
            }
            guard call.today >= stored.value.agreedOn else {
                throw Refusal(.notYet, "It was agreed on \(stored.value.agreedOn.words), after this date.")
            }
            var completed = stored.value
            completed.completedOn = call.today
            return try session.disseminations.update(completed, expecting: stored.revision)
        }
    }
}

extension DisseminationInput {
    fileprivate func dissemination(
        _ id: Identifier<Dissemination>, heldBy other: Identifier<Person>, on date: CivilDate
    ) throws(Refusal) -> Dissemination {
        var dissemination = Dissemination(
            id: id, opportunity: self.opportunity, participant: self.participant, talkedWith: other,
            agreedOn: date, agreement: .noWiderCirculation, providerFollowUp: self.providerFollowUp)
        guard case .circulate(let channel, let audience, let owner, let dueOn) = self.agreement else {
            return dissemination
        }
        guard !channel.saysNothing, !audience.saysNothing else {
            throw Refusal(.missing, "Say how it is shared and with whom.", clause: "IMP-1")
        }
        guard dueOn >= date else {
            throw Refusal(.invalid, "It is due on \(dueOn.words), before it was agreed. Name a later day.")
        }
        dissemination.agreement = .circulate
        dissemination.channel = channel
        dissemination.audience = audience
        dissemination.owner = owner
        dissemination.dueOn = dueOn
        return dissemination
    }
}
