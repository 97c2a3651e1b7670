import CPDDomain

/// One stage of a route as it stands for a matter: whether it applies, and which posts act.
public struct RouteStage: Hashable, Sendable {
    /// The stage of the edition.
    public var stage: ApprovalStage
    /// The posts that act, with the amount and whose request it is considered.
    public var posts: [ApprovalPost]
    /// How many days before the start it is to be asked for.
    public var daysOfNotice: Int?
    /// Why it does not apply, or why that is not known; `nil` where it applies.
    public var note: ApprovalNote?

    /// Whether it applies.
    public var applies: Bool { self.note == nil }
}

extension ApprovalTerms {
    /// The route of a matter: each stage of the edition, in order. Where it is for the head alone, or for governors, the approver the edition names for that decides in place of posts at or below the head, once.
    public func route(for facts: ApprovalFacts) -> [RouteStage] {
        var route = self.stages.map { self.routeStage($0, facts) }
        let special = self.specialApprover(facts)
        let replaced = route.indices.filter { index in
            route[index].stage.kind == .binding && route[index].note?.reason != .stageNotApplicable
                && !route[index].posts.allSatisfy(self.isAboveTheHead)
        }
        guard facts.matter.isForGovernors != nil else {
            // Whether the board decides is not known: nobody does until it is.
            let isPlain = facts.matter.kind == .group && (facts.matter.participants ?? []).isEmpty
            for index in replaced where route[index].applies {
                route[index].note = ApprovalNote(isPlain ? .participantsNotRecorded : .capacityNotRecorded)
            }
            return route
        }
        guard let special else { return route }
        for index in replaced {
            route[index].posts = [special]
            guard let last = replaced.last, index != last, route[index].applies else { continue }
            route[index].note = ApprovalNote(
                .decidedTogether, [.text(route[index].stage.name), .text(route[last].stage.name)])
        }
        return route
    }

    private func specialApprover(_ facts: ApprovalFacts) -> ApprovalPost? {
        if facts.matter.isForGovernors == true { return self.governorsApprover }
        return facts.isForHeads ? self.headsApprover : nil
    }

    private func routeStage(_ stage: ApprovalStage, _ facts: ApprovalFacts) -> RouteStage {
        var result = RouteStage(stage: stage, posts: stage.posts)
        if let condition = stage.applies {
            switch condition.answer(facts) {
            case (.no, _):
                result.note = ApprovalNote(.stageNotApplicable, [.text(stage.name)])
                return result
            case (.unknown, let missing):
                result.note = ApprovalNote(.stageFactsMissing, [.text(stage.name)] + missing)
            case (.yes, _): break
            }
        }
        guard !stage.brackets.isEmpty else { return result }
        guard let amount = facts.matter.facts.fullCost else {
            result.note = result.note ?? ApprovalNote(.amountNotRecorded)
            return result
        }
        guard let bracket = stage.brackets.bracket(of: amount) else {
            result.note = result.note ?? ApprovalNote(.amountInNoBracket, [.money(amount)])
            return result
        }
        result.posts = [bracket.post]
        result.daysOfNotice = bracket.daysOfNotice
        return result
    }
}
