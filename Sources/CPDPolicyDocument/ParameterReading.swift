import CPDDomain
import CPDPolicy

/// Reads the value of one parameter of a rule, and says what it is where it is of another type or unit.
struct ParameterReading {
    let facts: FactCatalogue<Never>
    let problems: ProblemList

    func read(_ node: DocumentNode, _ specification: ParameterSpecification) -> ParameterValue? {
        let name = specification.name
        switch specification.type {
        case .money:
            return self.money(node, name).map { .money($0) }
        case .months:
            if case .scalar(let text, _) = node.value {
                if let months = Self.months(text) { return .months(months) }
                if let fault = PeriodAmbiguity.fault(of: text) {
                    self.problems.add(fault, at: node.place)
                    return nil
                }
            }
            return self.wrong(node, name, "a length of time, written like 60 months or 5 years")
        case .count:
            if let count = self.count(node) { return .count(count) }
            return self.wrong(node, name, "a whole number")
        case .text:
            if case .scalar(let text, _) = node.value { return .text(text) }
            return self.wrong(node, name, "words")
        case .moneyByKind:
            return self.limits(node, name).map { .moneyByKind($0) }
        case .size:
            return self.size(node, name).map { .size($0) }
        case .condition:
            let reading = ConditionReading(facts: self.facts, problems: self.problems)
            guard let placed = reading.read(node, named: name) else { return nil }
            ConditionSense(facts: self.facts, problems: self.problems).check(placed)
            return .condition(placed.condition)
        case .timeOfDay:
            if case .scalar(let text, _) = node.value {
                if let minutes = FactValueReading.timeOfDay(text) { return .timeOfDay(minutes) }
                if let fault = FactValueReading.halfOfDay(of: text) {
                    self.problems.add(fault, at: node.place)
                    return nil
                }
            }
            return self.wrong(node, name, FactType.timeOfDay.summary)
        case .words(let known):
            return self.words(node, name, known).map { .words($0) }
        }
    }

    /// One word or several, each of those known; `nil` with the faults noted.
    private func words(_ node: DocumentNode, _ name: String, _ known: [String]) -> [String]? {
        let nodes = if case .list(let list) = node.value { list } else { [node] }
        guard !nodes.isEmpty else { return self.wrong(node, name, ParameterType.words(known).summary) }
        var words: Set<String> = []
        for node in nodes {
            guard case .scalar(let text, _) = node.value, known.contains(text) else {
                let word = if case .scalar(let text, _) = node.value { text } else { "" }
                let suggestion = Spelling.suggestion(for: word, among: known)
                self.problems.add(
                    "\"\(name)\" is \(ParameterType.words(known).summary); this is \(node.summary).\(suggestion)",
                    at: node.place)
                return nil
            }
            words.insert(text)
        }
        return known.filter(words.contains)
    }

    private func money(_ node: DocumentNode, _ name: String) -> Money? {
        if case .scalar(let text, _) = node.value, let money = Money(text), money.minorUnits >= 0 { return money }
        return self.wrong(node, name, "an amount of money, written like 45 GBP")
    }

    private func count(_ node: DocumentNode) -> Int? {
        guard case .scalar(let text, isPlain: true) = node.value, let count = Int(text), (0...1_000_000).contains(count)
        else { return nil }
        return count
    }

    private func limits(_ node: DocumentNode, _ name: String) -> CostLimits? {
        if case .scalar = node.value {
            return self.money(node, name).map { CostLimits(otherwise: $0) }
        }
        let approaches = Dictionary(
            Approach.allCases.map { (CostLimits.key(of: $0), $0) }, uniquingKeysWith: { first, _ in first })
        let keys = approaches.keys.sorted() + ["otherwise"]
        guard let fields = FieldReader(node, what: "\"\(name)\"", keys: keys, self.problems) else { return nil }
        var limits = CostLimits(otherwise: nil)
        for entry in fields.entries where keys.contains(entry.key) {
            guard let money = self.money(entry.value, entry.key) else { continue }
            if let approach = approaches[entry.key] {
                limits.byApproach[approach] = money
            } else {
                limits.otherwise = money
            }
        }
        return limits
    }

    private func size(_ node: DocumentNode, _ name: String) -> ProvisionSize? {
        guard let fields = FieldReader(node, what: "\"\(name)\"", keys: ["hours", "cost"], self.problems) else {
            return nil
        }
        for key in ["hours", "cost"] where fields.value(key) == nil { fields.missing(key, of: "\"\(name)\"") }
        let cost = fields.value("cost").flatMap { self.money($0, "cost") }
        guard let hours = fields.value("hours") else { return nil }
        guard let count = self.count(hours) else { return self.wrong(hours, "hours", "a whole number") }
        return cost.map { ProvisionSize(hours: count, cost: $0) }
    }

    private func wrong<Value>(_ node: DocumentNode, _ name: String, _ expected: String) -> Value? {
        var found = node.summary
        if case .scalar(let text, _) = node.value {
            if let money = Money(text) {
                found += money.minorUnits < 0 ? " is below nothing" : " is an amount of money"
            } else if Self.months(text) != nil {
                found += " is a length of time"
            } else if CivilDate(text) != nil {
                found += " is a date"
            } else {
                found = "this is " + found
            }
        } else {
            found = "this is " + found
        }
        self.problems.add("\"\(name)\" is \(expected); \(found).", at: node.place)
        return nil
    }

    /// Months in `60 months` or `5 years`.
    static func months(_ text: String) -> Int? {
        let parts = text.split(separator: " ")
        guard parts.count == 2, let number = Int(parts[0]), (0...1200).contains(number) else { return nil }
        return switch parts[1] {
        case "month", "months": number
        case "year", "years": number * 12
        default: nil
        }
    }
}
