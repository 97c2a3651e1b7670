public import CPDDomain
internal import CPDPolicy
public import CPDStorage

/// That somebody is to do a post for its holder on stated dates.
public struct DelegationInput: Hashable, Sendable {
    /// At which school.
    public var school: Identifier<School>
    /// The post, in the words of the policy.
    public var post: String
    /// Who is to do it.
    public var person: Identifier<Person>
    /// The first day.
    public var from: CivilDate
    /// The first day on which it no longer holds, where it is known.
    public var until: CivilDate?
    /// Where it was minuted or put in writing.
    public var minute: String

    /// That somebody is to do a post for its holder.
    public init(
        school: Identifier<School>, post: String, person: Identifier<Person>, from: CivilDate,
        until: CivilDate? = nil, minute: String
    ) {
        self.school = school
        self.post = post
        self.person = person
        self.from = from
        self.until = until
        self.minute = minute
    }
}

extension Workflows {
    /// Lets somebody do a post for whoever holds it, on stated dates; the holder goes on answering for it.
    ///
    /// It is for the holder, and for the headteacher and the chair of governors; a post that stands above the head is not
    /// for the head to delegate, who would pick their own approver. Refused: giving it to oneself, to
    /// somebody who holds the post, or a second time for the same days; a post the edition does not know, and one
    /// towards a person, such as line manager, for which ``supervise(_:_:)`` names another.
    public func delegate(_ input: DelegationInput, _ call: Call) async throws -> Applied<Stored<Delegation>> {
        try await self.perform("delegate", call) { session in
            let principal = try call.principal()
            // The person's row is locked so that two units never delegate the same.
            _ = try session.lock(input.person)
            let period = try Period(given: input.from, until: input.until)
            guard !input.minute.saysNothing else {
                throw Refusal(.missing, "Say where it was minuted or put in writing.")
            }
            let edition = try session.requireEdition(at: input.school, on: call.today, reader: self.editions).edition
            guard let post = edition.post(named: input.post) else {
                throw Refusal(
                    .invalid, "The edition \(edition.name) knows no such post. Name one of those that decide.")
            }
            guard post.supervision == nil else {
                throw Refusal(
                    .invalid, "Who is \(post.name) of somebody is said for each person: record it with its dates.")
            }
            guard !call.hands.contains(input.person) else {
                throw Refusal(.ownRole, "Nobody delegates a post to themself. Ask its holder.")
            }
            let register = try PostGathering(session: session, school: input.school, edition: edition)
                .register(for: call.hands.union([input.person]), on: [call.today, input.from])
            let holders = register.holders(of: post, towards: principal, on: input.from) ?? []
            let isHolders = register.holders(of: post, towards: principal, on: call.today)?.contains(principal) == true
            guard !holders.contains(input.person) else {
                throw Refusal(.exists, "They hold the post of \(post.name) themself on \(input.from.words).")
            }
            if !isHolders {
                try session.require(
                    edition.delegators(of: post), of: principal, at: input.school, on: call.today,
                    to: "delegate the post of another")
            }
            try session.requireNoDelegation(of: post, by: edition, input, in: period)
            return try session.delegations.insert(
                Delegation(
                    id: session.makeIdentifier(), school: input.school, post: post.name, person: input.person,
                    period: period, minute: input.minute))
        }
    }

    /// Ends a delegation: the date is the first on which it no longer holds.
    public func endDelegation(
        _ delegation: Identifier<Delegation>, on date: CivilDate, _ call: Call
    ) async throws -> Applied<Stored<Delegation>> {
        try await self.perform("end delegation", call) { session in
            let principal = try call.principal()
            let stored = try session.lock(delegation)
            if principal != stored.value.person {
                try session.requireToEnd(stored.value, principal, call, reader: self.editions)
            }
            guard let period = Period(from: stored.value.period.from, until: date) else {
                throw Refusal(
                    .invalid, "It began on \(stored.value.period.from.words); it cannot end before that.")
            }
            var ended = stored.value
            ended.period = period
            return try session.delegations.update(ended, expecting: stored.revision)
        }
    }
}

extension PolicyEdition {
    /// Who delegates a post that they do not hold themself.
    fileprivate func delegators(of post: ApprovalPost) -> [Role] {
        guard (self.route ?? self.approvalTerms).isAboveTheHead(post) else { return [.headteacher, .chairOfGovernors] }
        return post == .role(.trustOfficer) ? [.trustOfficer] : [.chairOfGovernors, .trustOfficer]
    }
}

extension Reading {
    /// Throws ``Refusal`` unless somebody holds the post that was delegated, or may delegate it for another.
    fileprivate func requireToEnd(
        _ delegation: Delegation, _ principal: Identifier<Person>, _ call: Call, reader: KnownEditions
    ) throws {
        for school in try delegation.school.map({ [$0] }) ?? self.values(School.Query()).map(\.id) {
            var roles: [Role] = [.headteacher, .chairOfGovernors]
            if let edition = try self.editionInForce(at: school, on: call.today, reader: reader)?.edition,
                let post = edition.post(named: delegation.post)
            {
                let register = try PostGathering(session: self, school: school, edition: edition)
                    .register(for: [principal], on: [call.today])
                let holders = register.holders(of: post, towards: principal, on: call.today)
                if holders?.contains(principal) == true { continue }
                roles = edition.delegators(of: post)
            }
            try self.require(roles, of: principal, at: school, on: call.today, to: "end a delegation")
        }
    }

    fileprivate func requireNoDelegation(
        of post: ApprovalPost, by edition: PolicyEdition, _ input: DelegationInput, in period: Period
    ) throws {
        let same = try self.values(Delegation.Query(person: input.person)).first {
            ($0.school == nil || $0.school == input.school) && edition.post(named: $0.post) == post
                && $0.period.overlaps(period)
        }
        guard let same else { return }
        throw Refusal(.exists, "It is delegated to them from \(same.period.from.words) already.")
    }
}
