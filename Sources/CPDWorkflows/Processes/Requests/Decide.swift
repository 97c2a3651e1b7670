public import CPDDomain
internal import CPDPolicy
internal import CPDPolicyDocument
public import CPDStorage

/// A decision to be taken about a request.
public struct DecisionInput: Hashable, Sendable {
    /// A departure from a clause that stands in the way, where the edition allows one.
    public struct DepartureFrom: Hashable, Sendable {
        /// The clause.
        public var clause: ClauseIdentifier
        /// Why.
        public var reason: String

        /// A departure from a clause, for a reason.
        public init(_ clause: ClauseIdentifier, because reason: String) {
            self.clause = clause
            self.reason = reason
        }
    }

    /// The request.
    public var request: Identifier<Request>
    /// Approved or declined.
    public var outcome: DecisionOutcome
    /// Why, in the decider's words; needed to decline.
    public var reason: String
    /// Departures from clauses.
    public var departures: [DepartureFrom]
    /// The revision of the request the decider has seen; `nil` for whichever there is.
    public var seen: Revision?
    /// At which stage of the route, where the edition writes one; `nil` for the one that is open.
    public var stage: String?
    /// The reason for an exception from what the edition calls usual.
    public var exception: String?

    /// A decision to be taken about a request.
    public init(
        _ request: Identifier<Request>, _ outcome: DecisionOutcome, reason: String = "",
        departures: [DepartureFrom] = [], seen: Revision? = nil, stage: String? = nil, exception: String? = nil
    ) {
        self.request = request
        self.outcome = outcome
        self.reason = reason
        self.departures = departures
        self.seen = seen
        self.stage = stage
        self.exception = exception
    }
}

/// A decision as it was taken.
public struct DecisionTaken: Hashable, Sendable {
    /// The decision.
    public var decision: Decision
    /// The check its decider saw, kept with it.
    public var check: Check
    /// The departures made.
    public var departures: [Departure]
    /// The money committed, by line and day.
    public var commitments: [Commitment]
    /// Whether the decider is one of the group decided about. It is allowed, and said.
    public var includesDecider: Bool
    /// Whether it declines training the law requires: this offer of it, since the law goes on requiring it. It is
    /// reported.
    public var declinesWhatTheLawRequires: Bool
}

extension Workflows {
    /// A named person decides a request, having seen the check against the policy.
    ///
    /// In one unit of work the request and its budget lines are locked, the facts gathered and checked for the date,
    /// and the check, the decision, its departures and the money it commits are kept. Refused: a request decided
    /// already or changed since it was read, whoever asked for it for themself, whoever the edition does not name, a decline
    /// without a reason, and an approval that the check does not allow. Where the edition writes a route of several
    /// stages, an approval before its last one is refused here: ``decideStage(_:_:)`` keeps it.
    public func decide(_ input: DecisionInput, _ call: Call) async throws -> Applied<DecisionTaken> {
        try await self.perform("decide", call, onDuplicate: .decidedTwice) { session in
            let step = try session.decide(input, call, self.editions)
            guard let taken = step.taken else {
                throw Refusal(
                    .stageNotOpen,
                    "It is not decided yet with this stage. Approve the stage; others follow. "
                        + (step.standing?.after ?? ""))
            }
            return taken
        }
    }
}

extension Refusal {
    /// Two units met over one request.
    static let decidedTwice = Refusal(
        .alreadyDecided, "A decision about this request has been taken already. Read it; it is taken once.")
}

