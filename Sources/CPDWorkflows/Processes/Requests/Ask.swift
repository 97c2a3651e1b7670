public import CPDDomain
internal import CPDPolicyDocument
public import CPDStorage

/// What is asked for: an opportunity that is known here, or one that is not in the catalogue yet.
public enum AskedFor: Hashable, Sendable {
    /// One that has been recorded.
    case known(Identifier<Opportunity>)
    /// One to be recorded with the request, and checked as part of it.
    case new(OpportunityInput)
}

/// A request as it was made, checked against the policy, with whose move it is.
public struct RequestMade: Hashable, Sendable {
    /// The request.
    public var request: Stored<Request>
    /// The opportunity asked for.
    public var opportunity: Opportunity
    /// Who is expected to take part.
    public var expected: [Identifier<Person>]
    /// The check, kept with the request.
    public var check: Check
    /// Who may decide.
    public var approvers: Approvers
    /// What the edition says of money for it; `nil` where it says nothing.
    public var funding: FundingPosition?
}

extension Workflows {
    /// A person asks to take part. The request is checked, and the check kept with it.
    ///
    /// Refused where the asker is not in post on the date, or has a request for the same that is open or approved; or says
    /// that no lesson is to be covered while a cost for cover is recorded.
    ///
    /// - Parameter needsCover: whether lessons are to be covered; `nil` leaves it to the cost for cover.
    public func request(
        _ asked: AskedFor, for need: Identifier<Need>? = nil, needsCover: Bool? = nil, _ call: Call
    ) async throws -> Applied<RequestMade> {
        try await self.perform("request", call) { session in
            let asker = try call.principal()
            // The asker's row is locked so that two units never make the same request.
            _ = try session.lock(asker)
            let opportunity = try session.opportunity(asked, call, reader: self.editions)
            try session.requirePost(asker, at: opportunity.school, on: call.today)
            try session.requireNoRequest(by: asker, for: opportunity.id)
            try session.requireToCome(opportunity, on: call.today)
            try session.require(need, serves: asker, at: opportunity.school)
            try session.requireNoCoverCost(of: opportunity.id, where: needsCover)
            let request = Request(
                id: session.makeIdentifier(), school: opportunity.school, opportunity: opportunity.id,
                kind: .individual, askedBy: asker, need: need, askedOn: call.today, needsCover: needsCover)
            return try session.make(request, of: opportunity, expected: [asker], reader: self.editions)
        }
    }

    /// A leader plans for a group: one request, and the list of those expected.
    ///
    /// - Parameter needsCover: whether lessons are to be covered; `nil` leaves it to the cost for cover.
    public func plan(
        _ asked: AskedFor, for people: [Identifier<Person>], need: Identifier<Need>? = nil, needsCover: Bool? = nil,
        _ call: Call
    ) async throws -> Applied<RequestMade> {
        try await self.perform("plan", call) { session in
            let leader = try call.principal()
            let opportunity = try session.opportunity(asked, call, reader: self.editions)
            try session.require(
                [.cpdLeader, .headteacher, .seniorLeader], of: leader, at: opportunity.school, on: call.today,
                to: "plan for a group")
            try session.requireToCome(opportunity, on: call.today)
            let expected = Set(people).sorted()
            guard !expected.isEmpty else { throw Refusal(.missing, "Say who is expected to take part.") }
            for person in expected { try session.requirePost(person, at: opportunity.school, on: call.today) }
            try session.require(need, serves: nil, at: opportunity.school)
            try session.requireNoCoverCost(of: opportunity.id, where: needsCover)
            let request = Request(
                id: session.makeIdentifier(), school: opportunity.school, opportunity: opportunity.id, kind: .group,
                askedBy: leader, need: need, askedOn: call.today, needsCover: needsCover)
            return try session.make(request, of: opportunity, expected: expected, reader: self.editions)
        }
    }
}

extension WriteSession {
    /// Throws ``Refusal`` where every session is over: nobody can take part any more.
    fileprivate func requireToCome(_ opportunity: Opportunity, on date: CivilDate) throws {
        let days = try self.values(TrainingSession.Query(opportunity: opportunity.id)).map(\.date)
        guard let last = days.max(), last < date else { return }
        throw Refusal(
            .closed, "Its last session was on \(last.words). Record a session that is to come, then ask.")
    }

    fileprivate func opportunity(_ asked: AskedFor, _ call: Call, reader: KnownEditions) throws -> Opportunity {
        switch asked {
        case .known(let id): try self.get(id).value
        case .new(let input): try self.add(input, call, reader: reader).opportunity
        }
    }

    func make(
        _ request: Request, of opportunity: Opportunity, expected: [Identifier<Person>], reader: KnownEditions
    ) throws -> RequestMade {
        let stored = try self.requests.insert(request)
        if request.kind == .group {
            for person in expected {
                try self.expectedParticipants.insert(
                    ExpectedParticipant(id: self.makeIdentifier(), request: request.id, person: person))
            }
        }
        let check = try self.check(opportunity.id, request: request, on: request.askedOn, reader: reader)
            .keep(.request, of: opportunity.id, request: request.id, in: self)
        return RequestMade(
            request: stored, opportunity: opportunity, expected: expected, check: check,
            approvers: try self.approvers(of: request, on: request.askedOn, check: check),
            funding: try self.funding(of: request, check: check, on: request.askedOn))
    }
}

extension Reading {
    fileprivate func requireNoRequest(by asker: Identifier<Person>, for opportunity: Identifier<Opportunity>) throws {
        for other in try self.values(Request.Query(opportunity: opportunity, askedBy: asker))
        where other.kind == .individual {
            switch try self.decision(on: other.id)?.outcome {
            case .declined: continue
            case .approved:
                throw Refusal(.exists, "This was asked for on \(other.askedOn.words) and is approved already.")
            case nil:
                throw Refusal(.exists, "This was asked for on \(other.askedOn.words) and waits for a decision.")
            }
        }
    }

    /// Throws ``Refusal`` where no lesson is said to need cover, and a cost for it is recorded.
    fileprivate func requireNoCoverCost(
        of opportunity: Identifier<Opportunity>, where needsCover: Bool?
    ) throws {
        guard needsCover == false else { return }
        let costs = try self.values(CostItem.Query(opportunity: opportunity))
        guard costs.contains(where: { $0.kind == .cover && $0.amount.minorUnits > 0 }) else { return }
        throw Refusal(
            .invalid,
            "A cost for cover is recorded. Leave out that no lesson is to be covered, or record what is asked for anew "
                + "without that cost.")
    }

    /// A need must be open, the school's, and the asker's own or nobody's in particular.
    fileprivate func require(
        _ need: Identifier<Need>?, serves asker: Identifier<Person>?, at school: Identifier<School>
    ) throws {
        guard let need else { return }
        let value = try self.get(need).value
        guard value.school == school else { throw Refusal(.invalid, "The need arose in another school.") }
        if let closedOn = value.closedOn {
            throw Refusal(.closed, "The need was closed on \(closedOn.words). Name an open one, or none.")
        }
        if let asker, let person = value.person, person != asker {
            throw Refusal(.invalid, "The need is somebody else's. Name one of your own, or the school's.")
        }
    }
}
