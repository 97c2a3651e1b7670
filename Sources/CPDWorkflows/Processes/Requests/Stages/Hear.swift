public import CPDDomain
internal import CPDPolicy
internal import CPDStorage

/// What somebody who was not involved finds on an appeal.
public struct HearingInput: Hashable, Sendable {
    /// The request that was declined.
    public var request: Identifier<Request>
    /// Whether the decision stands.
    public var outcome: AppealOutcome
    /// Why.
    public var reason: String

    /// What is found on an appeal.
    public init(_ request: Identifier<Request>, _ outcome: AppealOutcome, reason: String) {
        self.request = request
        self.outcome = outcome
        self.reason = reason
    }
}

/// An appeal as it was heard.
public struct AppealHeard: Hashable, Sendable {
    /// The appeal.
    public var appeal: Appeal
    /// The request that is decided in place of the one declined, where the appeal was upheld.
    public var anew: RequestMade?
    /// Whether it was heard after its day.
    public var isLate: Bool
}

extension Workflows {
    /// Hears the appeal against a decision, by somebody who was not involved in it.
    ///
    /// Where it is upheld the request is decided anew: as a new request for the same, by the same person or for the same
    /// group, made on the day of the hearing. What was declined stays as it is, and the reason kept with the appeal ends with
    /// the identifier of the new request, which so names the old one through the decision appealed against.
    public func hear(_ input: HearingInput, _ call: Call) async throws -> Applied<AppealHeard> {
        try await self.perform("hear", call) { session in
            let principal = try call.principal()
            let file = try session.appealFile(of: session.lock(input.request).value, on: call.today, self.editions)
            guard let stored = file.earlier.last else {
                throw Refusal(.noAppeal, "Nobody has appealed against this decision.")
            }
            if let heardOn = stored.value.heardOn {
                throw Refusal(.alreadyDecided, "The appeal was heard on \(heardOn.words). It is heard once.")
            }
            guard !input.reason.saysNothing else { throw Refusal(ApprovalNote(.reasonMissing)) }
            try call.requireNoHand(in: file)
            let act = AppealAct(
                ground: stored.value.ground, by: stored.value.lodgedBy, lodgedOn: stored.value.lodgedOn,
                heardBy: principal, heardOn: call.today)
            let standing = file.context.standing(
                of: act, against: file.decision.decidedOn, involved: file.involved, on: call.today)
            guard case .heard(_, let isLate) = standing else {
                if case .none(let note) = standing { throw Refusal(note) }
                throw Refusal(.notYet, "The appeal cannot be heard on this day.")
            }
            var appeal = stored.value
            (appeal.heardBy, appeal.heardOn, appeal.outcome) = (principal, call.today, input.outcome)
            appeal.reason = input.reason
            var anew: RequestMade?
            if input.outcome == .upheld {
                let made = try session.makeAnew(file.request, on: call.today, reader: self.editions)
                appeal.reason = "\(input.reason) (decided anew: request \(made.request.value.id))"
                anew = made
            }
            _ = try session.appeals.update(appeal, expecting: stored.revision)
            try session.send(
                topic: "appeal.heard", subject: "\(file.request.id)",
                payload: #"{"appeal":"\#(appeal.id)","request":"\#(file.request.id)"}"#)
            return AppealHeard(appeal: appeal, anew: anew, isLate: isLate)
        }
    }
}

extension Call {
    /// Throws ``Refusal`` where somebody who enters the hearing for another had a hand in the decision.
    fileprivate func requireNoHand(in file: AppealFile) throws(Refusal) {
        let own = (file.context.matter.participants ?? []).union([file.request.askedBy])
        guard self.hands.isDisjoint(with: own) else { throw Refusal(ApprovalNote(.ownMatter)) }
        guard self.hands.isDisjoint(with: file.involved) else { throw Refusal(ApprovalNote(.involved)) }
    }
}

extension WriteSession {
    /// A new request for what another asked for, by the same person and for the same people.
    fileprivate func makeAnew(_ request: Request, on date: CivilDate, reader: KnownEditions) throws -> RequestMade {
        let again = Request(
            id: self.makeIdentifier(), school: request.school, opportunity: request.opportunity, kind: request.kind,
            askedBy: request.askedBy, need: request.need, askedOn: date, needsCover: request.needsCover)
        return try self.make(
            again, of: try self.get(request.opportunity).value, expected: try self.expected(under: request),
            reader: reader)
    }
}