extension WriteSession {
    /// Takes the step of a request's decision that is due, in a unit of work.
    func decide(_ input: DecisionInput, _ call: Call, _ editions: KnownEditions) throws -> StageTaken {
        let decider = try call.principal()
        let stored = try self.lock(input.request)
        let request = stored.value
        if let decision = try self.decision(on: request.id) {
            throw Refusal(
                .alreadyDecided,
                "The request was \(decision.outcome.rawValue) on \(decision.decidedOn.words). A decision is taken "
                    + "once; ask again if things have changed.")
        }
        if let seen = input.seen, seen != stored.revision {
            throw Refusal(
                .revisionConflict, "The request has been changed since it was read. Read it again, then decide.")
        }
        guard call.today >= request.askedOn else {
            throw Refusal(.notYet, "The request was made on \(request.askedOn.words), after this date.")
        }
        // Guards behind the request: its opportunity (costs, and who is approved besides), then the budget lines.
        _ = try self.lock(request.opportunity)
        let charges = try self.lockedCharges(of: request.opportunity)
        let taken = try FactGathering(session: self, date: call.today)
            .approved(for: request.opportunity, besides: request.id)
        let check = try self.check(
            request.opportunity, request: request, taken: taken, on: call.today, reader: editions)
        if let route = try self.route(of: request, check: check, on: call.today), route.state.standing != .exempt {
            let step = RouteStep(input: input, request: request, route: route, call: call, check: check)
            var result = try self.take(step) { kept, act in
                try self.keep(
                    input, of: request, by: act, on: call.today, check: kept, charges: charges, taken: taken)
            }
            result.funding = try self.funding(of: request, check: check, on: call.today)
            return result
        }
        let deciders = try self.deciders(of: request, on: call.today, check: check)
        let hand = try self.requireHand(of: deciders, decider, of: request, call: call)
        try input.require(check)
        try input.requireDepartures(
            deciders.context, by: hand.by, for: hand.holder, deciders: deciders.who.posts, on: call.today)
        let kept = try check.keep(.request, of: request.opportunity, request: request.id, in: self)
        var stage: StageDecision?
        if let holder = hand.holder {
            // A decision has one name. For whom somebody decided is kept as for a stage.
            stage = try self.keep(
                ApprovalAct(
                    request: request.id, stage: deciders.stage, input.outcome == .approved ? .approved : .declined,
                    by: hand.by, onBehalfOf: holder, enteredBy: hand.enteredBy, on: call.today, reason: input.reason,
                    check: kept.kept?.id))
        }
        let decision = try self.keep(
            input, of: request, by: hand.by, on: call.today, check: kept, charges: charges, taken: taken)
        return StageTaken(
            stage: stage, taken: decision, check: kept, standing: nil,
            funding: try self.funding(of: request, check: check, on: call.today))
    }
}

extension DecisionInput {
    /// Throws ``Refusal`` where the check does not allow the decision.
    func require(_ check: Check) throws(Refusal) {
        guard self.outcome == .approved else {
            guard !self.reason.saysNothing else {
                throw Refusal(.missing, "To decline needs a reason, in words the asker will read.")
            }
            guard self.departures.isEmpty else {
                throw Refusal(.invalid, "A departure from a clause goes with an approval only.")
            }
            return
        }
        for departure in self.departures {
            guard !departure.reason.saysNothing else {
                throw Refusal(.missing, "A departure from \(departure.clause) needs its reason.")
            }
            guard !check.edition.edition.isOverBudget(departure.clause) else {
                var refusal = Refusal(
                    ApprovalNote(.overBudgetIsVirement, [.text(departure.clause.rawValue)]))
                refusal.clause = departure.clause
                throw refusal
            }
            guard check.edition.edition.allowsDeparture(from: departure.clause) else {
                throw Refusal(
                    .departureNotAllowed,
                    "The edition \(check.edition.edition.name) allows no departure from \(departure.clause). A body "
                        + "that adopts an edition can allow it.",
                    clause: departure.clause.rawValue)
            }
            guard check.blocking.contains(departure.clause),
                self.departures.filter({ $0.clause == departure.clause }).count == 1
            else {
                throw Refusal(.invalid, "Nothing calls for a departure from \(departure.clause), or it is named twice.")
            }
        }
        let departed = Set(self.departures.map(\.clause))
        guard check.blocking.allSatisfy(departed.contains) else {
            throw Refusal(
                .notMet,
                "It cannot be approved: \(check.obstacles). Record what is missing and decide then, or decline it.",
                clause: "MAT-1")
        }
    }
}

