import CPDDomain
import CPDPolicy

/// Reads a condition over the typed facts: names of facts with what is asked of them, joined by `all`, `any` and `not`.
///
/// Several names in one group must all hold. What is asked of a fact is a value it must be, `present`, or a group such as
/// `{ over: 500 GBP, at most: 2000 GBP }`; in the place of a value, `{ fact: NAME }` names another fact.
struct ConditionReading {
    let facts: FactCatalogue<Never>
    let problems: ProblemList

    func read(_ node: DocumentNode, named name: String) -> PlacedCondition? {
        guard case .mapping(let entries) = node.value else {
            self.problems.add(
                "\"\(name)\" is a condition: names of facts with what is asked of them; this is \(node.summary).",
                at: node.place)
            return nil
        }
        guard !entries.isEmpty else {
            self.problems.add("\"\(name)\" asks nothing: name a fact.", at: node.place)
            return nil
        }
        let parts = entries.compactMap { self.read($0) }
        guard parts.count == entries.count else { return nil }
        return parts.count == 1 ? parts[0] : PlacedCondition(place: node.place, part: .all(parts))
    }

    private func read(_ entry: DocumentNode.Entry) -> PlacedCondition? {
        switch entry.key {
        case "all": self.list(entry).map { PlacedCondition(place: entry.place, part: .all($0)) }
        case "any": self.list(entry).map { PlacedCondition(place: entry.place, part: .any($0)) }
        case "not": self.read(entry.value, named: "not").map { PlacedCondition(place: entry.place, part: .not($0)) }
        default: self.test(entry)
        }
    }

    private func list(_ entry: DocumentNode.Entry) -> [PlacedCondition]? {
        guard case .list(let nodes) = entry.value.value, !nodes.isEmpty else {
            self.problems.add(
                "\"\(entry.key)\" is a list of conditions; this is \(entry.value.summary).", at: entry.value.place)
            return nil
        }
        let parts = nodes.compactMap { self.read($0, named: entry.key) }
        return parts.count == nodes.count ? parts : nil
    }

    private func fact(_ name: String, at place: DocumentNode.Place) -> TypedFact<Never>? {
        if let fact = self.facts.fact(named: name) { return fact }
        let words = self.facts.facts.map(\.name) + Condition.joiningWords
        let suggestion = Spelling.suggestion(for: name, among: words)
        let hint = suggestion.isEmpty ? " \"cpd policy facts\" lists them." : suggestion
        self.problems.add("There is no fact \"\(name)\".\(hint)", at: place)
        return nil
    }

    private func test(_ entry: DocumentNode.Entry) -> PlacedCondition? {
        guard let fact = self.fact(entry.key, at: entry.place) else { return nil }
        let place = entry.value.place
        switch entry.value.value {
        case .scalar("present", isPlain: true):
            let part = PlacedCondition.Part.test(.present(fact.name), fact: fact.name, values: nil)
            return PlacedCondition(place: place, part: part)
        case .scalar:
            return self.value(entry.value, fact).map { self.comparison(.equals, $0, fact, place) }
        case .list:
            self.problems.add(
                "\"\(fact.name)\" is one value; for several write { one of: […] }.", at: place)
            return nil
        case .mapping(let tests):
            let parts = tests.compactMap { self.question($0, fact) }
            guard parts.count == tests.count, !parts.isEmpty else {
                if tests.isEmpty { self.problems.add("Nothing is asked of \"\(fact.name)\".", at: place) }
                return nil
            }
            return parts.count == 1 ? parts[0] : PlacedCondition(place: place, part: .all(parts))
        }
    }

    private func question(_ test: DocumentNode.Entry, _ fact: TypedFact<Never>) -> PlacedCondition? {
        if test.key == "one of" { return self.oneOf(test, fact) }
        if test.key == "within" { return self.within(test, fact) }
        guard let comparison = Condition.Comparison(rawValue: test.key) else {
            let suggestion = Spelling.suggestion(for: test.key, among: Condition.testingWords)
            self.problems.add(
                "\"\(test.key)\" cannot be asked of a fact; \(Condition.testingWords.joined(separator: ", ")) can."
                    + suggestion, at: test.place)
            return nil
        }
        guard comparison == .equals || fact.type.isOrdered else {
            self.problems.add(
                "\"\(fact.name)\" is \(fact.type.summary): of two values neither is more. Ask \"equals\" or \"one of\".",
                at: test.place)
            return nil
        }
        if case .mapping = test.value.value { return self.otherFact(comparison, test, fact) }
        return self.value(test.value, fact).map { self.comparison(comparison, $0, fact, test.value.place) }
    }

