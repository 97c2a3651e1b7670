import CPDDomain

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
            shown: shown.map { ShownFact($0.name, recordedIn: facts) }, facts: facts)
    }

    /// The same difference with as few of the values as it needs.
    func smallest(_ chosen: Chosen, like difference: ClauseDifference) -> ClauseDifference {
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
}