extension WriteSession {
    /// Whose hand decides the request, and for which holder. Throws ``Refusal`` unless whoever acts may. A check of
    /// training required by law that lacks money moves the decision to the governing body.
    fileprivate func requireHand(
        of deciders: Deciders, _ decider: Identifier<Person>, of request: Request, call: Call
    ) throws -> (by: Identifier<Person>, holder: Identifier<Person>?, enteredBy: Identifier<Person>?) {
        let approvers = deciders.approvers
        // A leader who planned for a group may decide about it, in their own name only.
        let plannedForAGroup = request.kind == .group && decider == request.askedBy
        guard plannedForAGroup || !call.hands.contains(request.askedBy) else {
            throw Refusal(
                .ownRequest,
                "Nobody decides what they asked for. "
                    + (approvers.remedy ?? "It is for the \(approvers.roles.map(\.rawValue).alternatives) to decide."))
        }
        let expected = try self.expected(under: request)
        guard !(expected.count == 1 && call.hands.contains(expected[0])) else {
            throw Refusal(.ownRequest, "The plan is for whoever decides alone: nobody decides about themself.")
        }
        if let remedy = approvers.remedy { throw Refusal(.noApprover, remedy) }
        guard let hand = deciders.who.hand(of: call) else {
            let why =
                deciders.stage == PolicyDecider.lackOfMoney
                ? "The law requires this training, and the money for it lacks or is not known. " : ""
            throw Refusal(
                .wrongRole,
                why
                    + "This request is for the \(approvers.roles.map(\.rawValue).alternatives) to decide. Whoever acts does "
                    + "not hold that role on \(call.today.words).")
        }
        return hand
    }

    /// What the opportunity charges, with its budget lines locked in the order of their identifiers.
    fileprivate func lockedCharges(of opportunity: Identifier<Opportunity>) throws -> [Charge] {
        let charges = try self.charges(of: try self.file(of: opportunity))
        for line in Set(charges.compactMap(\.line?.id)).sorted() { _ = try self.lock(line) }
        return charges
    }

    fileprivate func keep(
        _ input: DecisionInput, of request: Request, by decider: Identifier<Person>, on date: CivilDate,
        check: Check, charges: [Charge], taken: ApprovedBesides
    ) throws -> DecisionTaken {
        guard let record = check.kept else { throw Refusal(.invalid, "A decision needs its check.") }
        let expected = try self.expected(under: request)
        let decision = Decision(
            id: self.makeIdentifier(), request: request.id, outcome: input.outcome, decidedBy: decider,
            decidedOn: date, reason: input.reason, check: record.id, includesDecider: expected.contains(decider))
        try self.decisions.insert(decision)
        let departures = input.departures.map { departure in
            Departure(
                id: self.makeIdentifier(), decision: decision.id, clause: departure.clause, departedBy: decider,
                departedOn: date, reason: departure.reason)
        }
        for departure in departures { try self.departures.insert(departure) }
        let matters = FundingMatters(
            session: self, opportunity: request.opportunity, facts: check.facts, date: date)
        let part = try matters.schoolPart(of: charges, by: check.edition.edition.funding?.whoPays)
        let commitments =
            try input.outcome == .approved
            ? self.commit(part, decision: decision.id, for: Set(expected), taken: taken) : []
        // Identifiers alone: who receives it asks the store for what they may see.
        try self.send(
            topic: "decision.made", subject: "\(request.id)",
            payload: #"{"decision":"\#(decision.id)","request":"\#(request.id)"}"#)
        return DecisionTaken(
            decision: decision, check: check, departures: departures, commitments: commitments,
            includesDecider: expected.contains(decider),
            declinesWhatTheLawRequires: check.facts.requiredByLaw && input.outcome == .declined)
    }

    /// Commits what the approved people cost the school. What is paid once is committed with the first approval, and for
    /// somebody who was approved before nothing more.
    private func commit(
        _ charges: [Charge], decision: Identifier<Decision>, for people: Set<Identifier<Person>>, taken: ApprovedBesides
    ) throws -> [Commitment] {
        let participants = people.subtracting(taken.people).count
        var commitments: [Commitment] = []
        for charge in charges {
            if charge.cost.basis == .whole, !taken.decisions.isEmpty { continue }
            let amount = try charge.cost.total(for: participants)
            guard amount.minorUnits > 0 else { continue }
            guard let line = charge.line else {
                throw Refusal(
                    .budget,
                    "There is no budget line \(charge.lineName) for \(charge.year). The governing body sets it first.",
                    clause: "MAT-1n")
            }
            // The line may have been set after the cost was recorded.
            if let currency = line.amount?.currency, currency != amount.currency {
                throw Refusal(
                    .budget,
                    "The budget line \(line.name) is in \(currency.rawValue); a cost of \(amount.words) cannot be "
                        + "charged to it.",
                    clause: "MAT-1n")
            }
            let commitment = Commitment(
                id: self.makeIdentifier(), budgetLine: line.id, decision: decision, amount: amount,
                fallsOn: charge.cost.fallsOn)
            try self.commitments.insert(commitment)
            commitments.append(commitment)
        }
        return commitments
    }
}
