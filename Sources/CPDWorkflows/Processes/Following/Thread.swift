public import CPDDomain
internal import CPDPolicy
public import CPDStorage

extension Workflows {
    /// Follows each need that whoever asks may see, raised at a school since a day, to where it stands on a date, in one
    /// snapshot (PRN-5).
    ///
    /// - Parameter allowance: the days each link may take; where none are given the usual ones, with the time to evaluate
    ///   that the edition in force on the date gives, or leaves unset.
    public func thread(
        of school: Identifier<School>, since from: CivilDate, on date: CivilDate,
        allowance: ThreadAllowance? = nil, in scope: Scope
    ) async throws -> ThreadSummary {
        try await self.ask(in: scope, on: date) { session, seen in
            _ = try session.get(school)
            let edition = try session.editionInForce(at: school, on: date, reader: self.editions)?.edition
            let follower = ThreadFollower(
                facts: try ThreadFacts(session, of: school, on: date), date: date,
                allowance: allowance ?? .under(edition?.evaluation))
            var threads: [NeedThread] = []
            try seen.forEach(Need.Query(school: school)) { need in
                guard need.raisedOn >= from, need.raisedOn <= date else { return }
                threads.append(follower.follow(need))
            }
            return ThreadSummary(school: school, from: from, date: date, needs: threads)
        }
    }
}

/// Follows one need through what is known.
struct ThreadFollower {
    /// A link reached: since when, until when there is time, and whose move it is.
    private struct Standing {
        let link: ThreadLink
        let since: CivilDate
        let dueBy: CivilDate?
        let mover: Mover
    }

    private enum Way {
        case standing(Standing)
        case ended(ThreadEnd)
    }

    let facts: ThreadFacts
    let date: CivilDate
    let allowance: ThreadAllowance

    func follow(_ need: Need) -> NeedThread {
        let requests = self.facts.requestsOf[need.id, default: []]
        if let end = self.end(of: need, hasRequests: !requests.isEmpty) {
            return NeedThread(need: need.id, state: .followed(end), since: need.raisedOn, moves: [])
        }
        guard !requests.isEmpty else {
            return self.thread(
                of: need, [.standing(self.standing(.need, since: need.raisedOn, mover: .role(.cpdLeader)))])
        }
        let open = requests.filter { self.facts.decisionOn[$0.id]?.outcome != .declined }
        guard !open.isEmpty else { return self.thread(of: need, [.ended(.declined)]) }
        return self.thread(of: need, open.flatMap(self.ways))
    }

    /// A need that was closed in a way that needs no provision has come to its end.
    private func end(of need: Need, hasRequests: Bool) -> ThreadEnd? {
        guard let closedOn = need.closedOn, closedOn <= self.date else { return nil }
        return switch need.closing {
        case .withdrawn: .withdrawn
        case .metWithoutProvision: .metWithoutProvision
        case .carriedForward: .carriedForward
        case .met: hasRequests ? nil : .met
        case nil: nil
        }
    }

    /// Where several people or requests follow one need, the one furthest behind says where it stands.
    private func thread(of need: Need, _ ways: [Way]) -> NeedThread {
        let standing = ways.compactMap { if case .standing(let standing) = $0 { standing } else { nil } }
        let dropped = standing.filter { $0.dueBy.map { $0 < self.date } ?? false }
        let relevant = dropped.isEmpty ? standing : dropped
        let order = ThreadLink.allCases
        guard let link = order.first(where: { link in relevant.contains { $0.link == link } }) else {
            let ends = ways.compactMap { if case .ended(let end) = $0 { end } else { nil } }
            let end = ThreadEnd.allCases.first(where: ends.contains) ?? .declined
            return NeedThread(need: need.id, state: .followed(end), since: need.raisedOn, moves: [])
        }
        let behind = relevant.filter { $0.link == link }
        return NeedThread(
            need: need.id, state: dropped.isEmpty ? .underWay(link) : .dropped(link),
            since: behind.map(\.since).min() ?? need.raisedOn, moves: Set(behind.map(\.mover)))
    }

    /// One way for each person expected under a request, or the request itself while it is undecided.
    private func ways(of request: Request) -> [Way] {
        guard let decision = self.facts.decisionOn[request.id] else {
            let decides: Role = self.facts.heads.contains(request.askedBy) ? .chairOfGovernors : .headteacher
            return [.standing(self.standing(.request, since: request.askedOn, mover: .role(decides)))]
        }
        let people =
            request.kind == .individual ? [request.askedBy] : self.facts.expectedUnder[request.id, default: []]
        return people.map { self.way(of: $0, under: request, decidedOn: decision.decidedOn) }
    }

    private func way(of person: Identifier<Person>, under request: Request, decidedOn: CivilDate) -> Way {
        let part = Part(opportunity: request.opportunity, person: person)
        if let talk = self.facts.dissemination[part] { return self.way(after: talk) }
        if let evaluatedOn = self.facts.evaluatedOn[part] {
            return .standing(self.standing(.evaluation, since: evaluatedOn, mover: .role(.headteacher)))
        }
        if let marked = self.facts.takenPart[part] {
            guard let heldOn = marked else {
                let since = self.facts.lastSession[request.opportunity] ?? decidedOn
                return .standing(self.standing(.absence, since: since, mover: .role(.cpdLeader)))
            }
            return .standing(self.standing(.attendance, since: heldOn, mover: .person(person)))
        }
        let bookings = self.facts.bookingsUnder[request.id, default: []]
        let isBooked = bookings.contains { $0.person == person && ($0.cancelledOn.map { $0 > self.date } ?? true) }
        // A group planned in school needs no places: it waits for its sessions.
        let waitsForSession = isBooked || (request.kind == .group && bookings.isEmpty)
        guard waitsForSession, let last = self.facts.lastSession[request.opportunity] else {
            return .standing(self.standing(.approval, since: decidedOn, mover: .role(self.facts.booker)))
        }
        return .standing(self.standing(.booking, since: last, mover: .role(.cpdLeader)))
    }

    private func way(after talk: Dissemination) -> Way {
        guard talk.agreement == .circulate else { return .ended(.noWiderCirculation) }
        if let completedOn = talk.completedOn, completedOn <= self.date { return .ended(.shared) }
        return .standing(
            Standing(
                link: .agreement, since: talk.agreedOn, dueBy: talk.dueOn ?? talk.agreedOn,
                mover: .person(talk.owner ?? talk.participant)))
    }

    private func standing(_ link: ThreadLink, since: CivilDate, mover: Mover) -> Standing {
        var leave: [Period] = []
        if link == .attendance, case .person(let person) = mover { leave = self.facts.leave[person] ?? [] }
        return Standing(
            link: link, since: since,
            dueBy: self.allowance.lastDay(after: since, of: link, leave: leave, on: self.date), mover: mover)
    }
}
