public import CPDDomain
public import CPDPolicy
public import CPDStorage

/// What nobody records, and a repayment may depend on: said by whoever asks, and kept nowhere.
public struct LeavingInput: Hashable, Sendable {
    /// The last day in post.
    public var leavesOn: CivilDate
    /// Why, in a word of the edition or any other.
    public var reason: String?
    /// On what contract, where the records are to be left out of it.
    public var contract: ContractKind?
    /// The day the course was completed, where the attendance does not say so.
    public var completedOn: CivilDate?
    /// What was paid back already.
    public var repaid: Money?
    /// The day asked about, where that is after the leaving; `nil` for the day of leaving.
    public var askedOn: CivilDate?

    /// Somebody's leaving.
    public init(
        leavesOn: CivilDate, reason: String? = nil, contract: ContractKind? = nil, completedOn: CivilDate? = nil,
        repaid: Money? = nil, askedOn: CivilDate? = nil
    ) {
        self.leavesOn = leavesOn
        self.reason = reason
        self.contract = contract
        self.completedOn = completedOn
        self.repaid = repaid
        self.askedOn = askedOn
    }
}

/// What somebody pays back of an approved request if they leave on a day.
public struct RepaymentPosition: Hashable, Sendable {
    /// Who.
    public var person: Person
    /// What it was for.
    public var opportunity: Opportunity
    /// The edition in force when it was approved.
    public var edition: PolicyEdition
    /// When it was approved.
    public var approvedOn: CivilDate
    /// What the records and whoever asks say.
    public var matter: RepaymentCase
    /// Costs that are for several together: what of them was for the person nobody recorded.
    public var together: [String]
    /// What is owed, and why; `nil` where the edition says nothing of repayment.
    public var standing: RepaymentStanding?
}

extension Workflows {
    /// What somebody pays back of an approved request if they leave on a day, by the edition in force when it was
    /// approved, with the agreement and the waiver that are recorded. It reads, and records nothing: not that they leave, nor
    /// that anything was paid back.
    ///
    /// Throws ``Refusal`` where the request is not approved, the person is not expected under it, or the edition keeps
    /// what is repaid from whoever asks, and `StorageError`
    /// with `not-found` where whoever asks may not see the person or the request.
    public func repayment(
        of request: Identifier<Request>, by person: Identifier<Person>, leaving: LeavingInput, in scope: Scope
    ) async throws -> RepaymentPosition {
        try await self.ask(in: scope) { session, seen in
            let (request, person) = (try seen.get(request).value, try seen.get(person).value)
            guard let decision = try session.decision(on: request.id), decision.outcome == .approved else {
                throw Refusal(.notApproved, "The request is not approved: nothing was paid under it.")
            }
            guard try session.expected(under: request).contains(person.id) else {
                throw Refusal(.notExpected, "\(person.name) does not take part under this request.")
            }
            let day = decision.decidedOn
            try session.requireToSee(.agreement, of: person.id, at: request.school, on: day, in: scope, self.editions)
            let check = try session.check(request.opportunity, request: request, on: day, reader: self.editions)
            let gathering = FundingGathering(session: session, request: request, facts: check.facts, date: day)
            let terms = check.edition.edition.funding
            let (paid, together) = try gathering.paid(by: terms?.whoPays)
            let asked = max(leaving.leavesOn, leaving.askedOn ?? leaving.leavesOn)
            let records = try session.fundingRecords(of: request.id, on: asked)
            let waived = terms?.repayment?.waivers.first { $0.reason.lowercased() == leaving.reason?.lowercased() }
            let matter = RepaymentCase(
                paid: paid, facts: check.facts, startedOn: check.facts.sessions?.compactMap(\.date).min(),
                completedOn: try leaving.completedOn.map { .value($0) }
                    ?? session.completion(of: request.opportunity, by: person.id, on: leaving.leavesOn),
                leavesOn: leaving.leavesOn, reason: leaving.reason,
                contract: try leaving.contract ?? session.contracts(of: person.id, on: leaving.leavesOn).kind,
                agreement: records.repaymentAgreement(with: person.id), committedOn: day,
                waiver: waived.flatMap { records.repaymentWaiver($0.reason, for: person.id) }, repaid: leaving.repaid)
            let context = try session.approvalContext(of: request, check: check, on: [asked])
            let standing = terms?.repayment?.standing(
                of: matter,
                in: FundingContext(
                    person: person.id, date: asked, register: context.register,
                    approval: check.edition.edition.approvalTerms))
            return RepaymentPosition(
                person: person, opportunity: try session.get(request.opportunity).value, edition: check.edition.edition,
                approvedOn: day, matter: matter, together: together, standing: standing)
        }
    }
}

extension FundingGathering {
    /// What the school paid for each who takes part, and the items that were for several together, of which nobody
    /// recorded a part. By who pays, or all of it where the edition does not say.
    func paid(by whoPays: WhoPays?) throws -> ([FundingCost]?, together: [String]) {
        var (paid, together) = ([FundingCost](), [String]())
        for basis in CostBasis.allCases {
            let matter = try self.matter(of: basis)
            guard let costs = matter.costs else { return (nil, []) }
            let own = whoPays.map { $0.costs(paidBy: "school", of: matter) ?? [] } ?? costs
            guard basis == .whole, self.facts.participants != 1 else {
                paid += own
                continue
            }
            for cost in own {
                if cost.amount?.minorUnits != 0 { together.append(cost.item) }
                paid.append(FundingCost(cost.item, cost.amount?.minorUnits == 0 ? cost.amount : nil))
            }
        }
        return (paid, together)
    }
}

extension Reading {
    /// When somebody completed what they took part in, by its sessions until a date: the day of the last one, where they
    /// were at each. That it was not completed is told where sessions are still to come, or they were at none.
    fileprivate func completion(
        of opportunity: Identifier<Opportunity>, by person: Identifier<Person>, on date: CivilDate
    ) throws -> Recorded<CivilDate>? {
        let sessions = try self.values(TrainingSession.Query(opportunity: opportunity))
        guard let last = sessions.map(\.date).max() else { return nil }
        if last > date { return .nothing(because: "its last session is on \(last.words)") }
        var marks: [Identifier<TrainingSession>: AttendanceStatus] = [:]
        for mark in try self.values(Attendance.Query(person: person)) where mark.opportunity == opportunity {
            marks[mark.session] = mark.status
        }
        guard sessions.allSatisfy({ marks[$0.id] != nil }) else { return nil }
        let missed = sessions.count { marks[$0.id] == .absent }
        if missed == sessions.count { return .nothing(because: "they took part in no session") }
        return missed == 0 ? .value(last) : nil
    }
}
