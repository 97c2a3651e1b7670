import CPDDomain

/// Finds, for one clause, every way in which two editions differ, each with the smallest set of facts.
///
/// Sets of facts are tried from the smallest up: none, each value of each fact alone, each pair, and so on, in one fixed
/// order, up to a bound. Past it a fixed sequence of full sets is tried, an eighth of the bound more, and each that
/// differs in a new way is made smaller until nothing more can be left out.
struct FactSearch: Sendable {
    private let question: ClauseQuestion
    private let dimensions: [FactDimension]
    /// Every dimension there is, to be cleared in recorded facts.
    private let all: [FactDimension]
    private let notVaried: [String]
    private let empty: ProvisionFacts
    private let setsAtMost: Int

    /// A way to differ: outcomes and effects before and after.
    private struct Kind: Hashable {
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
            for number in 0..<max(self.setsAtMost / 8, 1) {
                tried += 1
                let set = self.fullSet(number)
                if let difference = self.difference(set), !kinds.contains(Self.kind(difference.old, difference.new)) {
                    record(self.smallest(set, like: difference))
                }
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
    private typealias Chosen = [(dimension: Int, choice: Int)]

    private static func kind(_ old: ClauseAnswer, _ new: ClauseAnswer) -> Kind {
        Kind(outcomes: [old.outcomes, new.outcomes], answers: [old.answer, new.answer])
    }

    /// How the editions differ on a set; `nil` where they agree.
    private func difference(_ chosen: Chosen) -> ClauseDifference? {
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

extension FactSearch {
    /// Recorded facts without all that is not needed to see the difference; `nil` where the editions agree on them.
    func shrunk(_ recorded: ProvisionFacts) -> ClauseDifference? {
        let (old, new) = self.question.answers(recorded)
        guard !old.agrees(with: new) else { return nil }
        let kind = Self.kind(old, new)
        var facts = recorded
        var isSmaller = true
        while isSmaller {
            isSmaller = false
            for dimension in self.all {
                var fewer = facts
                dimension.clear(&fewer)
                guard fewer != facts else { continue }
                let (old, new) = self.question.answers(fewer)
                guard Self.kind(old, new) == kind else { continue }
                facts = fewer
                isSmaller = true
            }
        }
        let shown = self.all.filter { dimension in
            var fewer = facts
            dimension.clear(&fewer)
            return fewer != facts
        }
        let answers = self.question.answers(facts)
        return ClauseDifference(
            clause: self.question.clause, old: answers.old, new: answers.new,
            shown: shown.map { ShownFact(name: $0.name, value: nil) }, facts: facts)
    }

    /// The same difference with as few of the values as it needs.
    private func smallest(_ chosen: Chosen, like difference: ClauseDifference) -> ClauseDifference {
        var (chosen, smallest) = (chosen, difference)
        var place = 0
        while place < chosen.count {
            var fewer = chosen
            fewer.remove(at: place)
            if let other = self.difference(fewer),
                Self.kind(other.old, other.new) == Self.kind(difference.old, difference.new)
            {
                (chosen, smallest, place) = (fewer, other, 0)
            } else {
                place += 1
            }
        }
        return smallest
    }

    /// The set of a number: a value of every dimension, the same for the same number everywhere.
    private func fullSet(_ number: Int) -> Chosen {
        self.dimensions.indices.compactMap { dimension in
            let count = self.dimensions[dimension].choices.count
            guard count > 0 else { return nil }
            // Mixed as in SplitMix64, so that neighbouring numbers differ in every dimension.
            var value = UInt64(number) &* 0x9e37_79b9_7f4a_7c15 &+ UInt64(dimension) &* 0xd1b5_4a32_d192_ed03
            value = (value ^ (value >> 30)) &* 0xbf58_476d_1ce4_e5b9
            value = (value ^ (value >> 27)) &* 0x94d0_49bb_1331_11eb
            return (dimension, Int((value ^ (value >> 31)) % UInt64(count)))
        }
    }
}
