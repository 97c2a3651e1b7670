import CPDDomain

/// Under what an act is looked at: the terms, who holds what, and what it is about.
public struct ApprovalContext: Sendable {
    /// The edition.
    public var edition: PolicyEdition
    /// The edition it inherits, where it inherits one.
    public var above: PolicyEdition?
    /// Who holds which post.
    public var register: PostRegister
    /// What it is about.
    public var matter: ApprovalMatter

    /// A context.
    public init(
        edition: PolicyEdition, above: PolicyEdition? = nil, register: PostRegister, matter: ApprovalMatter
    ) {
        self.edition = edition
        self.above = above
        self.register = register
        self.matter = matter
    }

    /// Why somebody may not act in one of some posts; `nil` where they may.
    func fault(
        _ person: Identifier<Person>, _ holder: Identifier<Person>?, in posts: [ApprovalPost], on date: CivilDate
    ) -> ApprovalNote? {
        self.edition.fault(person, holder, in: posts, of: self.register, about: Concern(self.matter), on: date)
    }
}

extension PolicyEdition {
    fileprivate func fault(
        _ person: Identifier<Person>, _ holder: Identifier<Person>?, in posts: [ApprovalPost],
        of register: PostRegister, about concern: Concern, on date: CivilDate
    ) -> ApprovalNote? {
        let hands = Set([person, holder].compactMap(\.self))
        if let bar = concern.bar(hands, in: register, on: date) { return bar }
        let who = register.eligible(posts, for: concern, terms: self.approvalTerms, on: date)
        guard who.includes(person) else {
            return who.note ?? ApprovalNote(.wrongPerson, [.posts(who.posts), .date(date)])
        }
        return who.includes(person, onBehalfOf: holder) ? nil : ApprovalNote(.notDelegated, [.date(date)])
    }
}

extension ApprovalContext {
    /// Whether a departure stands: from a clause that the edition opens, by whom and for what it says, never for
    /// themself. One that is not reported yet stands, and says so.
    ///
    /// - Parameter deciders: the posts that decide the request, for a clause that names nobody.
    public func standing(of act: DepartureAct, deciders: [ApprovalPost]) -> ActStanding {
        if let fault = self.fault(of: act, deciders) { return ActStanding(fails: fault) }
        let (clause, on) = (ReasonArgument.text(act.clause.rawValue), ReasonArgument.date(act.on))
        guard let reported = act.reportedOn, reported >= act.on else {
            return ActStanding(stands: ApprovalNote(.departureNotReported, [clause, on]))
        }
        return ActStanding(stands: ApprovalNote(.departureStands, [clause, on, .date(reported)]))
    }

    private func fault(of act: DepartureAct, _ deciders: [ApprovalPost]) -> ApprovalNote? {
        let clause = ReasonArgument.text(act.clause.rawValue)
        let editions = [self.edition, self.above].compactMap(\.self)
        if editions.contains(where: { $0.isOverBudget(act.clause) }) {
            return ApprovalNote(.overBudgetIsVirement, [clause])
        }
        if editions.contains(where: { $0.departureTerms?.never.contains(act.clause) == true }) {
            return ApprovalNote(.departureNever, [clause])
        }
        guard self.edition.allowsDeparture(from: act.clause) else {
            return ApprovalNote(.departureNotOpened, [clause])
        }
        if let above, let same = above.clause(act.clause), same.force == .must, same.latitude != .loosened,
            !above.allowsDeparture(from: act.clause)
        {
            return ApprovalNote(.departureNotOpenedAbove, [clause])
        }
        let open = self.edition.departureTerms?.open.first { $0.clause == act.clause }
        guard !act.reason.isBlank else { return ApprovalNote(.reasonMissing) }
        if let reasons = open?.reasons, !reasons.isEmpty, !reasons.contains(act.reasonKind ?? "") {
            return ApprovalNote(
                .departureReasonKind, [.text(act.reasonKind ?? ""), .list(reasons.map { .text($0) })])
        }
        let posts = open?.by ?? []
        return self.fault(act.by, act.onBehalfOf, in: posts.isEmpty ? deciders : posts, on: act.on)
    }

    /// Whether a virement stands: by whom the scheme of delegation names for the amount, with its minute.
    public func standing(of act: VirementAct) -> ActStanding {
        self.edition.standing(of: act, register: self.register, about: Concern(self.matter))
    }
}

extension PolicyEdition {
    /// Whether a virement that no request calls for stands.
    public func standing(of act: VirementAct, register: PostRegister) -> ActStanding {
        self.standing(of: act, register: register, about: Concern(movedBy: act.by))
    }

    fileprivate func standing(of act: VirementAct, register: PostRegister, about concern: Concern) -> ActStanding {
        guard act.amount.minorUnits > 0, act.from != act.to else {
            return ActStanding(fails: ApprovalNote(.nothingMoved))
        }
        guard let bracket = self.departureTerms?.virement.bracket(of: act.amount) else {
            return ActStanding(fails: ApprovalNote(.virementNotAllowed, [.money(act.amount)]))
        }
        if let fault = self.fault(
            act.by, act.onBehalfOf, in: [bracket.post], of: register, about: concern, on: act.on)
        {
            return ActStanding(fails: fault)
        }
        guard !act.minute.isBlank else { return ActStanding(fails: ApprovalNote(.minuteMissing)) }
        return ActStanding(
            stands: ApprovalNote(.virementStands, [.money(act.amount), .date(act.on), .text(act.minute)]))
    }
}
