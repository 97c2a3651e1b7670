public import CPDDomain
public import CPDPolicy
public import CPDStorage

/// What the edition in force says of money for one request, on a date, from what is recorded. It refuses nothing: it is
/// told beside the check, to who asks and who decides. What cannot be known is *not evidenced*, and named.
public struct FundingPosition: Hashable, Sendable {
    /// Who is to take part.
    public var takingPart: [Identifier<Person>] = []
    /// For each person who is to take part, whether they may ask, term by term.
    public var eligibility: [EligibilityPosition] = []
    /// Who pays what of each cost; empty where the edition does not say who pays.
    public var costs: [CostPosition] = []
    /// Why nothing is told of costs; `nil` where it is.
    public var costsNote: FundingNote?
    /// The agreements and interviews that are asked for, or may be: each with whether it is there.
    public var first: [DemandPosition] = []
    /// The most in a year, for each person and financial year in which something is asked.
    public var limits: [LimitPosition] = []
    /// Study leave, for each who is to take part; empty where the edition gives none or none is asked for.
    public var studyLeave: [StudyLeavePosition] = []
    /// Whether the provider may be used; `nil` where the edition names none.
    public var provider: FundingNote?
    /// Who decides by the amount, with the days of notice.
    public var approvers: [AmountPosition] = []
}

/// Whether one person may ask.
public struct EligibilityPosition: Hashable, Sendable {
    /// Who.
    public var person: Identifier<Person>
    /// Their name.
    public var name: String
    /// Each term of the edition with what is found, and who may waive it.
    public var terms: [TermPosition]
}

/// One term of eligibility with what is found.
public struct TermPosition: Hashable, Sendable {
    /// The term.
    public var term: EligibilityTerm
    /// Whether it is met, and why.
    public var note: FundingNote
    /// Who waived it, when and why, where somebody did; also where that does not count.
    public var waiver: FundingAct?
    /// What whoever waived it is called.
    public var waivedByName: String?
}

/// Who pays what of one cost.
public struct CostPosition: Hashable, Sendable {
    /// For all together, or for each who takes part.
    public var basis: CostBasis
    /// What each pays.
    public var split: CostSplit
}

/// An agreement or an interview that a trigger asks for.
public struct DemandPosition: Hashable, Sendable {
    /// The trigger.
    public var trigger: FundingTrigger
    /// With whom.
    public var person: Identifier<Person>
    /// Their name.
    public var name: String
    /// Whether it is asked for and there.
    public var note: FundingNote
}

/// Who decides about an amount, and how long before the start it is to be asked for.
public struct AmountPosition: Hashable, Sendable {
    /// The stage of the route.
    public var stage: String
    /// Who decides; empty where the amount is not known.
    public var posts: [ApprovalPost]
    /// Days of notice; `nil` where the edition sets none.
    public var daysOfNotice: Int?
    /// The last day on which it is asked in time; `nil` where no notice is set, or the start is not recorded.
    public var askBy: CivilDate?
    /// Whether it was asked after that day; `nil` where that is not known.
    public var isLate: Bool?
    /// Why it cannot be told; `nil` where it can.
    public var note: ApprovalNote?
}

extension Workflows {
    /// What the edition in force says of money for a request on a date; `nil` where it says nothing. Throws
    /// `StorageError` with `not-found` where whoever asks may not see the request.
    public func funding(
        of request: Identifier<Request>, on date: CivilDate, in scope: Scope
    ) async throws -> FundingPosition? {
        try await self.ask(in: scope, on: date) { session, seen in
            let request = try seen.get(request).value
            let check = try session.check(request.opportunity, request: request, on: date, reader: self.editions)
            return try session.funding(of: request, check: check, on: date)
        }
    }
}

extension Reading {
    /// What the edition of a check says of money for its request; `nil` where it says nothing.
    func funding(of request: Request, check: Check, on date: CivilDate) throws -> FundingPosition? {
        let gathering = FundingGathering(session: self, request: request, facts: check.facts, date: date)
        var position = FundingPosition()
        position.approvers = try self.amounts(of: request, check: check, on: date)
        guard let terms = check.edition.edition.funding else {
            return position.approvers.isEmpty ? nil : position
        }
        let context = try self.approvalContext(of: request, check: check, on: [date])
        let approval = check.edition.edition.approvalTerms
        func under(_ person: Identifier<Person>) -> FundingContext {
            FundingContext(person: person, date: date, register: context.register, approval: approval)
        }
        position.takingPart = try self.expected(under: request)
        let records = try self.fundingRecords(of: request.id, on: date)
        if !terms.eligibility.isEmpty {
            let waivers = records.waivers
            position.eligibility = try position.takingPart.map { person in
                var facts = try gathering.eligibility(of: person)
                facts.waivers = waivers
                return EligibilityPosition(
                    person: person, name: try self.find(person)?.name ?? "",
                    terms: try terms.eligibility.map { term in
                        TermPosition(
                            term: term, note: term.check(facts, in: under(person)),
                            waiver: waivers[term.name], waivedByName: try self.find(waivers[term.name]?.by)?.name)
                    })
            }
        }
        if let whoPays = terms.whoPays {
            (position.costs, position.costsNote) = try gathering.costs(by: whoPays)
        }
        position.limits = try self.limits(terms.yearlyLimits, by: terms.whoPays, gathering)
        if let leave = terms.studyLeave {
            let calendar = try self.calendar(at: request.school, under: check.edition.edition)
            position.studyLeave = try self.studyLeave(leave, gathering, calendar: calendar)
        }
        let committed = try self.decision(on: request.id).flatMap { decision in
            decision.outcome == .approved && decision.decidedOn <= date ? decision.decidedOn : nil
        }
        position.first = try terms.triggers.flatMap { trigger in
            try position.takingPart.map { person in
                let record = TriggerRecord(
                    agreement: records.agreement(trigger.name, with: person),
                    interview: records.interview(trigger.name, with: person), committedOn: committed)
                return DemandPosition(
                    trigger: trigger, person: person, name: try self.find(person)?.name ?? "",
                    note: trigger.check(check.facts, record, in: under(person)))
            }
        }.filter { $0.note.reason != .triggerNotReached }
        if let providers = terms.providers {
            let name = try self.find(self.get(request.opportunity).value.provider)?.name
            position.provider = providers.check(
                name, records.waivers[FundingRecord.provider], in: under(request.askedBy))
        }
        return position
    }

    /// The stages of the route at which the amount says who decides, with the days of notice it asks for.
    private func amounts(of request: Request, check: Check, on date: CivilDate) throws -> [AmountPosition] {
        // No route is gathered for an edition in which the amount decides nothing.
        guard check.edition.edition.route?.stages.contains(where: { !$0.brackets.isEmpty }) == true,
            let route = try self.route(of: request, check: check, on: date), route.state.standing != .exempt
        else { return [] }
        let facts = ApprovalFacts(route.context.matter, register: route.context.register)
        let start = check.facts.sessions?.compactMap(\.date).min()
        return route.terms.route(for: facts).compactMap { stage -> AmountPosition? in
            guard !stage.stage.brackets.isEmpty, stage.note?.reason != .stageNotApplicable else { return nil }
            let askBy = stage.daysOfNotice.flatMap { days in start.map { $0.adding(days: -days) } }
            return AmountPosition(
                stage: stage.stage.name, posts: stage.posts, daysOfNotice: stage.daysOfNotice, askBy: askBy,
                isLate: askBy.map { request.askedOn > $0 }, note: stage.note)
        }
    }
}
