public import CPDDomain
public import CPDPolicy
public import CPDStorage

/// At which stage of its route a request is on a date, and whose turn it is.
public struct RequestStanding: Hashable, Sendable {
    /// How far each stage is, and why.
    public var state: ApprovalState
    /// The names of those it speaks of.
    public var names: [Identifier<Person>: String]

    /// The stage that is open; `nil` where none is.
    public var open: StageState? { self.state.stages.first { $0.standing == .open } }

    /// The stages that are still to come after the open one; none where none is open.
    public var next: [RouteStage] {
        guard self.open != nil else { return [] }
        return self.state.stages.filter { $0.standing == .waiting && $0.stage.applies }.map(\.stage)
    }

    /// Whose turn it is, and by when; or that it is over, or why nothing can be next.
    public var turn: String {
        switch self.state.standing {
        case .exempt: return "It needs no approval."
        case .approved(let day): return "Approved at every stage on \(day.words)."
        case .declined(let day, let stage): return "Declined at the stage \"\(stage)\" on \(day.words)."
        case .notEvidenced, .stuck: return self.state.note?.words ?? "It cannot be told what is next."
        case .open:
            guard let open else { return "" }
            let people = Set(open.who?.people.map { self.title($0) } ?? []).sorted().alternatives
            let act = open.stage.stage.kind == .commentOnly ? "to comment" : "to decide"
            let due = open.dueBy.map { open.isLate ? ", which was due by \($0.words)" : ", by \($0.words)" } ?? ""
            return "Stage \"\(open.stage.stage.name)\": for \(people) \(act)\(due)."
        }
    }

    /// The stage that waits for a comment; `nil` where none does.
    public var waitingForComment: StageState? { self.open.flatMap { $0.stage.stage.kind == .commentOnly ? $0 : nil } }

    /// The comments that were asked for and that nobody gave in time, each as a sentence; none where all were heard.
    public var unheard: [String] { self.state.stages.compactMap { $0.unheard?.words } }

    /// Whether every comment that the route asks for was heard: by whom and where they stand, and which was not.
    public var comments: [String] {
        self.state.stages.compactMap { stage in
            guard stage.stage.stage.kind == .commentOnly else { return nil }
            if let note = stage.unheard { return note.words }
            guard let act = stage.comment else { return nil }
            let stance = act.stance.map { "\($0.rawValue), " } ?? ""
            return "Heard at \"\(act.stage)\": \(stance)\(self.names[act.by] ?? "somebody") on \(act.on.words)"
                + (act.reason.saysNothing ? "." : ": \(act.reason)")
        }
    }

    /// What comes after the open stage; `nil` where nothing does.
    public var after: String? {
        guard !self.next.isEmpty else { return nil }
        let stages = self.next.map { "\"\($0.stage.name)\" (\($0.posts.map(\.name).alternatives))" }
        return "After it: \(stages.joined(separator: ", then "))."
    }

    private func title(_ one: EligiblePerson) -> String {
        let name = self.names[one.person] ?? "somebody"
        guard let holder = one.onBehalfOf else { return "\(name) (\(one.post.name))" }
        return "\(name) (\(one.post.name), for \(self.names[holder] ?? "its holder"))"
    }
}

extension Workflows {
    /// At which stage a request is on a date; `nil` where the edition in force writes no route. Throws `StorageError`
    /// with `not-found` where whoever asks may not see the request.
    public func standing(
        of request: Identifier<Request>, on date: CivilDate, in scope: Scope
    ) async throws -> RequestStanding? {
        try await self.ask(in: scope, on: date) { session, seen in
            let request = try seen.get(request).value
            let check = try session.check(request.opportunity, request: request, on: date, reader: self.editions)
            return try session.route(of: request, check: check, on: date).map { try session.standing(of: $0) }
        }
    }
}

extension Reading {
    /// How far a route is, with the names of those whose turn it is.
    func standing(of route: RequestRoute, with acts: [ApprovalAct] = []) throws -> RequestStanding {
        let state = route.state(with: acts)
        let who = state.stages.compactMap(\.who)
        var names: [Identifier<Person>: String] = [:]
        let asked = who.flatMap { $0.people.flatMap { [$0.person, $0.accountable] } + $0.others.map(\.person) }
        for person in Set(asked).union(state.stages.compactMap { $0.comment?.by }) {
            names[person] = try self.find(person)?.name
        }
        return RequestStanding(state: state, names: names)
    }
}

extension Workflows {
    /// Who may decide a request, or act at the stage of its route that is open, on a date. Throws `StorageError` with
    /// `not-found` where whoever asks may not see the request.
    public func approvers(
        of request: Identifier<Request>, on date: CivilDate, in scope: Scope
    ) async throws -> Approvers {
        try await self.ask(in: scope, on: date) { session, seen in
            let request = try seen.get(request).value
            let check = try session.check(request.opportunity, request: request, on: date, reader: self.editions)
            return try session.approvers(of: request, on: date, check: check)
        }
    }
}

extension StageState {
    /// What was said at a stage that is only heard; `nil` where nothing was.
    var comment: ApprovalAct? {
        guard case .done(let act) = self.standing, self.stage.stage.kind == .commentOnly else { return nil }
        return act
    }
}
