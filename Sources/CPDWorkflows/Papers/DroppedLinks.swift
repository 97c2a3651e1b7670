internal import CPDDomain

/// Where the thread from need to report was dropped (PRN-5): what should have followed by the date and did not.
///
/// Nothing is left out for being old: a link dropped in an earlier year is still counted.
struct DroppedLinks {
    /// One link of the thread.
    struct Line {
        let words: String
        let count: Int
        let oldest: CivilDate?
        let days: Int
    }

    /// Days after which a next step that has not come is dropped, not under way.
    enum Patience {
        static let request = 42
        static let decision = 14
        static let booking = 14
        static let mark = 14
        static let evaluation = 14
        static let talk = 28
        static let sharing = 28
    }

    let lines: [Line]
    /// Needs raised in the year so far: how many, ended, under way with a request, and open without one.
    let raised: Int
    let ended: Int
    let withRequest: Int
    let withoutRequest: Int

    var total: Int { self.lines.reduce(0) { $0 + $1.count } }
    var oldest: CivilDate? { self.lines.compactMap(\.oldest).min() }
    /// Open needs, of any year, for which nothing has been asked.
    var needsWithoutRequest: Line { self.lines[0] }

    init(_ facts: PaperFacts) {
        let date = facts.date
        func line(_ words: String, _ days: Int, _ since: [CivilDate]) -> Line {
            let dropped = since.filter { date.days(since: $0) > days }
            return Line(words: words, count: dropped.count, oldest: dropped.min(), days: days)
        }
        let asked = Set(facts.requests.compactMap(\.need))
        let open = facts.needs.filter { !$0.hasEnded(by: date) }
        let decisions = Dictionary(uniqueKeysWithValues: facts.decisions.map { ($0.request, $0) })
        let booked = Set(facts.bookings.map { Place(request: $0.request, person: $0.person) })
        let places = facts.expected.compactMap { place -> CivilDate? in
            guard let decision = decisions[place.request], decision.outcome == .approved else { return nil }
            guard !booked.contains(Place(request: place.request, person: place.person)) else { return nil }
            return decision.decidedOn
        }
        let lastDay = Dictionary(grouping: facts.sessions, by: \.opportunity).compactMapValues { $0.map(\.date).max() }
        let marked = Set(facts.attendances.map { Taken(opportunity: $0.opportunity, person: $0.person) })
        let unmarked = facts.bookings.compactMap { booking -> CivilDate? in
            if let cancelled = booking.cancelledOn, cancelled <= date { return nil }
            let taken = Taken(opportunity: booking.opportunity, person: booking.person)
            return marked.contains(taken) ? nil : lastDay[booking.opportunity]
        }
        let attended = Set(
            facts.attendances.filter { $0.status != .absent }
                .map { Taken(opportunity: $0.opportunity, person: $0.person) })
        func without(_ done: Set<Taken>) -> [CivilDate] {
            attended.subtracting(done).compactMap { lastDay[$0.opportunity] }
        }
        let evaluated = Set(facts.evaluations.map { Taken(opportunity: $0.opportunity, person: $0.person) })
        let talked = Set(facts.disseminations.map { Taken(opportunity: $0.opportunity, person: $0.participant) })
        let toShare = facts.disseminations.filter {
            $0.agreement == .circulate && !($0.completedOn.map { $0 <= date } ?? false)
        }

        self.lines = [
            line(
                "Need recorded, nothing asked for", Patience.request,
                open.filter { !asked.contains($0.id) }.map(\.raisedOn)),
            line(
                "Asked for, never decided", Patience.decision,
                facts.requests.filter { decisions[$0.id] == nil }.map(\.askedOn)),
            line("Approved, place never booked", Patience.booking, places),
            line("Booked, never marked present or absent", Patience.mark, unmarked),
            line("Took part, not evaluated", Patience.evaluation, without(evaluated)),
            line("Took part, sharing never talked about", Patience.talk, without(talked)),
            line(
                "Agreed to share, not done", 0,
                toShare.map { $0.dueOn ?? $0.agreedOn.adding(days: Patience.sharing) }),
        ]
        let raised = facts.needs.filter { facts.isInSpan($0.raisedOn) }
        self.raised = raised.count
        self.ended = raised.count { $0.hasEnded(by: date) }
        self.withRequest = raised.count { !$0.hasEnded(by: date) && asked.contains($0.id) }
        self.withoutRequest = raised.count { !$0.hasEnded(by: date) && !asked.contains($0.id) }
    }

    private struct Place: Hashable {
        let request: Identifier<Request>
        let person: Identifier<Person>
    }

    private struct Taken: Hashable {
        let opportunity: Identifier<Opportunity>
        let person: Identifier<Person>
    }
}

extension Need {
    /// Whether it has come to its end by a date.
    func hasEnded(by date: CivilDate) -> Bool { self.closing != nil && (self.closedOn.map { $0 <= date } ?? true) }
}
