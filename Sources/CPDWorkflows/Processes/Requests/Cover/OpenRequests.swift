public import CPDDomain
internal import CPDPolicy
public import CPDStorage

/// A request that nobody has decided, as it lies before those who comment and decide.
public struct OpenRequest: Hashable, Sendable {
    /// The request.
    public var request: Request
    /// What is asked for.
    public var title: String
    /// What the policy answers, not kept.
    public var check: Check
    /// Who may act, and how far it is on its route.
    public var approvers: Approvers
    /// Who else is away, and which days are blocked.
    public var cover: RequestCover

    /// Whether it waits for a comment.
    public var waitsForComment: Bool { self.approvers.standing?.waitingForComment != nil }
}

/// A request that waits for somebody's comment.
public struct CommentAwaited: Hashable, Sendable {
    /// The request.
    public var request: Request
    /// What is asked for.
    public var title: String
    /// At which stage.
    public var stage: String
    /// By when; `nil` where the edition sets nothing.
    public var dueBy: CivilDate?
    /// Whether that has passed, and it is still waited for.
    public var isLate: Bool
}

extension Workflows {
    /// Every request that had been made and not decided on a date, as far as whoever asks may see it: what the policy
    /// answers, who may act, and who else is away. In the order of the requests.
    ///
    /// The number of statements does not depend on how many requests there are; the rows of the kinds that are asked for
    /// are held in memory meanwhile.
    public func openRequests(on date: CivilDate, in scope: Scope) async throws -> [OpenRequest] {
        try await self.askAboutMany(in: scope) { session, seen in
            let requests = try seen.openRequests(Request.Query(), on: date)
            guard !requests.isEmpty else { return [] }
            let cover = try CoverGathering(session, seen: seen, on: date)
            return try requests.map { request in
                let check = try session.check(request.opportunity, request: request, on: date, reader: self.editions)
                return OpenRequest(
                    request: request, title: try session.get(request.opportunity).value.title, check: check,
                    approvers: try session.approvers(of: request, on: date, check: check),
                    cover: try cover.cover(of: request, check: check, session))
            }
        }
    }

    /// The requests that wait for somebody's comment on a date, as far as whoever asks may see them, in a number of
    /// statements that does not depend on how many there are. At schools whose edition asks for none, nothing is checked.
    public func commentsAwaited(
        from person: Identifier<Person>, on date: CivilDate, in scope: Scope
    ) async throws -> [CommentAwaited] {
        try await self.askAboutMany(in: scope) { session, seen in
            var schools: [Identifier<School>: Bool] = [:]
            return try seen.openRequests(Request.Query(), on: date).compactMap { request in
                let asks = try schools[request.school] ?? session.asksForComments(request.school, date, self.editions)
                schools[request.school] = asks
                guard asks else { return nil }
                let check = try session.check(request.opportunity, request: request, on: date, reader: self.editions)
                let route = try session.route(of: request, check: check, on: date)
                let open = route?.state.stages.first { $0.standing == .open }
                guard let open, open.stage.stage.kind == .commentOnly, open.who?.includes(person) == true else {
                    return nil
                }
                return CommentAwaited(
                    request: request, title: try session.get(request.opportunity).value.title,
                    stage: open.stage.stage.name, dueBy: open.dueBy, isLate: open.isLate)
            }
        }
    }
}

extension Reading {
    /// Whether the edition in force at a school asks for comments.
    fileprivate func asksForComments(
        _ school: Identifier<School>, _ date: CivilDate, _ editions: KnownEditions
    ) throws -> Bool {
        let edition = try self.editionInForce(at: school, on: date, reader: editions)?.edition
        return edition?.approval?.stages.contains { $0.kind == .commentOnly } == true
    }
}
