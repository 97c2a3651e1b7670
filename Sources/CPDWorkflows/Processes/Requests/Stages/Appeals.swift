public import CPDDomain
internal import CPDPolicy
internal import CPDStorage

/// An appeal to be lodged against a request's having been declined.
public struct AppealInput: Hashable, Sendable {
    /// The request that was declined.
    public var request: Identifier<Request>
    /// On which ground.
    public var ground: String

    /// An appeal to be lodged.
    public init(_ request: Identifier<Request>, ground: String) {
        self.request = request
        self.ground = ground
    }
}

/// An appeal as it was lodged.
public struct AppealLodged: Hashable, Sendable {
    /// The appeal.
    public var appeal: Appeal
    /// Who may hear it.
    public var hearers: [Identifier<Person>]
    /// By when it is to be heard, where the edition sets that.
    public var dueBy: CivilDate?
    /// Why nobody may hear it, and who must appoint somebody.
    public var remedy: String?
}

extension Workflows {
    /// Lodges an appeal against a decision that declined a request, by who asked or was to take part.
    ///
    /// Refused in the words of the policy: an edition without appeals, a ground that is none of its, after its days, by
    /// somebody else; and a second appeal against one decision.
    public func appeal(_ input: AppealInput, _ call: Call) async throws -> Applied<AppealLodged> {
        try await self.perform("appeal", call) { session in
            let lodgedBy = try call.principal()
            let file = try session.appealFile(of: session.lock(input.request).value, on: call.today, self.editions)
            guard file.earlier.isEmpty else {
                throw Refusal(.exists, "An appeal against this decision was lodged already. It is heard once.")
            }
            let act = AppealAct(ground: input.ground, by: lodgedBy, lodgedOn: call.today)
            let standing = file.context.standing(
                of: act, against: file.decision.decidedOn, involved: file.involved, on: call.today)
            if case .none(let note) = standing { throw Refusal(note) }
            let appeal = Appeal(
                id: session.makeIdentifier(), decision: file.decision.id, ground: input.ground, lodgedBy: lodgedBy,
                lodgedOn: call.today)
            try session.appeals.insert(appeal)
            try session.send(
                topic: "appeal.lodged", subject: "\(file.request.id)",
                payload: #"{"appeal":"\#(appeal.id)","request":"\#(file.request.id)"}"#)
            var lodged = AppealLodged(appeal: appeal, hearers: [], dueBy: nil, remedy: nil)
            switch standing {
            case .lodged(let dueBy, let who):
                lodged.dueBy = dueBy
                lodged.hearers = Set(who.people.map(\.person)).sorted()
                lodged.remedy = who.note?.words
            case .late(let dueBy, let who):
                lodged.dueBy = dueBy
                lodged.hearers = Set(who.people.map(\.person)).sorted()
                lodged.remedy = who.note?.words
            default: break
            }
            return lodged
        }
    }
}

/// All that matters to an appeal, as one session reads it.
struct AppealFile {
    let request: Request
    let decision: Decision
    let earlier: [Stored<Appeal>]
    let context: ApprovalContext
    /// Whoever had a hand in the decision, comments included.
    let involved: Set<Identifier<Person>>
}

extension Reading {
    /// The file of a request that was declined. Throws ``Refusal`` where there is nothing to appeal against.
    func appealFile(of request: Request, on date: CivilDate, _ editions: KnownEditions) throws -> AppealFile {
        guard let decision = try self.decision(on: request.id) else { throw Refusal(ApprovalNote(.nothingToAppeal)) }
        guard decision.outcome == .declined else {
            throw Refusal(.noAppeal, "The request was approved. An appeal is against its having been declined.")
        }
        let acts = try self.saidAtStages(of: request)
        let involved = acts.reduce(into: Set([decision.decidedBy])) { $0.formUnion($1.hands) }
        let check = try self.check(request.opportunity, request: request, on: date, reader: editions)
        var context = try self.approvalContext(of: request, check: check, on: [date])
        let edition = check.edition.edition
        // Who hears it must answer to nobody involved: that is asked upwards from each of them.
        let hearers = context.register.holdings.filter { edition.appealTerms?.heardBy.contains($0.post) == true }
        let deputies = context.register.delegations.filter { edition.appealTerms?.heardBy.contains($0.post) == true }
        context.register = try PostGathering(session: self, school: request.school, edition: edition).register(
            for: Set(hearers.map(\.person) + deputies.map(\.to) + [request.askedBy]), on: [date])
        return AppealFile(
            request: request, decision: decision, earlier: try self.all(Appeal.Query(decision: decision.id)),
            context: context, involved: involved)
    }
}
