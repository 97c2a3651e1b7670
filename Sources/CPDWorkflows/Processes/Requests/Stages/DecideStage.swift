public import CPDDomain
internal import CPDPolicy
internal import CPDStorage

/// What became of a request with one step of its decision.
public struct StageTaken: Hashable, Sendable {
    /// What was said at a stage; `nil` where the edition writes no route, and the decision is taken at once.
    public var stage: StageDecision?
    /// The decision that follows from it; `nil` while other stages are to come.
    public var taken: DecisionTaken?
    /// The check its decider saw, kept with it.
    public var check: Check
    /// How far the request is now; `nil` where the edition writes no route.
    public var standing: RequestStanding?
    /// What the edition says of money for it, as its decider sees it; `nil` where it says nothing.
    public var funding: FundingPosition?
}

extension Workflows {
    /// A named person approves or declines a request at the stage of its route that is open, having seen the check.
    ///
    /// A decline at any stage that decides declines the request; the approval of the last one approves it, and commits
    /// the money as ``decide(_:_:)`` does. Every criterion must hold there; a stage before it says its own part, with the
    /// check it saw, and may be approved while criteria are open. Nothing is approved while it is not known whether a later
    /// stage decides. Where somebody does the stage for its holder, by a delegation, both are kept.
    /// Refused, in the words of the policy: a stage that is not open, somebody who is not the one to decide it or would
    /// decide for themself, a comment that is to be heard first, a post nobody holds. Where the edition writes no route it is
    /// ``decide(_:_:)``, and so it is of a request that the route exempts from its stages: its one decision is entered by
    /// whoever would take it without a route, so that places are booked and money committed as ever.
    public func decideStage(_ input: DecisionInput, _ call: Call) async throws -> Applied<StageTaken> {
        try await self.perform("decide", call, onDuplicate: .decidedTwice) { session in
            try session.decide(input, call, self.editions)
        }
    }
}

/// One step along a route, as somebody wants to take it.
struct RouteStep {
    let input: DecisionInput
    let request: Request
    let route: RequestRoute
    let call: Call
    let check: Check
}

extension WriteSession {
    /// Takes a step along a route, and the decision where the step decides.
    func take(
        _ step: RouteStep, deciding: (Check, Identifier<Person>) throws -> DecisionTaken
    ) throws -> StageTaken {
        let (route, call, input) = (step.route, step.call, step.input)
        let before = try self.standing(of: route)
        let stage = try step.stage(before)
        let kept = try step.check.keep(.request, of: step.request.opportunity, request: step.request.id, in: self)
        let hand = before.open?.who?.hand(of: call)
        let act = ApprovalAct(
            request: step.request.id, stage: stage, input.outcome == .approved ? .approved : .declined,
            by: try hand?.by ?? call.principal(), onBehalfOf: hand?.holder, enteredBy: hand?.enteredBy,
            on: call.today, reason: input.reason, exception: input.exception, check: kept.kept?.id)
        let after = try self.standing(of: route, with: [act])
        if let fault = after.state.notEvidence.first(where: { $0.act == act }) {
            throw Refusal(fault.note, then: before.turn)
        }
        if act.kind == .approved { try after.state.requireKnown(after: stage) }
        if act.kind == .declined { try step.requireMoneyIsNotTheReason(before.open) }
        let decision = try self.keep(act)
        let last = after.state.stages.last { $0.stage.applies && $0.stage.stage.kind == .binding }?.stage
        guard act.kind == .declined || last?.stage.name == stage else {
            guard input.departures.isEmpty else {
                throw Refusal(.invalid, "A departure from a clause goes with the last stage, which decides.")
            }
            return StageTaken(stage: decision, taken: nil, check: kept, standing: after)
        }
        try input.require(step.check)
        try input.requireDepartures(
            route.context, by: act.by, for: act.onBehalfOf, deciders: last?.posts ?? [], on: call.today)
        return StageTaken(stage: decision, taken: try deciding(kept, act.by), check: kept, standing: after)
    }

