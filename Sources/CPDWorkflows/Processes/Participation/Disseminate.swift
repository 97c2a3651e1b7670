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
    /// The headteacher or senior leader they talked with.
    public var talkedWith: Identifier<Person>
    /// What was agreed.
    public var agreement: Agreement
    /// What has to be taken up with the provider; `nil` where nothing has (IMP-2).
    public var providerFollowUp: String?

    /// What the talk after provision agreed.
    public init(
        opportunity: Identifier<Opportunity>, participant: Identifier<Person>, talkedWith: Identifier<Person>,
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
    /// Records the talk after provision: with the headteacher or a senior leader, never with oneself (IMP-1).
    public func agreeDissemination(
        _ input: DisseminationInput, _ call: Call
    ) async throws -> Applied<Stored<Dissemination>> {
        try await self.perform("disseminate", call) { session in
            let opportunity = try session.get(input.opportunity).value
            // The participant's row is locked so that two units never record the same talk.
            let name = try session.lock(input.participant).value.name
            guard try session.tookPart(input.participant, in: opportunity.id) else {
                throw Refusal(
                    .didNotTakePart, "\(name) did not take part, so there is nothing to share.", clause: "IMP-1")
            }
            guard input.talkedWith != input.participant else {
                throw Refusal(
                    .wrongRole, "The talk is with somebody else: the headteacher or a senior leader.", clause: "IMP-1")
            }
            try session.require(
                [.headteacher, .seniorLeader], of: input.talkedWith, at: opportunity.school, on: call.today,
                to: "talk with a participant about sharing")
            let query = Dissemination.Query(opportunity: opportunity.id, participant: input.participant)
            guard try session.values(query).isEmpty else {
                throw Refusal(.exists, "The talk with \(name) has been recorded already.", clause: "IMP-1")
            }
            return try session.disseminations.insert(
                try input.dissemination(session.makeIdentifier(), on: call.today))
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
        _ id: Identifier<Dissemination>, on date: CivilDate
    ) throws(Refusal) -> Dissemination {
        var dissemination = Dissemination(
            id: id, opportunity: self.opportunity, participant: self.participant, talkedWith: self.talkedWith,
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
