internal import CPDDomain

/// Where the thread from need to report was dropped (PRN-5): what should have followed by the date and did not.
///
/// Nothing is left out for being old: what was dropped in an earlier year is still counted.
struct DroppedLinks {
    /// One link of the thread.
    struct Line {
        let words: String
        let count: Int
        let oldest: CivilDate?
    }

    /// Needs of any year that were dropped, by the link after which nothing followed.
    let needs: [Line]
    /// Steps owed for requests, places and agreements, whether a need stands behind them or not.
    let owed: [Line]
    /// Needs raised in the year so far: how many, and how far they came.
    let raised: Int
    let followed: Int
    let underWay: Int
    let dropped: Int

    var allNeeds: Int { self.needs.reduce(0) { $0 + $1.count } }
    var allOwed: Int { self.owed.reduce(0) { $0 + $1.count } }
    var notShared: Int { self.owed.last?.count ?? 0 }
    var oldestNeed: CivilDate? { self.needs.compactMap(\.oldest).min() }
    var oldestOwed: CivilDate? { self.owed.compactMap(\.oldest).min() }

    init(_ facts: PaperFacts) {
        let all = ThreadSummary(
            school: facts.school.id, from: facts.year.period.from, date: facts.date, needs: facts.threads)
        let dropped = Dictionary(uniqueKeysWithValues: all.drops.map { ($0.after, $0) })
        self.needs = ThreadLink.allCases.map { link in
            Line(
                words: PlainEnglish.capitalised(link.rawValue), count: dropped[link]?.count ?? 0,
                oldest: dropped[link]?.oldest)
        }
        let ofYear = Set(facts.needs.filter { facts.isInSpan($0.raisedOn) }.map(\.id))
        let year = ThreadSummary(
            school: facts.school.id, from: facts.year.period.from, date: facts.date,
            needs: facts.threads.filter { ofYear.contains($0.need) })
        self.raised = year.needs.count
        self.followed = year.followed
        self.underWay = year.underWay
        self.dropped = year.dropped
        self.owed = Self.owed(facts)
    }

    private static func owed(_ facts: PaperFacts) -> [Line] {
        let date = facts.date
        func line(_ words: String, after link: ThreadLink, _ since: [CivilDate]) -> Line {
            let owed = since.filter {
                facts.allowance.lastDay(after: $0, of: link, on: date).map { $0 < date } ?? false
            }
            return Line(words: words, count: owed.count, oldest: owed.min())
        }
        let decisions = Dictionary(uniqueKeysWithValues: facts.decisions.map { ($0.request, $0) })
        let (unbooked, unmarked) = Self.notTakenUp(facts)
        let lastDay = Dictionary(grouping: facts.sessions, by: \.opportunity).compactMapValues { $0.map(\.date).max() }
        let attended = Set(
            facts.attendances.filter { $0.status != .absent }
                .map { Part(opportunity: $0.opportunity, person: $0.person) })
        func without(_ done: Set<Part>) -> [CivilDate] {
            attended.subtracting(done).compactMap { lastDay[$0.opportunity] }
        }
        // Leave stops the clock of who is to evaluate.
        func notEvaluated(_ done: Set<Part>) -> Line {
            let owed = attended.subtracting(done).compactMap { part -> CivilDate? in
                guard let ended = lastDay[part.opportunity] else { return nil }
                let last = facts.allowance.lastDay(
                    after: ended, of: .attendance, leave: facts.leave[part.person] ?? [], on: date)
                return last.map { $0 < date } == true ? ended : nil
            }
            return Line(words: "Took part, not evaluated", count: owed.count, oldest: owed.min())
        }
        let evaluated = Set(facts.evaluations.map { Part(opportunity: $0.opportunity, person: $0.person) })
        let talked = Set(facts.disseminations.map { Part(opportunity: $0.opportunity, person: $0.participant) })
        let toShare = facts.disseminations.filter {
            $0.agreement == .circulate && ($0.completedOn.map { $0 > date } ?? true)
        }
        return [
            line(
                "Asked for, never decided", after: .request,
                facts.requests.filter { decisions[$0.id] == nil }.map(\.askedOn)),
            line("Approved, no place booked", after: .approval, unbooked),
            line("Held, never marked present or absent", after: .booking, unmarked),
            notEvaluated(evaluated),
            line("Took part, sharing never talked about", after: .evaluation, without(talked)),
            line("Agreed to share, not done", after: .agreement, toShare.compactMap(\.dueOn)),
        ]
    }
    /// Who was to take part under an approved request and of whom nothing is recorded since: the day of approval where
    /// no place was booked, the day of the last session where one was. As a need's thread has it, a group planned
    /// without any booking needs no places and waits for its sessions.
    private static func notTakenUp(_ facts: PaperFacts) -> (unbooked: [CivilDate], unmarked: [CivilDate]) {
        let approvals = facts.decisions.filter { $0.outcome == .approved }
        let approvedOn = Dictionary(approvals.map { ($0.request, $0.decidedOn) }, uniquingKeysWith: min)
        let lastDay = Dictionary(grouping: facts.sessions, by: \.opportunity).compactMapValues { $0.map(\.date).max() }
        let known = Set(
            facts.attendances.map { Part(opportunity: $0.opportunity, person: $0.person) }
                + facts.evaluations.map { Part(opportunity: $0.opportunity, person: $0.person) }
                + facts.disseminations.map { Part(opportunity: $0.opportunity, person: $0.participant) })
        let bookings = Dictionary(grouping: facts.bookings, by: \.request)
        let recipients = facts.recipients
        var unbooked: [CivilDate] = []
        var unmarked: [CivilDate] = []
        for request in facts.requests {
            guard let approvedOn = approvedOn[request.id] else { continue }
            let ofRequest = bookings[request.id] ?? []
            let booked = Set(ofRequest.filter { $0.cancelledOn.map { $0 > facts.date } ?? true }.map(\.person))
            let needsNoPlace = request.kind == .group && ofRequest.isEmpty
            for person in (recipients[request.id] ?? []).union(booked)
            where !known.contains(Part(opportunity: request.opportunity, person: person)) {
                if needsNoPlace || booked.contains(person), let last = lastDay[request.opportunity] {
                    unmarked.append(last)
                } else if !booked.contains(person) {
                    unbooked.append(approvedOn)
                }
            }
        }
        return (unbooked, unmarked)
    }
}
