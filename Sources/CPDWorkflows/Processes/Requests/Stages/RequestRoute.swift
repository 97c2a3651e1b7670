internal import CPDDomain
internal import CPDPolicy
internal import CPDStorage

/// The route of a request: the terms of the edition, what is to be decided, who holds which post, and what was said at
/// its stages until a date.
struct RequestRoute {
    let terms: ApprovalTerms
    let context: ApprovalContext
    let acts: [ApprovalAct]
    let date: CivilDate

    /// How far it is.
    var state: ApprovalState { self.state(with: []) }

    /// How far it is, or would be with another act.
    func state(with more: [ApprovalAct]) -> ApprovalState {
        self.terms.state(
            of: self.context.matter, acts: self.acts + more, register: self.context.register, on: self.date)
    }
}

extension Reading {
    /// The route of a request on a date; `nil` where the edition writes none.
    func route(of request: Request, check: Check, on date: CivilDate) throws -> RequestRoute? {
        guard let terms = check.edition.edition.route else { return nil }
        let acts = try self.saidAtStages(of: request)
        let context = try self.approvalContext(of: request, check: check, on: Set(acts.map(\.on)).union([date]))
        return RequestRoute(terms: terms, context: context, acts: acts, date: date)
    }

    /// What was said at the stages of a request's route; what is recorded of money is no stage of it.
    func saidAtStages(of request: Request) throws -> [ApprovalAct] {
        try self.values(StageDecision.Query(request: request.id))
            .filter { $0.fundingRecord == nil }.map(ApprovalAct.init)
    }

    /// Under what an act about a request is looked at.
    ///
    /// - Parameter edition: the edition to look at it under; the one of the check where left out.
    func approvalContext(
        of request: Request, check: Check, under edition: PolicyEdition? = nil, on dates: Set<CivilDate>
    ) throws -> ApprovalContext {
        let edition = edition ?? check.edition.edition
        let matter = try self.matter(of: request, facts: check.facts, under: edition)
        let posts = PostGathering(session: self, school: request.school, edition: edition)
        let register = try posts.register(for: [request.askedBy], on: dates.union([request.askedOn]))
        return ApprovalContext(edition: edition, above: check.edition.above, register: register, matter: matter)
    }

    /// What is to be decided.
    ///
    /// - Parameter edition: the edition whose terms count beside what is recorded of them.
    func matter(
        of request: Request, facts: ProvisionFacts, under edition: PolicyEdition?
    ) throws -> ApprovalMatter {
        let expected = Set(try self.expected(under: request))
        var capacities: [Identifier<Person>: Set<Capacity>] = [:]
        for person in expected.union([request.askedBy]) {
            let posts = try self.posts(of: person, at: request.school, on: request.askedOn)
            if !posts.isEmpty { capacities[person] = Set(posts.map(\.capacity)) }
        }
        var matter = ApprovalMatter(
            request: request.id, kind: request.kind, askedBy: request.askedBy, askedOn: request.askedOn,
            participants: expected.isEmpty ? nil : expected, capacities: capacities,
            isInternal: try self.isInternal(request.opportunity),
            needsCover: facts.needsCover(where: request.needsCover),
            facts: facts)
        let events = try self.events(at: request.school)
        matter.blockedDays = events.blockedDays
        matter.isInTermTime = try matter.days.flatMap { days in
            try self.calendar(of: events, under: edition).hasTermTime(among: days)
        }
        return matter
    }

    /// Whether the school or its trust provides it.
    private func isInternal(_ opportunity: Identifier<Opportunity>) throws -> Bool? {
        guard let provider = try self.find(try self.get(opportunity).value.provider) else { return nil }
        switch provider.kind {
        case .inSchool: return true
        case .otherSchool: return try self.organisation().kind == .trust
        case .external: return false
        }
    }
}

extension ProvisionFacts {
    /// Whether lessons are to be covered: they are where there is a cost for it; else what whoever asks says of it counts,
    /// and then that the cost is recorded as nothing. Not known where nobody recorded any of it: other costs say nothing
    /// about it.
    func needsCover(where said: Bool?) -> Bool? {
        let cover = (self.costs ?? []).filter { $0.kind == .cover }
        if cover.contains(where: { $0.amount.minorUnits > 0 }) { return true }
        return said ?? (cover.isEmpty ? nil : false)
    }
}

extension ApprovalAct {
    /// What was kept of it.
    init(_ kept: StageDecision) {
        self.init(
            request: kept.request, stage: kept.stage, Kind(kept.outcome), by: kept.decidedBy,
            onBehalfOf: kept.onBehalfOf, on: kept.decidedOn, reason: kept.reason, exception: kept.exception,
            check: kept.check, stance: kept.outcome.stance)
    }
}

extension ApprovalAct.Kind {
    fileprivate init(_ outcome: StageOutcome) {
        switch outcome {
        case .commented, .noObjection, .concern: self = .commented
        case .declined: self = .declined
        case .approved: self = .approved
        }
    }
}

extension StageOutcome {
    /// What is kept of an act.
    init(_ act: ApprovalAct) {
        switch act.kind {
        case .commented: self.init(commentWith: act.stance)
        case .declined: self = .declined
        case .approved: self = .approved
        }
    }
}
