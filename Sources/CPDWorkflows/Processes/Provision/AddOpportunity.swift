public import CPDDomain
public import CPDStorage

/// An opportunity with all that hangs on it.
public struct OpportunityFile: Hashable, Sendable {
    /// The opportunity.
    public var opportunity: Opportunity
    /// Its sessions, by date.
    public var sessions: [TrainingSession]
    /// What it costs.
    public var costs: [CostItem]
    /// What named people say of it.
    public var attestations: [Attestation]
    /// How impact will be measured.
    public var impactPlan: ImpactPlan?
    /// What its approach asks for (MAT-2), in the order in which the approach does.
    public var details: [ApproachDetail]
}

extension Workflows {
    /// Records an opportunity with its sessions, costs, attestations and impact plan, without offering it yet.
    ///
    /// Throws ``Refusal`` where somebody would say something in another's name without a role by which the table of roles
    /// lets them, or that the law requires it without being headteacher, CPD leader, administrator or trust officer; and
    /// where a cost is by an item that the edition in force has no word for.
    public func addOpportunity(_ input: OpportunityInput, _ call: Call) async throws -> Applied<OpportunityFile> {
        try await self.perform("add opportunity", call) { session in
            try session.add(input, call, reader: self.editions)
        }
    }

    /// Adds to an opportunity what its check found missing. Costs are fixed once a request for it is approved.
    public func supplementOpportunity(
        _ opportunity: Identifier<Opportunity>, with particulars: OpportunityParticulars, _ call: Call
    ) async throws -> Applied<OpportunityFile> {
        try await self.perform("supplement opportunity", call) { session in
            let stored = try session.lock(opportunity)
            if !particulars.costs.isEmpty {
                for request in try session.values(Request.Query(opportunity: opportunity)) {
                    guard try session.decision(on: request.id)?.outcome != .approved else {
                        throw Refusal(
                            .alreadyDecided,
                            "A request for \(stored.value.title) is approved at its cost. Record what is added as "
                                + "an opportunity of its own.",
                            clause: "MAT-1n")
                    }
                }
            }
            if let alternative = particulars.costAlternative {
                var weighed = stored.value
                weighed.costAlternative = try alternative.checked()
                if weighed != stored.value { try session.opportunities.update(weighed, expecting: stored.revision) }
            }
            try session.add(particulars, to: stored.value, call, reader: self.editions)
            return try session.file(of: opportunity)
        }
    }

    /// An opportunity with all that hangs on it. Throws `StorageError` with `not-found`.
    public func opportunity(_ id: Identifier<Opportunity>, in scope: Scope) async throws -> OpportunityFile {
        try await self.store.read(in: scope) { try $0.file(of: id) }
    }
}

extension Reading {
    func file(of opportunity: Identifier<Opportunity>) throws -> OpportunityFile {
        let found = try self.get(opportunity).value
        return OpportunityFile(
            opportunity: found,
            sessions: try self.values(TrainingSession.Query(opportunity: opportunity)),
            costs: try self.values(CostItem.Query(opportunity: opportunity)),
            attestations: try self.values(Attestation.Query(opportunity: opportunity)),
            impactPlan: try self.values(ImpactPlan.Query(opportunity: opportunity)).first,
            details: found.approach.ordered(try self.values(ApproachDetail.Query(opportunity: opportunity))))
    }
}

extension Approach {
    /// Details in the order in which the approach asks for them.
    func ordered(_ details: [ApproachDetail]) -> [ApproachDetail] {
        let names = self.details.map(\.name)
        func place(_ detail: ApproachDetail) -> Int { names.firstIndex(of: detail.name) ?? names.count }
        return details.sorted { (place($0), $0.value, $0.number) < (place($1), $1.value, $1.number) }
    }
}

