import CPDDomain
import CPDPolicy

/// A value that a policy gives, or says that it does not give.
enum Given<Value> {
    case value(Value)
    /// Written as `unset`: the policy does not say.
    case unset
    /// Nothing was written, or something wrong, which is noted.
    case absent

    /// The value; `nil` where it is unset or absent.
    var known: Value? { if case .value(let value) = self { value } else { nil } }
}

extension FieldReader {
    /// A length of time in months, or unset.
    func givenMonths(_ key: String) -> Given<Int> {
        self.given(key, "a length of time, written like 12 months or 2 years") { ParameterReading.months($0) }
    }

    /// A share in hundredths of a percent, from nothing to the whole, or unset.
    func givenShare(_ key: String) -> Given<Int> {
        self.given(key, "a share from 0 % to 100 %, written like 50 %") { text in
            FactValueReading.percentage(text).flatMap { $0 <= 10_000 ? $0 : nil }
        }
    }

    /// An amount that is not below nothing, or unset.
    func givenMoney(_ key: String) -> Given<Money> {
        self.given(key, "an amount of money, written like 45 GBP") { text in
            Money(text).flatMap { $0.minorUnits >= 0 ? $0 : nil }
        }
    }

    /// True or false, or unset.
    func givenTruth(_ key: String) -> Given<Bool> {
        self.given(key, "true or false") { ["true": true, "false": false][$0] }
    }

    /// A number of days, or unset.
    func givenDays(_ key: String) -> Given<Int> {
        self.given(key, "a whole number of days up to 3660") { text in
            Int(text).flatMap { (0...3660).contains($0) ? $0 : nil }
        }
    }

    /// A number of half days, or unset.
    func givenHalfDays(_ key: String) -> Given<Int> {
        self.given(key, "a whole number of half days") { text in
            Int(text).flatMap { (0...732).contains($0) ? $0 : nil }
        }
    }

    /// A length of time in minutes, or unset.
    func givenTime(_ key: String) -> Given<Int> {
        self.given(key, "a length of time, written like 2 hours or 90 minutes") { FactValueReading.minutes($0) }
    }

    private func given<Value>(_ key: String, _ expected: String, read: (String) -> Value?) -> Given<Value> {
        guard let node = self.value(key) else { return .absent }
        if case .scalar(let text, _) = node.value {
            if text == "unset" { return .unset }
            if let value = read(text) { return .value(value) }
            if let fault = PeriodAmbiguity.fault(of: text) {
                self.problems.add(fault, at: node.place)
                return .absent
            }
        }
        self.problems.add(
            "\"\(key)\" is \(expected), or unset where the policy does not say; this is \(node.summary).",
            at: node.place
        )
        return .absent
    }

    /// Notes that a value is missing that may be unset.
    func missingOrUnset(_ key: String, of what: String) {
        self.missing(key, of: what + " (write \"unset\" where the policy does not say)")
    }

    /// The words of a list or of one value, each among those known and once.
    func words(_ key: String, among known: [String], _ what: String) -> [String] {
        guard let node = self.value(key) else { return [] }
        let nodes: [DocumentNode]
        if case .list(let list) = node.value { nodes = list } else { nodes = [node] }
        var words: [String] = []
        for node in nodes {
            guard let text = self.text(node, for: key),
                let word = self.known(text, among: known, what, at: node.place)
            else { continue }
            if words.contains(word) {
                self.problems.add("\"\(word)\" is there already.", at: node.place)
            } else {
                words.append(word)
            }
        }
        return words
    }

    /// A word among those known; a fault with the nearest where it is none.
    func known(_ word: String, among known: [String], _ what: String, at place: DocumentNode.Place) -> String? {
        if known.contains(word) { return word }
        self.problems.add(
            "There is no \(what) \"\(word.prefix(60))\"; there are: \(known.joined(separator: ", "))."
                + Spelling.suggestion(for: word, among: known), at: place)
        return nil
    }
}
