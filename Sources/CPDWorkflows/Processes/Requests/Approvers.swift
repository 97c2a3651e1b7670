public import CPDDomain
internal import CPDPolicy
internal import CPDStorage

/// Who may decide a request on a date.
public struct Approvers: Hashable, Sendable {
    /// The posts that decide, as the edition names them; the first is the one to turn to.
    public var roles: [Role]
    /// Who holds one of them and may decide this request, in the order of identifiers.
    public var people: [Identifier<Person>]
    /// Where nobody may: who must be appointed, and by whom.
    public var remedy: String?
    /// How far the request is on its route; `nil` where the edition writes none.
    public var standing: RequestStanding?
}

extension Reading {
    /// Who may decide a request: the post the edition names for such a matter, and for staff also the CPD leader.
    /// Nobody decides what they asked for themself. Who plans for a group may decide about it, also as one of the
    /// group, unless it is a group of themself alone.
    func approvers(
        of request: Request, on date: CivilDate, check: Check, for outcome: DecisionOutcome = .approved
    ) throws -> Approvers {
        let edition = check.edition.edition
        if let route = try self.route(of: request, check: check, on: date), route.state.standing != .exempt {
            return try self.approvers(along: route)
        }
        let isLackingMoney = outcome == .approved && check.lacksMoneyForWhatTheLawRequires
        var approvers = Approvers(
            roles: isLackingMoney
                ? [edition.role(deciding: PolicyDecider.lackOfMoney, otherwise: .chairOfGovernors)]
                : try self.decidingRoles(request, on: date, edition: edition),
            people: [])
        approvers.people = try self.people(in: approvers.roles, for: request, on: date)
        if approvers.people.isEmpty, request.kind == .group {
            // A plan of the head's for the head alone goes where the head's own requests go.
            approvers.roles = [edition.role(deciding: PolicyDecider.headsOwnRequests, otherwise: .chairOfGovernors)]
            approvers.people = try self.people(in: approvers.roles, for: request, on: date)
        }
        guard approvers.people.isEmpty else { return approvers }
        let school = try self.get(request.school).value.name
        let roles = approvers.roles.map(\.rawValue).alternatives
        approvers.remedy =
            "Nobody who may decide this holds the role of \(roles) at \(school) on \(date.words). "
            + approvers.roles[0].appointedBy
        return approvers
    }

    /// Who may act at the stage that is open.
    private func approvers(along route: RequestRoute) throws -> Approvers {
        let standing = try self.standing(of: route)
        let open = standing.open
        let roles = (open?.stage.posts ?? []).compactMap { post in
            if case .role(let role) = post { role } else { nil as Role? }
        }
        return Approvers(
            roles: roles, people: Set(open?.who?.people.map(\.person) ?? []).sorted(),
            remedy: standing.state.note?.words, standing: standing)
    }

    private func decidingRoles(
        _ request: Request, on date: CivilDate, edition: PolicyEdition
    ) throws -> [Role] {
        if request.kind == .individual,
            try self.holders(of: .headteacher, at: request.school, on: date).contains(request.askedBy)
        {
            return [edition.role(deciding: PolicyDecider.headsOwnRequests, otherwise: .chairOfGovernors)]
        }
        // A plan for governors alone goes where their own requests go: never to the head (AUD-6).
        let expected = try self.expected(under: request)
        let areGovernors = try expected.allSatisfy { person in
            let posts = try self.posts(of: person, at: request.school, on: date)
            return !posts.isEmpty && posts.allSatisfy { $0.capacity == .governor }
        }
        if areGovernors, !expected.isEmpty {
            return [edition.role(deciding: PolicyDecider.governorsRequests, otherwise: .chairOfGovernors)]
        }
        let named = edition.role(deciding: PolicyDecider.requests, otherwise: .headteacher)
        return named == .cpdLeader ? [named] : [named, .cpdLeader]
    }

    private func people(in roles: [Role], for request: Request, on date: CivilDate) throws -> [Identifier<Person>] {
        var people: Set<Identifier<Person>> = []
        for role in roles { people.formUnion(try self.holders(of: role, at: request.school, on: date)) }
        if request.kind == .individual { people.remove(request.askedBy) }
        let expected = try self.expected(under: request)
        if expected.count == 1 { people.remove(expected[0]) }
        return people.sorted()
    }
}

extension Check {
    /// Whether training required by law costs more than is left (MAT-1): that goes to the governing body.
    var lacksMoneyForWhatTheLawRequires: Bool {
        self.facts.requiredByLaw
            && self.verdict.findings.contains { $0.clause == ClauseIdentifier("MAT-1n") && $0.outcome != .met }
    }
}

extension PolicyEdition {
    /// The post that decides a matter, by the edition's own word; a body decides through its chair.
    fileprivate func role(deciding matter: String, otherwise role: Role) -> Role {
        self.decider(of: matter).flatMap { PolicyDecider.role(meantBy: $0, words: self.words) } ?? role
    }
}

extension Role {
    /// Who appoints to it, in a sentence.
    fileprivate var appointedBy: String {
        switch self {
        case .headteacher: "The governing body appoints a headteacher, or somebody to act as one."
        case .chairOfGovernors, .governor: "The governing body elects a chair; record the role then."
        default: "The headteacher names somebody; record the role then."
        }
    }
}
