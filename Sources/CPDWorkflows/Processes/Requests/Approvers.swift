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

/// Who may decide a request for which no route is written: who is told, and in which posts they would.
struct Deciders {
    /// Who may, as it is told.
    var approvers: Approvers
    /// Who may, for which holder, and why the others may not.
    var who: Eligibility
    /// What the decision is called among stages, where it is kept as one.
    var stage: String
    /// Under what it is looked at.
    var context: ApprovalContext
}

extension Reading {
    /// Who may decide a request: the post the edition names for such a matter, and for staff also the CPD leader; a
    /// line manager is the asker's own, and whoever does a post for its holder on the date may too.
    /// Nobody decides what they asked for themself. Who plans for a group may decide about it, also as one of the
    /// group, unless it is a group of themself alone.
    func approvers(of request: Request, on date: CivilDate, check: Check) throws -> Approvers {
        if let route = try self.route(of: request, check: check, on: date), route.state.standing != .exempt {
            return try self.approvers(along: route)
        }
        return try self.deciders(of: request, on: date, check: check).approvers
    }

    /// Who may decide a request without stages. Where each holder of the posts is barred, as a leader from a plan for
    /// themself alone, whoever decides the head's own requests does.
    func deciders(of request: Request, on date: CivilDate, check: Check) throws -> Deciders {
        let edition = check.edition.edition.withoutRoute
        let terms = edition.approvalTerms
        let context = try self.approvalContext(of: request, check: check, under: edition, on: [date])
        let lacksMoney = edition.lacksMoneyForWhatTheLawRequires(check.verdict, facts: check.facts)
        let facts = ApprovalFacts(context.matter, register: context.register)
        let posts: [ApprovalPost] =
            if lacksMoney {
                [edition.postForLackOfMoney]
            } else if facts.matter.isForGovernors == true {
                // A plan for governors alone goes where their own requests go: never to the head (AUD-6).
                [terms.governorsApprover]
            } else {
                facts.isForHeads ? [terms.headsApprover] : terms.stages[0].posts
            }
        let who = context.register.eligible(posts, for: Concern(context.matter), terms: terms, on: date)
        var approvers = Approvers(
            roles: who.posts.compactMap { post in
                if case .role(let role) = post { role } else { nil as Role? }
            }, people: Set(who.people.map(\.person)).sorted())
        if let note = who.note { approvers.remedy = try self.remedy(note, approvers.roles, request, on: date) }
        return Deciders(
            approvers: approvers, who: who, stage: lacksMoney ? PolicyDecider.lackOfMoney : terms.stages[0].name,
            context: context)
    }

    private func remedy(
        _ note: ApprovalNote, _ roles: [Role], _ request: Request, on date: CivilDate
    ) throws -> String {
        guard !note.isNotEvidenced, let first = roles.first else { return note.words }
        let school = try self.get(request.school).value.name
        return "Nobody who may decide this holds the role of \(roles.map(\.rawValue).alternatives) at \(school) on "
            + "\(date.words). \(first.appointedBy)"
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
}

extension PolicyEdition {
    /// The edition as it would be if it wrote no route: what its route exempts is decided so.
    fileprivate var withoutRoute: PolicyEdition {
        var edition = self
        edition.approval = nil
        return edition
    }
}

extension Role {
    /// Who appoints to it, in a sentence.
    fileprivate var appointedBy: String {
        switch self {
        case .headteacher: "The governing body appoints a headteacher, or somebody to act as one."
        case .chairOfGovernors, .governor: "The governing body elects a chair; record the role then."
        case .lineManager, .appraiser, .mentor: "The headteacher says who answers for whom; record it then."
        default: "The headteacher names somebody; record the role then."
        }
    }
}
