internal import CPDDomain
internal import CPDPolicy
internal import CPDStorage

/// Gathers, inside one session, what whoever arranges cover is asked about: for one request or for many, with what they
/// have in common read once.
struct CoverGathering {
    private let session: any Reading
    private let seen: any Reading
    private let date: CivilDate
    private var sessions: [CivilDate: [TrainingSession]] = [:]
    private var leaves: [Leave] = []
    private var seenLeaves: Set<Identifier<Leave>> = []

    /// - Parameters:
    ///   - session: all that the organisation keeps.
    ///   - seen: the same, as whoever asks may see it.
    ///   - date: what was recorded until then counts.
    init(_ session: any Reading, seen: any Reading, on date: CivilDate) throws {
        (self.session, self.seen, self.date) = (session, seen, date)
        try session.forEach(TrainingSession.Query()) { self.sessions[$0.date, default: []].append($0) }
        self.leaves = try session.values(Leave.Query())
        self.seenLeaves = Set(try seen.values(Leave.Query()).map(\.id))
    }

    /// The facts about a request.
    func facts(about request: Request, check: Check) throws -> CoverFacts {
        let file = try self.session.file(of: request.opportunity)
        let asked = Set(try self.session.expected(under: request))
        let days = Set(file.sessions.map(\.date)).sorted()
        let edition = check.edition.edition
        var facts = CoverFacts(
            asked: asked.isEmpty ? nil : asked, days: days.isEmpty ? nil : days, fewest: SmallGroups<Int>.fewest)
        facts.posts = try self.session.values(Engagement.Query(school: request.school)).map {
            CoverPost($0.person, $0.staffGroup, $0.period)
        }
        for day in days { facts.absences += try self.absences(on: day, besides: request, posts: facts.posts) }
        facts.team = try self.team(of: request)
        facts.needsCover = check.facts.needsCover(where: request.needsCover)
        facts.blocked =
            (edition.approval?.blockedDays ?? []) + (try self.session.events(at: request.school)).blockedDays
        facts.onBlockedDays = edition.approval?.onBlockedDays ?? .told
        facts.money = try self.money(file, request: request, participants: check.facts.participants)
        return facts
    }

    /// Who in post at the school is on leave on a day, or in development approved under another request.
    private func absences(
        on day: CivilDate, besides request: Request, posts: [CoverPost]
    ) throws -> [CoverAbsence] {
        let here = Set(posts.lazy.filter { $0.period.contains(day) }.map(\.person))
        var absences = self.leaves.filter { $0.period.contains(day) && here.contains($0.person) }.map {
            CoverAbsence($0.person, on: day, for: .leave, isSeen: self.seenLeaves.contains($0.id))
        }
        for held in self.sessions[day] ?? [] {
            let title = try self.session.get(held.opportunity).value.title
            for (person, isSeen) in try self.away(at: held, besides: request) where here.contains(person) {
                let reason = CoverAbsence.Reason.development(
                    title: title, startMinute: held.startMinute, minutes: held.minutes)
                absences.append(CoverAbsence(person, on: day, for: reason, isSeen: isSeen))
            }
        }
        return absences
    }

    /// Who takes part in a session under another request that was approved, and whether they may be seen: whoever is
    /// expected or booked, without those who cancelled or were absent.
    private func away(
        at held: TrainingSession, besides request: Request
    ) throws -> [(person: Identifier<Person>, isSeen: Bool)] {
        var people: [Identifier<Person>: Bool] = [:]
        for other in try self.session.values(Request.Query(opportunity: held.opportunity)) where other.id != request.id
        {
            guard let decision = try self.session.decision(on: other.id), decision.outcome == .approved,
                decision.decidedOn <= self.date
            else { continue }
            var left = Set(try self.session.expected(under: other))
            for booking in try self.session.values(Booking.Query(request: other.id)) {
                let isCancelled = booking.cancelledOn.map { $0 <= self.date } ?? false
                if isCancelled { left.remove(booking.person) } else { left.insert(booking.person) }
            }
            for attendance in try self.session.values(Attendance.Query(session: held.id))
            where attendance.status == .absent && attendance.recordedOn <= self.date { left.remove(attendance.person) }
            let shown = try self.shown(under: other)
            for person in left { people[person] = (people[person] ?? false) || shown.contains(person) }
        }
        return people.map { ($0.key, $0.value) }.sorted { $0.person < $1.person }
    }

    /// Of whom whoever asks may see that they take part under a request.
    private func shown(under request: Request) throws -> Set<Identifier<Person>> {
        var people = Set(try self.seen.values(ExpectedParticipant.Query(request: request.id)).map(\.person))
        people.formUnion(try self.seen.values(Booking.Query(request: request.id)).map(\.person))
        if request.kind == .individual, try self.seen.find(request.id) != nil { people.insert(request.askedBy) }
        return people
    }

    /// Who answers to the line manager of whoever asked, on the date.
    private func team(of request: Request) throws -> Set<Identifier<Person>>? {
        guard request.kind == .individual else { return nil }
        func lines(_ query: Supervision.Query) throws -> [Supervision] {
            try self.session.values(query).filter {
                $0.capacity == .lineManager && $0.period.contains(self.date)
                    && ($0.school == nil || $0.school == request.school)
            }
        }
        let managers = Set(try lines(Supervision.Query(person: request.askedBy)).map(\.supervisor))
        guard !managers.isEmpty else { return nil }
        return try managers.sorted().reduce(into: [request.askedBy]) { team, manager in
            team.formUnion(try lines(Supervision.Query(supervisor: manager)).map(\.person))
        }
    }

    /// What the cover is charged to and what is left there; nothing where the costs are not for whoever asks to see.
    private func money(
        _ file: OpportunityFile, request: Request, participants: Int?
    ) throws -> [BudgetFact] {
        let visible = Set(try self.seen.values(CostItem.Query(opportunity: file.opportunity.id)).map(\.id))
        var covered = file
        covered.costs = file.costs.filter { $0.kind == .cover && $0.amount.minorUnits > 0 && visible.contains($0.id) }
        guard !covered.costs.isEmpty, let participants else { return [] }
        let taken = try FactGathering(session: self.session, date: self.date)
            .approved(for: request.opportunity, besides: request.id)
        return try self.session.budget(
            of: self.session.charges(of: covered), participants: participants, taken: taken)
    }
}