extension CostAlternative {
    /// The same. Throws ``Refusal`` where it has no name, or is said to cost less than nothing.
    fileprivate func checked() throws(Refusal) -> Self {
        guard !self.title.saysNothing else {
            throw Refusal(.missing, "Say what the alternative is called.", clause: "MAT-1k")
        }
        guard self.cost.minorUnits >= 0 else { throw Refusal(.invalid, "A cost is not below zero.", clause: "MAT-1k") }
        return self
    }
}

extension WriteSession {
    /// Adds an opportunity that has not been offered.
    func add(_ input: OpportunityInput, _ call: Call, reader: KnownEditions) throws -> OpportunityFile {
        _ = try self.get(input.school)
        guard !input.title.saysNothing else { throw Refusal(.missing, "The opportunity needs a title.") }
        guard input.expectedParticipants >= 1 else {
            throw Refusal(.invalid, "At least one person is expected to take part.")
        }
        // It lets every criterion pass: nobody says so of what they would like to do.
        if input.requiredByLaw, let principal = call.scope.actor.principal {
            try self.require(
                [.headteacher, .cpdLeader, .administrator, .trustOfficer], of: principal, at: input.school,
                on: call.today, to: "say that the law requires training")
        }
        if let priority = try self.find(input.priority), priority.school != input.school {
            throw Refusal(.invalid, "The priority is another school's. Name one of this school's, or none.")
        }
        if let course = input.course {
            try self.require(
                course: course,
                knownTo: self.editionInForce(at: input.school, on: call.today, reader: reader)?.edition)
        }
        let opportunity = Opportunity(
            id: self.makeIdentifier(), school: input.school, title: input.title, approach: input.approach,
            mode: input.mode, provider: input.provider, priority: input.priority, pupilOutcome: input.pupilOutcome,
            buildsOn: input.buildsOn, standard: input.standard, alternative: input.alternative,
            costAlternative: try input.particulars.costAlternative?.checked(),
            expectedParticipants: input.expectedParticipants, requiredByLaw: input.requiredByLaw,
            course: input.course, recordedOn: call.today)
        try self.opportunities.insert(opportunity)
        var particulars = input.particulars
        if input.requiredByLaw, let source = input.requiredBy {
            particulars.attestations.append(
                AttestationInput(clause: .requiredByLaw, statement: "The law requires it.", source: source))
        }
        try self.add(particulars, to: opportunity, call, reader: reader)
        return try self.file(of: opportunity.id)
    }

    /// Adds what hangs on an opportunity.
    func add(
        _ particulars: OpportunityParticulars, to opportunity: Opportunity, _ call: Call, reader: KnownEditions
    ) throws {
        for input in particulars.sessions { try self.add(input, to: opportunity.id) }
        for var input in particulars.costs {
            input.kind = try self.named(input.kind, at: opportunity.school, on: call.today, reader: reader)
            try self.add(input, to: opportunity)
        }
        for input in particulars.attestations { try self.add(input, to: opportunity.id, call) }
        if let input = particulars.impactPlan { try self.add(input, to: opportunity.id) }
        try self.add(particulars.details, without: particulars.detailsWithdrawn, to: opportunity, call)
    }

    private func add(_ input: SessionInput, to opportunity: Identifier<Opportunity>) throws {
        guard (1...1440).contains(input.minutes), (0..<1440).contains(input.startMinute ?? 0) else {
            throw Refusal(.invalid, "A session lasts 1 to 1440 minutes and begins within its day.")
        }
        guard (input.capacity ?? 1) >= 1 else { throw Refusal(.invalid, "A session has at least one place.") }
        try self.trainingSessions.insert(
            TrainingSession(
                id: self.makeIdentifier(), opportunity: opportunity, date: input.date,
                startMinute: input.startMinute, minutes: input.minutes, place: input.place, capacity: input.capacity,
                basis: input.basis))
    }

