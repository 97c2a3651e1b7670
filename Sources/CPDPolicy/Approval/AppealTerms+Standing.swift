public import CPDDomain

extension ApprovalContext {
    /// How far an appeal against a decision is on a date.
    ///
    /// - Parameters:
    ///   - appeal: what was lodged; `nil` where nothing was.
    ///   - decision: the day of the decision; `nil` where there is none.
    ///   - involved: whoever had a hand in the decision, comments included.
    public func standing(
        of appeal: AppealAct?, against decision: CivilDate?, involved: Set<Identifier<Person>>, on date: CivilDate
    ) -> AppealStanding {
        guard let terms = self.edition.appealTerms else { return .none(ApprovalNote(.noAppeals)) }
        guard let decision, decision <= date else { return .none(ApprovalNote(.nothingToAppeal)) }
        let until = decision.adding(days: max(terms.daysToLodge, 0))
        guard let appeal, appeal.lodgedOn <= date else {
            return date <= until ? .mayBeLodged(until: until) : .lapsed(since: until)
        }
        if let fault = self.fault(of: appeal, terms, decision, until) { return .none(fault) }
        let dueBy = terms.daysToHear.map { appeal.lodgedOn.adding(days: max($0, 0)) }
        guard let heardOn = appeal.heardOn, heardOn <= date else {
            let who = self.hearers(terms, involved, on: date)
            guard let dueBy, date > dueBy else { return .lodged(dueBy: dueBy, who: who) }
            return .late(dueBy: dueBy, who: who)
        }
        guard heardOn >= appeal.lodgedOn else { return .none(ApprovalNote(.heardBeforeLodged, [.date(heardOn)])) }
        let who = self.hearers(terms, involved, on: heardOn)
        guard let hearer = appeal.heardBy, who.includes(hearer) else {
            let why = who.others.first { $0.person == appeal.heardBy }?.note ?? who.note
            return .none(why ?? ApprovalNote(.wrongPerson, [.posts(who.posts), .date(heardOn)]))
        }
        return .heard(on: heardOn, isLate: dueBy.map { heardOn > $0 } ?? false)
    }

    private func fault(
        of appeal: AppealAct, _ terms: AppealTerms, _ decision: CivilDate, _ until: CivilDate
    ) -> ApprovalNote? {
        let people = (self.matter.participants ?? []).union([self.matter.askedBy])
        guard people.contains(appeal.by) else { return ApprovalNote(.lodgedByOther) }
        guard appeal.lodgedOn >= decision else {
            return ApprovalNote(.lodgedBeforeDecision, [.date(appeal.lodgedOn)])
        }
        guard appeal.lodgedOn <= until else {
            return ApprovalNote(.lodgedTooLate, [.date(appeal.lodgedOn), .date(until)])
        }
        guard !appeal.ground.isBlank else { return ApprovalNote(.reasonMissing) }
        guard terms.grounds.isEmpty || terms.grounds.contains(appeal.ground) else {
            return ApprovalNote(.notAGround, [.text(appeal.ground), .list(terms.grounds.map { .text($0) })])
        }
        return nil
    }

    /// Who may hear an appeal on a date: nobody who asked, takes part, or was involved.
    public func hearers(
        _ terms: AppealTerms, _ involved: Set<Identifier<Person>>, on date: CivilDate
    ) -> Eligibility {
        var who = self.register.eligible(
            terms.heardBy, for: Concern(self.matter), terms: self.edition.approvalTerms, on: date)
        let own = (self.matter.participants ?? []).union([self.matter.askedBy])
        for one in who.people {
            let hands = Set([one.person, one.onBehalfOf].compactMap(\.self))
            guard let note = self.bar(hands, own, involved, terms, on: date) else { continue }
            who.people.removeAll { $0 == one }
            who.others.append(
                IneligiblePerson(person: one.person, post: one.post, onBehalfOf: one.onBehalfOf, note: note))
        }
        guard who.people.isEmpty, who.note == nil else { return who }
        let appointers = Set(who.posts.map { self.edition.approvalTerms.appointer(to: $0) }).sorted()
        who.note =
            who.others.first { $0.note.isNotEvidenced }?.note
            ?? ApprovalNote(.everyHolderBarred, [.posts(who.posts), .date(date), .list(appointers.map { .text($0) })])
        return who
    }

    private func bar(
        _ hands: Set<Identifier<Person>>, _ own: Set<Identifier<Person>>, _ involved: Set<Identifier<Person>>,
        _ terms: AppealTerms, on date: CivilDate
    ) -> ApprovalNote? {
        guard hands.isDisjoint(with: own) else { return ApprovalNote(.ownMatter) }
        guard hands.isDisjoint(with: involved) else { return ApprovalNote(.involved) }
        guard terms.excludesSubordinates else { return nil }
        for hand in hands {
            switch self.register.isSubordinate(hand, to: involved, on: date) {
            case true: return ApprovalNote(.subordinateOfInvolved)
            case nil: return ApprovalNote(.supervisorNotRecorded, [.text(Role.lineManager.rawValue)])
            default: continue
            }
        }
        return nil
    }
}
