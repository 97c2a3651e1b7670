internal import CPDDomain
internal import CPDImpact

/// What those who took part said of it in the year so far (IMP-5a), and whose evaluation is missing.
struct Feedback {
    /// One approach, or several shown together.
    struct Line {
        let approaches: [Approach]
        /// `nil` where fewer than five people stand behind it.
        let needMet: PaperValue?
        let evaluations: Int?
    }

    let evaluations: Int
    let evaluators: Int
    /// How many gave each rating, 1 to 5; `nil` where fewer than five people evaluated.
    let histogram: RatingHistogram?
    let needMet: PaperValue?
    let lines: [Line]
    /// Evaluations that could have been given: one for each person and opportunity they took part in.
    let due: Int

    /// Evaluations of which somebody else has said whether the change they claim is to be seen; `nil` where fewer than five
    /// people evaluated, or fewer than five stand behind what was said.
    let confirmed: (said: Int, seen: Int)?

    var missing: Int { self.due - self.evaluations }

    init(_ facts: PaperFacts) {
        let held = Set(facts.sessions.filter { facts.isInSpan($0.date) }.map(\.id))
        let taken = Set(
            facts.attendances.filter { held.contains($0.session) && $0.status != .absent }
                .map { Pair(opportunity: $0.opportunity, person: $0.person) })
        let given = facts.evaluations.filter { taken.contains(Pair(opportunity: $0.opportunity, person: $0.person)) }
        let approaches = Dictionary(uniqueKeysWithValues: facts.opportunities.map { ($0.id, $0.approach) })
        let byApproach = Dictionary(grouping: given) { approaches[$0.opportunity] }

        self.due = taken.count
        self.evaluations = given.count
        self.evaluators = Set(given.map(\.person)).count
        let isEnough = self.evaluators >= SmallGroups<Approach>.fewest
        self.histogram = isEnough ? RatingHistogram(given.map(\.rating)) : nil
        self.needMet = isEnough ? Self.needMet(given) : nil
        let latest = Dictionary(facts.confirmations.map { ($0.evaluation, $0.outcome) }) { $1 }
        let said = given.filter { latest[$0.id] != nil }
        let behind = Set(said.map(\.person)).count
        let isOfMany = isEnough && (behind == 0 || behind >= SmallGroups<Approach>.fewest)
        self.confirmed = isOfMany ? (said.count, said.count { latest[$0.id] != .notSeen }) : nil

        let groups = SmallGroups(
            Approach.allCases.map { (key: $0, people: Set((byApproach[$0] ?? []).map(\.person))) })
        func line(_ approaches: [Approach]) -> Line? {
            let answers = approaches.flatMap { byApproach[$0] ?? [] }
            if answers.isEmpty { return nil }
            return groups.isWithheld
                ? Line(approaches: approaches, needMet: nil, evaluations: nil)
                : Line(approaches: approaches, needMet: Self.needMet(answers), evaluations: answers.count)
        }
        self.lines = (groups.shown.map { [$0] } + [groups.together]).compactMap(line)
    }

    private struct Pair: Hashable {
        let opportunity: Identifier<Opportunity>
        let person: Identifier<Person>
    }

    /// The share saying their need was met, with its 95 per cent interval rounded to thousandths.
    private static func needMet(_ answers: [Evaluation]) -> PaperValue {
        let met = answers.count { $0.needMet }
        guard let interval = ProportionInterval(count: met, of: answers.count) else { return .none }
        return .estimate(
            met, of: answers.count, low: Int((interval.lower * 1000).rounded()),
            high: Int((interval.upper * 1000).rounded()))
    }
}