    private func comparison(
        _ comparison: Condition.Comparison, _ value: FactValue, _ fact: TypedFact<Never>,
        _ place: DocumentNode.Place
    ) -> PlacedCondition {
        let values = ValueSet(comparison, value, of: fact.type)
        return PlacedCondition(
            place: place, part: .test(.compares(fact.name, comparison, .value(value)), fact: fact.name, values: values))
    }

    private func otherFact(
        _ comparison: Condition.Comparison, _ test: DocumentNode.Entry, _ fact: TypedFact<Never>
    ) -> PlacedCondition? {
        guard let fields = FieldReader(test.value, what: "another fact", keys: ["fact"], self.problems) else {
            return nil
        }
        guard let node = fields.value("fact"), let name = fields.text(node, for: "fact"),
            let other = self.fact(name, at: node.place)
        else {
            if fields.value("fact") == nil { fields.missing("fact", of: "another fact") }
            return nil
        }
        guard fact.type.isComparable(with: other.type), fact.name != other.name else {
            let words =
                fact.name == other.name
                ? "\"\(fact.name)\" cannot be compared with itself."
                : "\"\(fact.name)\" is \(fact.type.summary); \"\(name)\" is \(other.type.summary)."
            self.problems.add(words, at: node.place)
            return nil
        }
        let condition = Condition.compares(fact.name, comparison, .fact(name))
        return PlacedCondition(place: node.place, part: .test(condition, fact: fact.name, values: nil))
    }

    private func oneOf(_ test: DocumentNode.Entry, _ fact: TypedFact<Never>) -> PlacedCondition? {
        guard case .list(let nodes) = test.value.value, !nodes.isEmpty else {
            self.problems.add("\"one of\" is a list of values; this is \(test.value.summary).", at: test.value.place)
            return nil
        }
        let values = nodes.compactMap { self.value($0, fact) }
        guard values.count == nodes.count else { return nil }
        for (index, value) in values.enumerated() where values[..<index].contains(value) {
            self.problems.add("\(nodes[index].summary) stands in the list already.", at: nodes[index].place)
        }
        let sets = values.compactMap { ValueSet(.equals, $0, of: fact.type) }
        return PlacedCondition(
            place: test.value.place,
            part: .test(.isOneOf(fact.name, values), fact: fact.name, values: ValueSet.union(sets, of: fact.type)))
    }

    private func within(_ test: DocumentNode.Entry, _ fact: TypedFact<Never>) -> PlacedCondition? {
        guard fact.type == .date else {
            self.problems.add("\"within\" is asked of dates; \"\(fact.name)\" is \(fact.type.summary).", at: test.place)
            return nil
        }
        guard let fields = FieldReader(test.value, what: "a period", keys: ["from", "until"], self.problems) else {
            return nil
        }
        if fields.value("from") == nil { fields.missing("from", of: "the period") }
        let (from, until) = (fields.date("from"), fields.date("until"))
        guard let from else { return nil }
        guard let period = Period(from: from, until: until) else {
            self.problems.add("The period would end before it begins.", at: test.value.place)
            return nil
        }
        return PlacedCondition(
            place: test.value.place,
            part: .test(.isWithin(fact.name, period), fact: fact.name, values: ValueSet(period)))
    }

    private func value(_ node: DocumentNode, _ fact: TypedFact<Never>) -> FactValue? {
        guard case .scalar(let text, _) = node.value else {
            self.problems.add("\"\(fact.name)\" is \(fact.type.summary); this is \(node.summary).", at: node.place)
            return nil
        }
        if let value = FactValueReading.read(text, fact.type) { return value }
        let ambiguity =
            switch fact.type {
            case .minutes, .count: PeriodAmbiguity.fault(of: text)
            case .timeOfDay: FactValueReading.halfOfDay(of: text)
            default: String?.none
            }
        if let fault = ambiguity {
            self.problems.add(fault, at: node.place)
            return nil
        }
        var suggestion = ""
        if case .code(let words) = fact.type { suggestion = Spelling.suggestion(for: text, among: words) }
        let found = FactValueReading.kind(of: text).map { "\(node.summary) \($0)" } ?? "this is \(node.summary)"
        self.problems.add("\"\(fact.name)\" is \(fact.type.summary); \(found).\(suggestion)", at: node.place)
        return nil
    }
}
