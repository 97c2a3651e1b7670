internal import CPDDomain

/// What was asked for in the year so far, what was decided, how fast, and what the checks had found.
struct DecisionRecord {
    let asked: Int
    let askedForGroups: Int
    let approved: Int
    let declined: Int
    /// Asked for by the date, in this year or before, and without a decision.
    let waiting: Int
    let oldestWaiting: CivilDate?
    /// Days from asking to deciding, in halves of a day; `nil` without a decision.
    let medianHalfDays: Int?
    /// Decisions with the check that was seen.
    let checksRead: Int
    /// Whether those checks are fewer than five, or of requests for fewer than five people, so that what they found
    /// would tell about one of them.
    let areFindingsWithheld: Bool
    /// For each criterion of MAT-1, how often each outcome was found.
    let outcomes: [(words: String, clause: ClauseIdentifier, counts: [Outcome: Int])]
    /// Decisions about a group by one of the group: allowed, and counted (ADR 5).
    let byOneOfTheGroup: Int
    /// Offers of training the law requires that were declined: the law goes on requiring it.
    let declinedRequiredByLaw: Int
    let departures: [(clause: ClauseIdentifier, count: Int)]
    /// Opportunities offered this year, and those of them whose check was kept.
    let offered: Int
    let offeredWithCheck: Int

    var decided: Int { self.approved + self.declined }

    init(_ facts: PaperFacts) {
        let decisions = facts.decisions.filter { facts.isInSpan($0.decidedOn) }
        let requests = Dictionary(uniqueKeysWithValues: facts.requests.map { ($0.id, $0) })
        let decided = Set(facts.decisions.map(\.request))
        let asked = facts.requests.filter { facts.isInSpan($0.askedOn) }
        let waiting = facts.requests.filter { !decided.contains($0.id) }
        self.asked = asked.count
        self.askedForGroups = asked.count { $0.kind == .group }
        self.approved = decisions.count { $0.outcome == .approved }
        self.declined = decisions.count { $0.outcome == .declined }
        self.waiting = waiting.count
        self.oldestWaiting = waiting.map(\.askedOn).min()
        self.medianHalfDays = Self.median(
            decisions.compactMap { decision in
                requests[decision.request].map { max(0, decision.decidedOn.days(since: $0.askedOn)) }
            })

        let checks = Dictionary(uniqueKeysWithValues: facts.checks.map { ($0.id, $0) })
        let read = decisions.compactMap { decision in
            checks[decision.check].flatMap { facts.readings.findings($0) }.map { (decision.request, $0) }
        }
        let findings = read.map(\.1)
        self.checksRead = findings.count
        let recipients = facts.recipients
        let people = read.reduce(into: Set()) { $0.formUnion(recipients[$1.0] ?? []) }
        self.areFindingsWithheld = min(findings.count, people.count) < SmallGroups<Identifier<Person>>.fewest
        self.byOneOfTheGroup = decisions.count { decision in
            requests[decision.request]?.kind == .group
                && decision.includesDecider ?? (recipients[decision.request]?.contains(decision.decidedBy) == true)
        }
        let required = Set(facts.opportunities.lazy.filter(\.requiredByLaw).map(\.id))
        self.declinedRequiredByLaw = decisions.count { decision in
            decision.outcome == .declined
                && requests[decision.request].map { required.contains($0.opportunity) } == true
        }
        var counts: [ClauseIdentifier: [Outcome: Int]] = [:]
        for finding in findings.joined() { counts[finding.clause, default: [:]][finding.outcome, default: 0] += 1 }
        self.outcomes = ClauseWords.criteria.map { ($0.words, $0.clause, counts[$0.clause] ?? [:]) }

        let departures = facts.departures.filter { facts.isInSpan($0.departedOn) }
        self.departures = Dictionary(grouping: departures, by: \.clause).map { ($0.key, $0.value.count) }
            .sorted { (-$0.count, $0.clause) < (-$1.count, $1.clause) }
        let offered = facts.opportunities.filter { $0.offeredOn.map(facts.isInSpan) ?? false }
        let checked = Set(facts.checks.map(\.opportunity))
        self.offered = offered.count
        self.offeredWithCheck = offered.count { checked.contains($0.id) }
    }

    /// The middle value, in halves; between two, half-way.
    static func median(_ days: [Int]) -> Int? {
        guard !days.isEmpty else { return nil }
        let sorted = days.sorted()
        let middle = sorted.count / 2
        return sorted.count % 2 == 1 ? sorted[middle] * 2 : sorted[middle - 1] + sorted[middle]
    }
}
