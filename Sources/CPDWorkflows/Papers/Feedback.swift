internal import CPDDomain

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
    let histogram: [Int]?
    let needMet: PaperValue?
    let lines: [Line]
    /// Evaluations that could have been given: one for each person and opportunity they took part in.
    let due: Int

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
        self.histogram = isEnough ? (1...5).map { rating in given.count { $0.rating == rating } } : nil
        self.needMet = isEnough ? Self.needMet(given) : nil

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

    private static func needMet(_ answers: [Evaluation]) -> PaperValue {
        Interval.wilson(answers.count { $0.needMet }, of: answers.count)
    }
}

/// The interval in which a share may well lie, given how few were asked.
enum Interval {
    /// Wilson's score interval at 95 per cent (Wilson 1927), its ends in thousandths. Square roots are exact to the
    /// last bit on every machine, so the rounded ends are the same everywhere.
    static func wilson(_ part: Int, of whole: Int) -> PaperValue {
        guard whole > 0 else { return .none }
        let quantile = 1.959963984540054
        let count = Double(whole)
        let share = Double(part) / count
        let square = quantile * quantile
        let centre = share + square / (2 * count)
        let spread = quantile * (share * (1 - share) / count + square / (4 * count * count)).squareRoot()
        let scale = 1000 / (1 + square / count)
        let low = ((centre - spread) * scale).rounded()
        let high = ((centre + spread) * scale).rounded()
        return .estimate(part, of: whole, low: max(0, Int(low)), high: min(1000, Int(high)))
    }
}