    /// Keeps what was said at a stage.
    func keep(_ act: ApprovalAct) throws -> StageDecision {
        let decision = StageDecision(
            id: self.makeIdentifier(), request: act.request, stage: act.stage, outcome: StageOutcome(act),
            decidedBy: act.by, onBehalfOf: act.onBehalfOf, decidedOn: act.on, reason: act.reason,
            exception: act.exception, check: act.check)
        try self.stageDecisions.insert(decision)
        // Whose turn it is next asks the store for what they may see.
        try self.send(
            topic: "stage.decided", subject: "\(act.request)",
            payload: #"{"stageDecision":"\#(decision.id)","request":"\#(act.request)"}"#)
        return decision
    }
}

extension ApprovalState {
    /// Throws ``Refusal`` where it is not known whether a later stage decides, or who does: unknown is not yes, and
    /// without it nobody could tell whether an approval is the last one.
    fileprivate func requireKnown(after name: String) throws(Refusal) {
        let unknown = self.stages.drop { $0.stage.stage.name != name }.dropFirst()
            .first { $0.stage.stage.kind == .binding && $0.standing == .notEvidenced }
        guard let unknown, let note = unknown.stage.note else { return }
        throw Refusal(
            note,
            then:
                "The stage \"\(unknown.stage.stage.name)\" would decide after this one; until that is known nothing is "
                + "approved.")
    }
}

extension RouteStep {
    /// Throws ``Refusal`` where training the law requires would be declined while it lacks money, by anybody but whom the
    /// edition names for that (MAT-1).
    fileprivate func requireMoneyIsNotTheReason(_ open: StageState?) throws(Refusal) {
        let edition = self.check.edition.edition
        let post = edition.postForLackOfMoney
        guard edition.lacksMoneyForWhatTheLawRequires(self.check.verdict, facts: self.check.facts),
            open?.stage.posts.contains(post) != true
        else { return }
        throw Refusal(
            .wrongRole,
            "The law requires this training and the money for it lacks, or is not known: nobody declines it but the "
                + "\(post.name). Approve the stage, so that it goes on to them.",
            clause: "MAT-1")
    }

    /// At which stage the step is taken. Throws ``Refusal`` where nobody could take one, or whoever acts never may.
    fileprivate func stage(_ before: RequestStanding) throws(Refusal) -> String {
        let context = self.route.context
        if let bar = Concern(context.matter).bar(self.call.hands, in: context.register, on: self.call.today) {
            throw Refusal(bar, then: before.turn)
        }
        let stages = before.state.stages
        if let wanted = self.input.stage {
            switch stages.first(where: { $0.stage.stage.name == wanted })?.standing {
            case .done(let act), .declined(let act):
                throw Refusal(ApprovalNote(.decidedAlready, [.date(act.on)]), then: before.turn)
            default: return wanted
            }
        }
        if let open = stages.first(where: { $0.standing == .open || $0.standing == .notEvidenced }) {
            if let note = before.state.note { throw Refusal(note) }
            if open.stage.stage.kind == .binding { return open.stage.stage.name }
        }
        let coming = stages.first { $0.standing == .waiting && $0.stage.applies && $0.stage.stage.kind == .binding }
        guard let coming else { throw Refusal(.stageNotOpen, before.turn) }
        return coming.stage.stage.name
    }
}

extension Eligibility {
    /// Who acts with a call, for which holder, and who enters it: whoever has the post by a delegation does it for its
    /// holder, and whoever merely enters it for somebody is kept apart. `nil` where nobody of the call may.
    func hand(
        of call: Call
    ) -> (by: Identifier<Person>, holder: Identifier<Person>?, enteredBy: Identifier<Person>?)? {
        guard let principal = call.scope.actor.principal, let typed = call.scope.actor.person else { return nil }
        if typed != principal, self.includes(typed, onBehalfOf: principal) { return (typed, principal, nil) }
        let ways = self.people.filter { $0.person == principal }
        guard !ways.isEmpty else { return nil }
        let holder = ways.contains { $0.onBehalfOf == nil } ? nil : ways[0].onBehalfOf
        return (principal, holder, typed == principal ? nil : typed)
    }
}
