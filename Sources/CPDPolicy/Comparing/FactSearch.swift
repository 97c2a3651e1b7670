import CPDDomain

/// Finds, for one clause, every way in which two editions differ, each with the smallest set of facts.
///
/// Sets of facts are tried from the smallest up: none, each value of each fact alone, each pair, and so on, in one fixed
/// order, up to a bound. Past it full sets are tried, an eighth of the bound each: a fixed sequence of them; and from the
/// same starts, fact by fact, the value that is least far from what both ask. Each that differs in a new way is
/// made smaller until nothing more can be left out.
struct FactSearch: Sendable {
    let question: ClauseQuestion
    let dimensions: [FactDimension]
    /// Every dimension there is, to be cleared in recorded facts.
    let all: [FactDimension]
    private let notVaried: [String]
    let empty: ProvisionFacts
    private let setsAtMost: Int

    /// A way to differ: outcomes and effects before and after.
    struct Kind: Hashable {
        let outcomes: [[Outcome]]
        let answers: [Answer]
    }

    init(question: ClauseQuestion, comparison: EditionComparison) {
        self.question = question
        (self.dimensions, self.all, self.notVaried) = FactDimension.space(
            of: question.checks, over: comparison.registry.facts)
        self.empty = ProvisionFacts(
            title: "Example", date: max(comparison.old.inForce.from, comparison.new.inForce.from))
        self.setsAtMost = max(comparison.setsAtMost, 1)
    }

    /// The differences found, and how far the search went.
    func run(_ recorded: [ProvisionFacts]) -> (found: [ClauseDifference], extent: ClauseSearch) {
        var found: [ClauseDifference] = []
        var kinds: Set<Kind> = []
        var tried = 0
        func record(_ difference: ClauseDifference?) {
            if let difference, kinds.insert(Self.kind(difference.old, difference.new)).inserted {
                found.append(difference)
            }
        }
        var isWhole = true
        sizes: for size in 0...self.dimensions.count {
            var chosen = Array(0..<size)
            repeat {
                guard
                    self.eachChoice(
                        of: chosen,
                        { choices in
                            guard tried < self.setsAtMost else { return false }
                            tried += 1
                            record(self.difference(choices))
                            return true
                        })
                else {
                    isWhole = false
                    break sizes
                }
            } while Self.advance(&chosen, below: self.dimensions.count)
        }
        for facts in recorded { record(self.shrunk(facts)) }
        if !isWhole {
            func visit(_ set: Chosen) {
                tried += 1
                guard let difference = self.difference(set),
                    !kinds.contains(Self.kind(difference.old, difference.new))
                else { return }
                record(self.smallest(set, like: difference))
            }
            let eighth = max(self.setsAtMost / 8, 1)
            for number in 0..<eighth { visit(self.fullSet(number)) }
            let most = tried + eighth
            var start = 0
            while tried < most {
                self.climb(from: start, isOpen: { tried < most }, visit: visit)
                start += 1
            }
        }
        return (
            found,
            ClauseSearch(
                clause: self.question.clause, tried: tried, isWhole: isWhole && self.notVaried.isEmpty,
                notVaried: self.notVaried)
        )
    }

    /// One value for each of some dimensions, by their places.
    typealias Chosen = [(dimension: Int, choice: Int)]

    static func kind(_ old: ClauseAnswer, _ new: ClauseAnswer) -> Kind {
        Kind(outcomes: [old.outcomes, new.outcomes], answers: [old.answer, new.answer])
    }

    /// How the editions differ on a set; `nil` where they agree.
    func difference(_ chosen: Chosen) -> ClauseDifference? {
        var facts = self.empty
        var shown: [ShownFact] = []
        for (dimension, choice) in chosen {
            let value = self.dimensions[dimension].choices[choice](&facts)
            shown.append(ShownFact(name: self.dimensions[dimension].name, value: value))
        }
        let (old, new) = self.question.answers(facts)
        guard !old.agrees(with: new) else { return nil }
        return ClauseDifference(clause: self.question.clause, old: old, new: new, shown: shown, facts: facts)
    }

    /// Calls for every combination of values of some dimensions, until one call says to stop.
    private func eachChoice(of dimensions: [Int], _ body: (Chosen) -> Bool) -> Bool {
        guard dimensions.allSatisfy({ !self.dimensions[$0].choices.isEmpty }) else { return true }
        var choices = [Int](repeating: 0, count: dimensions.count)
        while true {
            guard body(zip(dimensions, choices).map { ($0, $1) }) else { return false }
            var place = choices.count - 1
            while place >= 0, choices[place] == self.dimensions[dimensions[place]].choices.count - 1 {
                choices[place] = 0
                place -= 1
            }
            guard place >= 0 else { return true }
            choices[place] += 1
        }
    }

    /// The next selection of as many numbers below a bound, in order; `false` after the last.
    private static func advance(_ chosen: inout [Int], below count: Int) -> Bool {
        guard let place = chosen.indices.last(where: { chosen[$0] < count - chosen.count + $0 }) else { return false }
        chosen[place] += 1
        for next in chosen.indices where next > place { chosen[next] = chosen[next - 1] + 1 }
        return true
    }
}