    private func add(_ input: CostInput, to opportunity: Opportunity) throws {
        guard input.amount.minorUnits >= 0 else { throw Refusal(.invalid, "A cost is not below zero.") }
        if let line = try self.find(input.budgetLine) {
            guard line.school == opportunity.school else {
                throw Refusal(
                    .invalid, "The budget line \(line.name) is another school's. Name one of this school's.")
            }
            try self.require(input.amount.currency, fits: line, of: opportunity.id)
        }
        try self.costItems.insert(
            CostItem(
                id: self.makeIdentifier(), opportunity: opportunity.id, kind: input.kind, basis: input.basis,
                amount: input.amount, fallsOn: input.fallsOn, budgetLine: input.budgetLine))
    }

    /// Throws ``Refusal`` where a line is kept in another currency, in whichever year, or another cost of the same
    /// opportunity charges it in one: nobody could add the two up.
    private func require(
        _ currency: Currency, fits line: BudgetLine, of opportunity: Identifier<Opportunity>
    ) throws {
        let years = try self.values(BudgetLine.Query(school: line.school)).filter { $0.name == line.name }
        let lines = Set(years.map(\.id))
        let charged = try self.values(CostItem.Query(opportunity: opportunity))
            .filter { $0.budgetLine.map(lines.contains) ?? false }
        let others = years.compactMap(\.amount?.currency) + charged.map(\.amount.currency)
        guard let other = others.first(where: { $0 != currency }) else { return }
        throw Refusal(
            .invalid,
            "The budget line \(line.name) is in \(other.rawValue), the cost in \(currency.rawValue). State the cost in "
                + "\(other.rawValue), or name another line.",
            clause: "MAT-1n")
    }

    private func add(_ input: AttestationInput, to opportunity: Identifier<Opportunity>, _ call: Call) throws {
        guard (input.attestedOn ?? call.today) <= call.today else {
            throw Refusal(.notYet, "Nobody can have said something after \(call.today.words). Correct the date.")
        }
        let attestation = Attestation(
            id: self.makeIdentifier(), opportunity: opportunity, clause: input.clause, statement: input.statement,
            source: input.source, sourceDatedOn: input.sourceDatedOn,
            attestedBy: try input.attestedBy ?? call.principal(), attestedOn: input.attestedOn ?? call.today,
            holds: input.holds)
        try self.requireToSay(attestation, call)
        try self.attestations.insert(attestation)
    }

    /// Throws ``Refusal`` where somebody would say something in another's name who may not: a name is what makes it
    /// evidence.
    private func requireToSay(_ attestation: Attestation, _ call: Call) throws {
        guard let principal = call.scope.actor.principal, attestation.attestedBy != principal else { return }
        guard try !self.allows(.insert, attestation, to: principal, on: call.today) else { return }
        let able = RoleTable.standard.standings(able: .insert, .kind(.attestation)).filter { $0 != .themself }
        throw Refusal(
            .wrongRole,
            "What another says of \(attestation.clause) is recorded by themself, or by the \(able.map(\.words).alternatives). "
                + "Whoever acts holds no such role on \(call.today.words).",
            clause: attestation.clause.rawValue)
    }

    /// Adds an impact plan, or replaces the one there is.
    private func add(_ input: ImpactPlanInput, to opportunity: Identifier<Opportunity>) throws {
        guard (1...5).contains(input.levelAimedAt ?? 1) else {
            throw Refusal(.invalid, "The level aimed at is one of Guskey's five, 1 to 5.", clause: "MAT-1m")
        }
        let present = try self.all(ImpactPlan.Query(opportunity: opportunity)).first
        let plan = ImpactPlan(
            id: present?.value.id ?? self.makeIdentifier(), opportunity: opportunity,
            intendedChange: input.intendedChange, followUpQuestion: input.followUpQuestion, measure: input.measure,
            baselineOn: input.baselineOn, followUpOn: input.followUpOn, levelAimedAt: input.levelAimedAt)
        if let present {
            try self.impactPlans.update(plan, expecting: present.revision)
        } else {
            try self.impactPlans.insert(plan)
        }
    }
}
