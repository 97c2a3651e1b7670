internal import CPDDomain
internal import CPDStorage

extension SampleGraph {
    static func person(_ id: Identifier<Person>, from source: inout SampleSource, mark: String = "") -> Person {
        Person(
            id: id, givenName: source.name(), familyName: source.name(),
            sourceIdentifier: source.optional { mark + $0.key() })
    }

    static func need(_ id: SampleIdentifiers, from source: inout SampleSource) -> Need {
        Need(
            id: id[.need], school: id[.school], person: source.optional { _ in id[.person] },
            level: source.pick(Level.self), origin: source.pick(NeedOrigin.self), kind: source.pick(NeedKind.self),
            summary: source.prose(), evidence: source.prose(), priority: source.optional { _ in id[.priority] },
            raisedOn: source.date(), closing: source.optional { $0.pick(NeedClosing.self) },
            closedOn: source.optional { $0.date() }, closingReason: source.optional { $0.prose() })
    }

    static func opportunity(_ id: SampleIdentifiers, from source: inout SampleSource) -> Opportunity {
        Opportunity(
            id: id[.opportunity], school: id[.school], title: source.name(), approach: source.pick(Approach.self),
            mode: source.pick(DeliveryMode.self), provider: source.optional { _ in id[.provider] },
            priority: source.optional { _ in id[.priority] }, pupilOutcome: source.optional { $0.prose() },
            buildsOn: source.optional { $0.prose() }, standard: source.optional { $0.prose() },
            alternative: source.optional { $0.prose() }, expectedParticipants: source.number(1...Int.max),
            requiredByLaw: source.flag(), course: source.optional { $0.name() }, recordedOn: source.date(),
            offeredOn: source.optional { $0.date() })
    }

    static func approachDetail(_ id: SampleIdentifiers, from source: inout SampleSource) -> ApproachDetail {
        ApproachDetail(
            id: id[.approachDetail], opportunity: id[.opportunity], name: source.name(),
            number: source.number(1...Int.max), value: source.prose(), recordedOn: source.date())
    }

    static func message(_ id: SampleIdentifiers, from source: inout SampleSource) -> OutboxMessage {
        OutboxMessage(
            id: id[.outboxMessage], unit: id[.request], number: source.number(1...Int.max),
            position: Int64(source.number(1...Int.max)), topic: source.name(), subject: source.name(),
            payload: source.prose(), leftAt: Timestamp(startOf: source.date()),
            state: source.pick(OutboxMessage.State.self), attempts: source.number(0...Int.max),
            dueAt: Timestamp(startOf: source.date()), lastFailure: source.optional { $0.prose() })
    }

    static func dissemination(_ id: SampleIdentifiers, from source: inout SampleSource) -> Dissemination {
        Dissemination(
            id: id[.dissemination], opportunity: id[.opportunity], participant: id[.person],
            talkedWith: id[.colleague], agreedOn: source.date(), agreement: source.pick(DisseminationAgreement.self),
            channel: source.optional { $0.prose() }, audience: source.optional { $0.prose() },
            owner: source.optional { _ in id[.colleague] }, dueOn: source.optional { $0.date() },
            completedOn: source.optional { $0.date() }, providerFollowUp: source.optional { $0.prose() })
    }
}
