import CPDDomain
import CPDPolicy

/// Finds what a condition cannot mean: tests that can never hold beside the others, tests that always do, and
/// alternatives that an earlier one makes idle.
struct ConditionSense {
    let facts: FactCatalogue<Never>
    let problems: ProblemList

    /// What is known at a place of a condition, each with the line that said so.
    private struct Known {
        /// The values of facts that may still come.
        var values: [Key: (values: ValueSet, line: Int)] = [:]
        /// Facts that are recorded: a test asks for that, too.
        var recorded: [String: Int] = [:]
        /// Facts that are not recorded.
        var absent: [String: Int] = [:]
    }

    private struct Key: Hashable {
        let fact: String
        let currency: String?
    }

    /// Checks a condition, where another one holds.
    func check(_ condition: PlacedCondition, where applies: PlacedCondition? = nil) {
        var known = Known()
        if let applies {
            // Its own faults are noted when it is checked by itself.
            known = Self(facts: self.facts, problems: ProblemList(file: self.problems.file))
                .narrowed(known, by: applies, isNegated: false)
        }
        _ = self.narrowed(known, by: condition, isNegated: false)
    }

    /// What is known once the condition holds.
    private func narrowed(_ known: Known, by condition: PlacedCondition, isNegated: Bool) -> Known {
        switch condition.part {
        case .not(let part): return self.narrowed(known, by: part, isNegated: !isNegated)
        case .test(let test, let fact, let values):
            let facts = if case .compares(_, _, .fact(let other)) = test { [fact, other] } else { [fact] }
            let isAbsent = if case .present = test { isNegated } else { false }
            let known = facts.reduce(known) { self.noting($0, $1, isAbsent: isAbsent, at: condition.place) }
            guard let values else { return known }
            return self.narrowed(known, by: fact, values, isNegated: isNegated, at: condition.place)
        case .all(let parts) where !isNegated, .any(let parts) where isNegated:
            // Alternatives last: what the tests beside them say holds in each.
            let inOrder = parts.filter(\.isTest) + parts.filter { !$0.isTest }
            return inOrder.reduce(known) { self.narrowed($0, by: $1, isNegated: isNegated) }
        case .all(let parts), .any(let parts):
            let ways = parts.map { self.narrowed(known, by: $0, isNegated: isNegated) }
            self.checkAlternatives(parts, isNegated: isNegated)
            return self.joined(ways, at: condition.place)
        }
    }

    /// What is known where one of several ways is gone: of each fact the values of any, as far as all speak of it.
    private func joined(_ ways: [Known], at place: DocumentNode.Place) -> Known {
        guard var joined = ways.first else { return Known() }
        for way in ways.dropFirst() {
            joined.recorded = joined.recorded.filter { way.recorded[$0.key] != nil }
            joined.absent = joined.absent.filter { way.absent[$0.key] != nil }
            for (key, one) in joined.values {
                let type = self.facts.fact(named: key.fact)?.type
                guard let type, let other = way.values[key],
                    let both = ValueSet.union([one.values, other.values], of: type)
                else {
                    joined.values[key] = nil
                    continue
                }
                joined.values[key] = (both, both == one.values ? one.line : place.line)
            }
        }
        return joined
    }

    /// What is known once a fact is recorded, or is not.
    private func noting(_ known: Known, _ fact: String, isAbsent: Bool, at place: DocumentNode.Place) -> Known {
        if let line = isAbsent ? known.recorded[fact] : known.absent[fact] {
            let words =
                isAbsent
                ? "line \(line) asks something of \"\(fact)\", which is then recorded"
                : "line \(line) says that \"\(fact)\" is not recorded"
            self.problems.add("This can never hold: \(words).", at: place)
            return known
        }
        var noted = known
        if isAbsent {
            noted.absent[fact] = place.line
        } else {
            noted.recorded[fact] = known.recorded[fact] ?? place.line
        }
        return noted
    }

    private func narrowed(
        _ known: Known, by fact: String, _ values: ValueSet, isNegated: Bool, at place: DocumentNode.Place
    ) -> Known {
        guard let type = self.facts.fact(named: fact)?.type else { return known }
        let allowed = isNegated ? values.complement(in: type) : values
        let key = Key(fact: fact, currency: values.currencyCode)
        let before = known.values[key]
        guard let both = allowed.intersection(before?.values ?? .all(of: type, like: values)) else { return known }
        if both.isEmpty {
            let words = before.map { "beside what line \($0.line) says of it" } ?? "for any value"
            self.problems.add("This can never hold: \"\(fact)\" cannot be so \(words).", at: place)
            return known
        }
        if let before, both == before.values {
            self.problems.add(
                "This asks nothing more: line \(before.line) says as much of \"\(fact)\" already. Leave one out.",
                at: place)
        } else if before == nil, both == .all(of: type, like: values) {
            self.problems.add("This always holds, whatever \"\(fact)\" is. Leave it out.", at: place)
        }
        var narrowed = known
        narrowed.values[key] = (both, place.line)
        return narrowed
    }

    /// An alternative that lets nothing more through than those before it will never be the one that counts.
    private func checkAlternatives(_ parts: [PlacedCondition], isNegated: Bool) {
        var covered: [Key: (values: ValueSet, line: Int)] = [:]
        for part in parts {
            guard case .test(_, let fact, let values?) = part.part, let type = self.facts.fact(named: fact)?.type else {
                continue
            }
            let allowed = isNegated ? values.complement(in: type) : values
            let key = Key(fact: fact, currency: values.currencyCode)
            guard let before = covered[key] else {
                covered[key] = (allowed, part.place.line)
                continue
            }
            guard let union = ValueSet.union([before.values, allowed], of: type) else { continue }
            if union == before.values {
                self.problems.add(
                    "This can never matter: whenever it holds, line \(before.line) holds too. Leave one out.",
                    at: part.place)
            } else if union == .all(of: type, like: values) {
                self.problems.add(
                    "With line \(before.line) this always holds, whatever \"\(fact)\" is. Leave both out.",
                    at: part.place)
            }
            covered[key] = (union, before.line)
        }
    }
}

extension PlacedCondition {
    /// Whether it is one test, or its opposite.
    fileprivate var isTest: Bool {
        switch self.part {
        case .test: true
        case .not(let part): part.isTest
        case .all, .any: false
        }
    }
}

extension ValueSet {
    /// The currency of amounts of money.
    fileprivate var currencyCode: String? {
        if case .numbers(_, let currency) = self { currency?.rawValue } else { nil }
    }
}
