import CPDDomain
import CPDPolicy

/// Reads the fields of one group of names and values, and notes every fault it meets.
struct FieldReader {
    let place: DocumentNode.Place
    let entries: [DocumentNode.Entry]
    let problems: ProblemList

    /// Fields of a node; `nil`, with a problem noted, where it is no group.
    ///
    /// - Parameters:
    ///   - what: what the group is, for messages: `a clause`.
    ///   - keys: the names it may have; `nil` where any will do.
    init?(_ node: DocumentNode, what: String, keys: [String]?, _ problems: ProblemList) {
        guard case .mapping(let entries) = node.value else {
            problems.add("\(node.summary) is not \(what): names and values are expected here.", at: node.place)
            return nil
        }
        self.place = node.place
        self.entries = entries
        self.problems = problems
        guard let keys else { return }
        for entry in entries where !keys.contains(entry.key) {
            let suggestion = Spelling.suggestion(for: entry.key, among: keys)
            problems.add("\"\(entry.key)\" is not part of \(what).\(suggestion)", at: entry.place)
        }
    }

    /// The value of a name; `nil` where it is absent or null.
    func value(_ key: String) -> DocumentNode? {
        self.entries.first { $0.key == key }.flatMap { $0.value.isNull ? nil : $0.value }
    }

    /// Notes that a name is missing.
    func missing(_ key: String, of what: String) {
        self.problems.add("\"\(key)\" is missing from \(what).", at: self.place)
    }

    func text(_ key: String) -> String? { self.value(key).flatMap { self.text($0, for: key) } }

    func text(_ node: DocumentNode, for key: String) -> String? {
        guard case .scalar(let text, _) = node.value else {
            self.problems.add("\"\(key)\" is words; this is \(node.summary).", at: node.place)
            return nil
        }
        return text
    }

    func required(_ key: String, of what: String) -> String? {
        guard let node = self.value(key) else {
            self.missing(key, of: what)
            return nil
        }
        guard let text = self.text(node, for: key) else { return nil }
        guard !text.allSatisfy(\.isWhitespace) else {
            self.problems.add("\"\(key)\" of \(what) is empty.", at: node.place)
            return nil
        }
        return text
    }

    func date(_ key: String) -> CivilDate? {
        self.scalar(key, "a date that exists, written like 2026-11-24", read: { CivilDate($0) })
    }

    func money(_ key: String) -> Money? {
        self.scalar(key, "an amount of money, written like 45 GBP", read: { Money($0) })
    }

    func timeOfDay(_ key: String) -> Int? {
        self.scalar(key, FactType.timeOfDay.summary, read: { FactValueReading.timeOfDay($0) })
    }

    func whole(_ key: String) -> Int? {
        if let node = self.value(key), case .scalar(let text, _) = node.value, Int(text) == nil,
            let fault = PeriodAmbiguity.fault(of: text)
        {
            self.problems.add(fault, at: node.place)
            return nil
        }
        return self.scalar(key, "a whole number from 0 to 1000000000", isPlain: true) { text in
            Int(text).flatMap { (0...1_000_000_000).contains($0) ? $0 : nil }
        }
    }

    func truth(_ key: String) -> Bool? {
        self.scalar(key, "true or false", isPlain: true) { ["true": true, "false": false][$0] }
    }

    /// One of the words of an enumeration.
    func choice<Choice: RawRepresentable & CaseIterable>(_ key: String, _ type: Choice.Type = Choice.self) -> Choice?
    where Choice.RawValue == String {
        guard let node = self.value(key), let text = self.text(node, for: key) else { return nil }
        if let choice = Choice(rawValue: text) { return choice }
        let words = Choice.allCases.map(\.rawValue)
        let suggestion = Spelling.suggestion(for: text, among: words)
        self.problems.add(
            "\(node.summary) is not one of the words for \"\(key)\": \(words.joined(separator: ", ")).\(suggestion)",
            at: node.place)
        return nil
    }

    func list(_ key: String) -> [DocumentNode]? {
        guard let node = self.value(key) else { return nil }
        guard case .list(let list) = node.value else {
            self.problems.add("\"\(key)\" is a list; this is \(node.summary).", at: node.place)
            return nil
        }
        return list
    }

    private func scalar<Value>(
        _ key: String, _ expected: String, isPlain mustBePlain: Bool = false, read: (String) -> Value?
    ) -> Value? {
        guard let node = self.value(key) else { return nil }
        if case .scalar(let text, let isPlain) = node.value, isPlain || !mustBePlain, let value = read(text) {
            return value
        }
        self.problems.add("\"\(key)\" is \(expected); this is \(node.summary).", at: node.place)
        return nil
    }
}
