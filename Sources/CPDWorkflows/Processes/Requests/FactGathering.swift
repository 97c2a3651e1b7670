internal import CPDDomain
internal import CPDPolicy
internal import CPDStorage

/// What other approved requests for the same opportunity amount to.
struct ApprovedBesides {
    /// Who is expected under them; somebody on two of them takes one place.
    var people: Set<Identifier<Person>> = []
    /// The decisions that approved them.
    var decisions: Set<Identifier<Decision>> = []
}

/// Gathers, inside one session, all that is known about an opportunity or request on a date.
///
/// It describes the opportunity as a whole, for all who are expected to take part, so that an offer, a request and a
/// decision are checked alike. What nobody recorded stays `nil`: unknown is not yes.
struct FactGathering {
    let session: any Reading
    let date: CivilDate

    /// The facts about an opportunity, and about a request for it where there is one.
    ///
    /// - Parameters:
    ///   - taken: what other requests have been approved, where that has been read already.
    ///   - whoPays: who pays what, where the edition says it: budget lines are asked for the school's part.
    func facts(
        about file: OpportunityFile, request: Request? = nil, taken: ApprovedBesides? = nil, whoPays: WhoPays? = nil
    ) throws -> ProvisionFacts {
        let opportunity = file.opportunity
        let taken = try taken ?? self.approved(for: opportunity.id, besides: request?.id)
        let participants = try self.participants(in: opportunity, request: request, taken: taken.people)
        // What is said later was not known on the date.
        let attestations = file.attestations.filter { $0.attestedOn <= self.date }
        let words = AttestedWords(attestations, names: try self.names(in: attestations))
        var facts = ProvisionFacts(
            title: opportunity.title, date: self.date, askedBy: try self.session.find(request?.askedBy)?.name,
            requiredByLaw: opportunity.requiredByLaw)
        facts.approach = opportunity.approach
        let details = file.details.filter { $0.recordedOn <= self.date }
        facts.approachDetails =
            details.isEmpty ? nil : details.map { ApproachDetailFact(name: $0.name, value: $0.value) }
        facts.mode = opportunity.mode
        facts.participants = participants
        facts.priorities = try self.priorities(of: opportunity, need: request?.need)
        facts.effectivePractice = words.fact("MAT-1b")
        facts.pupilBenefit = opportunity.pupilOutcome.flatMap(WrittenFacts.pupilBenefit)
        facts.diversityCheck = words.fact("MAT-1d")
        facts.expertise = words.all("MAT-1e").map(WrittenFacts.expertise)
        if facts.expertise?.isEmpty == true { facts.expertise = nil }
        facts.sessions = file.sessions.isEmpty ? nil : file.sessions.map(WrittenFacts.session)
        facts.buildsOn = opportunity.buildsOn
        facts.standard = opportunity.standard.map(WrittenFacts.standard)
        facts.currentEvidence = words.fact("MAT-1h")
        facts.alternativeMode = opportunity.alternative.map(WrittenFacts.recorded)
        facts.pastImpactByMode = words.said("MAT-1i")
        facts.accommodation = WrittenFacts.accommodation(file.sessions, inspected: words.fact("MAT-1j"))
        facts.costs = try self.costs(of: file)
        facts.costAlternative = opportunity.costAlternative
        facts.evaluationPlan = words.said("MAT-1l")
        facts.isRepeated = try self.isRepeated(opportunity)
        facts.changedByFeedback = words.said(.changedByFeedback)
        facts.exceptions = words.exceptions
        facts.impactPlan = file.impactPlan.map { .value(WrittenFacts.impactPlan($0)) }
        if !file.costs.isEmpty {
            let matters = FundingMatters(
                session: self.session, opportunity: opportunity.id, facts: facts, date: self.date)
            facts.budget = try self.session.budget(
                of: matters.schoolPart(of: self.session.charges(of: file), by: whoPays), participants: participants,
                taken: taken)
        }
        return facts
    }

    /// Who is expected under other approved requests for the same opportunity, and the decisions that approved them.
    func approved(
        for opportunity: Identifier<Opportunity>, besides request: Identifier<Request>?
    ) throws -> ApprovedBesides {
        var approved = ApprovedBesides()
        for other in try self.session.values(Request.Query(opportunity: opportunity)) where other.id != request {
            guard let decision = try self.session.decision(on: other.id), decision.outcome == .approved else {
                continue
            }
            approved.decisions.insert(decision.id)
            approved.people.formUnion(try self.session.expected(under: other))
        }
        return approved
    }

    private func participants(
        in opportunity: Opportunity, request: Request?, taken: Set<Identifier<Person>>
    ) throws -> Int {
        guard let request else { return opportunity.expectedParticipants }
        let all = taken.union(try self.session.expected(under: request)).count
        return request.kind == .group ? all : max(opportunity.expectedParticipants, all)
    }

    private func names(in attestations: [Attestation]) throws -> [Identifier<Person>: String] {
        var names: [Identifier<Person>: String] = [:]
        for person in Set(attestations.map(\.attestedBy)) { names[person] = try self.session.find(person)?.name }
        return names
    }

    private func priorities(of opportunity: Opportunity, need: Identifier<Need>?) throws -> [LinkedPriority]? {
        var linked: [LinkedPriority] = []
        if let priority = try self.session.find(opportunity.priority) {
            // A priority that does not count yet is no open one; it opens with its first day.
            if priority.period.from <= self.date {
                linked.append(
                    LinkedPriority(
                        title: priority.title, level: priority.level, reference: priority.planReference,
                        closedOn: priority.period.until))
            }
        }
        if let need = try self.session.find(need) {
            linked.append(LinkedPriority(title: need.summary, level: need.level, closedOn: need.closedOn))
        }
        return linked.isEmpty ? nil : linked
    }

    private func costs(of file: OpportunityFile) throws -> [CostFact]? {
        guard !file.costs.isEmpty else { return nil }
        return try file.costs.map { cost in
            CostFact(
                kind: cost.kind, basis: cost.basis, amount: cost.amount,
                budgetLine: try self.session.find(cost.budgetLine)?.name)
        }
    }

    /// Whether something of the same title from the same provider took place at the school before.
    private func isRepeated(_ opportunity: Opportunity) throws -> Bool {
        for other in try self.session.values(Opportunity.Query(school: opportunity.school)) {
            guard other.id != opportunity.id, other.title == opportunity.title,
                other.provider == opportunity.provider
            else { continue }
            let sessions = try self.session.values(TrainingSession.Query(opportunity: other.id))
            if sessions.contains(where: { $0.date < self.date }) { return true }
        }
        return false
    }
}
