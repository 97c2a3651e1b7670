import CPDDomain
import CPDPolicy

extension EditionInheritance {
    /// A route keeps the stages of the one above, with deciders no lower; where only "who decides" stands above, somebody
    /// no lower than that decides every request.
    func checkApproval(_ problems: ProblemList) {
        guard let own = self.child.edition.approval else { return }
        guard let above = self.parent.edition.approval else { return self.checkAgainstDeciders(own, problems) }
        guard self.isBound(.approval, isSame: own == above, at: "approval", problems) else { return }
        func less(_ what: String, _ key: String) {
            self.loosened(.approval, what, at: "approval: " + key, problems)
        }
        for (key, post, limit) in [
            ("head's approver", own.headsApprover, above.headsApprover),
            ("governors' approver", own.governorsApprover, above.governorsApprover),
        ] where !self.order.isAsHigh(post, as: limit) { less("The \(key) is \(limit.name)", key) }
        for (post, other) in own.inPlaceOf.sorted(by: { $0.key < $1.key }) {
            guard let limit = above.inPlaceOf[post], !self.order.isAsHigh(other, as: limit) else { continue }
            less("\(limit.name) decides in place of \(post.name)", "in place of")
        }
        if let exempt = own.exempt, exempt != above.exempt {
            less(above.exempt == nil ? "Every request needs an approval" : "\"exempt\" is another condition", "exempt")
        }
        for cap in above.usually where !own.usually.contains(where: { $0.usual == cap.usual }) {
            less("\"\(cap.name)\" is usual", "usually")
        }
        for days in above.blockedDays where !own.blocks(days) {
            less("\(days.first) to \(days.last) are blocked (\(days.reason))", "blocked days")
        }
        if own.onBlockedDays.stands(before: above.onBlockedDays) {
            less("On blocked days it is \"\(above.onBlockedDays.rawValue)\"", "on blocked days")
        }
        for post in own.ownPosts where post.isBelowTheHead {
            let set = above.ownPosts.first { $0.name.lowercased() == post.name.lowercased() && !$0.isBelowTheHead }
            if let set { less("\(set.appointedBy) appoints the \(set.name)", "posts") }
        }
        self.checkStages(own, above, problems)
    }

    private func checkStages(_ own: ApprovalTerms, _ above: ApprovalTerms, _ problems: ProblemList) {
        for stage in above.stages {
            let place = "approval: stages: " + stage.name
            guard let same = own.stages.first(where: { $0.name == stage.name }) else {
                self.loosened(
                    .approval, "\"\(stage.name)\" is a stage", at: "approval: stages", above: place, problems)
                continue
            }
            for fault in self.faults(of: same, stage) {
                self.loosened(.approval, "The stage \"\(stage.name)\" \(fault)", at: place, problems)
            }
        }
        let kept = own.stages.map(\.name).filter { name in above.stages.contains { $0.name == name } }
        let order = above.stages.map(\.name).filter(kept.contains)
        if kept != order {
            self.loosened(
                .approval, "The stages are in the order \(order.joined(separator: ", "))", at: "approval: stages",
                problems)
        }
    }

    /// What a stage has less of than the same one above.
    private func faults(of own: ApprovalStage, _ above: ApprovalStage) -> [String] {
        var faults: [String] = []
        if above.kind == .binding, own.kind != .binding { faults.append("is binding") }
        if let applies = own.applies, applies != above.applies {
            faults.append(above.applies == nil ? "always applies" : "applies under another condition")
        }
        let found = self.order.looser(
            Deciding(posts: own.posts, brackets: own.brackets),
            than: Deciding(posts: above.posts, brackets: above.brackets))
        if let found {
            faults.append(own.brackets + above.brackets == [] ? found.reason : "about \(found.amount) \(found.reason)")
        }
        if let days = above.daysToAnswer, own.daysToAnswer.map({ $0 > days }) ?? true {
            faults.append("is answered within \(days) days")
        }
        if let days = above.daysBeforeStart, own.daysBeforeStart.map({ $0 < days }) ?? true {
            faults.append("is answered \(days) days before the start")
        }
        if let days = above.workingDaysToAnswer, own.workingDaysToAnswer.map({ $0 > days }) ?? true {
            faults.append("is answered within \(days) working days")
        }
        if own.kind == .commentOnly, own.ifNotHeard.stands(before: above.ifNotHeard) {
            faults.append("says \"\(above.ifNotHeard.rawValue)\" if it is not heard")
        }
        return faults
    }

    /// The route of an edition whose parent names deciders alone.
    private func checkAgainstDeciders(_ own: ApprovalTerms, _ problems: ProblemList) {
        guard self.parent.edition.latitude(of: .deciders) != .loosened else { return }
        let above = self.parent.edition.approvalTerms
        func decider(of matter: String, _ post: ApprovalPost, _ limit: ApprovalPost, _ key: String) {
            guard self.parent.edition.decider(of: matter) != nil, !self.order.isAsHigh(post, as: limit) else { return }
            self.loosened(
                .approval, "\"\(matter)\" is for \(limit.name) to decide", at: "approval: " + key,
                above: "who decides: " + matter, problems)
        }
        decider(of: PolicyDecider.headsOwnRequests, own.headsApprover, above.headsApprover, "head's approver")
        decider(
            of: PolicyDecider.governorsRequests, own.governorsApprover, above.governorsApprover, "governors' approver")
        guard let named = self.parent.edition.decider(of: PolicyDecider.requests), let limit = above.stages.first
        else { return }
        let holds = own.stages.contains { stage in
            stage.kind == .binding && stage.applies == nil
                && self.order.looser(
                    Deciding(posts: stage.posts, brackets: stage.brackets),
                    than: Deciding(posts: limit.posts, brackets: [])) == nil
        }
        if !holds {
            self.loosened(
                .approval, "\"\(PolicyDecider.requests)\" is for \(named) to decide", at: "approval: stages",
                above: "who decides: " + PolicyDecider.requests, problems)
        }
    }
}

extension ApprovalTerms {
    /// Whether every one of some days is blocked here too.
    fileprivate func blocks(_ days: BlockedDays) -> Bool {
        self.blockedDays.contains { $0.contains(days.first) && $0.contains(days.last) }
    }
}
