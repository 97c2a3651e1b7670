public import CPDDomain
internal import CPDPolicy
internal import CPDStorage

/// What somebody says of a request at a stage that is only heard, such as whether there is cover.
public struct CommentInput: Hashable, Sendable {
    /// The request.
    public var request: Identifier<Request>
    /// What they say.
    public var text: String
    /// Where they stand; `nil` where they do not say.
    public var stance: Stance?
    /// At which stage; `nil` for the one that is to be heard.
    public var stage: String?

    /// A comment on a request.
    public init(_ request: Identifier<Request>, _ text: String, stance: Stance? = nil, stage: String? = nil) {
        self.request = request
        self.text = text
        self.stance = stance
        self.stage = stage
    }
}

/// A comment as it was kept.
public struct CommentMade: Hashable, Sendable {
    /// The comment.
    public var comment: StageDecision
    /// How far the request is now.
    public var standing: RequestStanding
}

extension Workflows {
    /// A named person comments on a request at a stage that is heard before others decide. It decides nothing.
    ///
    /// Refused in the words of the policy: whoever is not asked for a comment or would comment for themself, a stage that
    /// is not open yet, a comment that says nothing, an edition that asks for none, and a request that is decided.
    public func comment(_ input: CommentInput, _ call: Call) async throws -> Applied<CommentMade> {
        try await self.perform("comment", call) { session in
            let person = try call.principal()
            let request = try session.lock(input.request).value
            if let decision = try session.decision(on: request.id) {
                throw Refusal(
                    .alreadyDecided,
                    "The request was \(decision.outcome.rawValue) on \(decision.decidedOn.words). A comment is heard "
                        + "before the decision.")
            }
            let check = try session.check(request.opportunity, request: request, on: call.today, reader: self.editions)
            guard let route = try session.route(of: request, check: check, on: call.today) else {
                throw Refusal(
                    .stageNotOpen,
                    "The edition \(check.edition.edition.name) asks for no comment before a request is decided.")
            }
            let before = try session.standing(of: route)
            guard
                let stage = input.stage.map({ name in before.state.stages.first { $0.stage.stage.name == name } })
                    ?? before.toComment(route, by: person)
            else {
                throw Refusal(.stageNotOpen, "No comment is asked for here. \(before.turn)")
            }
            let who =
                stage.who
                ?? route.context.register.eligible(
                    stage.stage.posts, for: Concern(route.context.matter), terms: route.terms, on: call.today)
            let hand = who.hand(of: call)
            let act = ApprovalAct(
                request: request.id, stage: stage.stage.stage.name, .commented, by: hand?.by ?? person,
                onBehalfOf: hand?.holder, enteredBy: hand?.enteredBy, on: call.today, reason: input.text,
                stance: input.stance)
            let after = try session.standing(of: route, with: [act])
            if let fault = after.state.notEvidence.first(where: { $0.act == act }) {
                throw Refusal(fault.note, then: before.turn)
            }
            return CommentMade(comment: try session.keep(act), standing: after)
        }
    }
}

extension RequestStanding {
    /// The stage at which somebody would comment: the open one, else one they were asked for, else the first there is.
    fileprivate func toComment(_ route: RequestRoute, by person: Identifier<Person>) -> StageState? {
        let stages = self.state.stages.filter { $0.stage.applies && $0.stage.stage.kind == .commentOnly }
        if let open = stages.first(where: { $0.standing == .open }) { return open }
        let concern = Concern(route.context.matter)
        let asked = stages.first { stage in
            route.context.register.eligible(stage.stage.posts, for: concern, terms: route.terms, on: route.date)
                .includes(person)
        }
        return asked ?? stages.first
    }
}
