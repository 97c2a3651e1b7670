/// What the rulings of one rule stand for: its clause, its reasons, and the tests of a condition.
public struct RulingWords: Hashable, Sendable {
    /// The clause the rule asks about.
    public let clause: ClauseIdentifier
    /// The reasons it gives; a ruling keeps the place of one.
    public let reasons: [ReasonCode]
    /// The tests of a condition, of which a ruling keeps the places.
    package let tests: [TestWords]

    /// The words of a rule.
    public init(_ clause: ClauseIdentifier, reasons: [ReasonCode]) {
        self.init(clause, reasons: reasons, tests: [])
    }

    package init(_ clause: ClauseIdentifier, reasons: [ReasonCode], tests: [TestWords]) {
        self.clause = clause
        self.reasons = reasons
        self.tests = tests
    }

    /// The finding for which a ruling stands.
    public func finding(for ruling: Ruling) -> Finding {
        let place = Int(ruling.reason)
        return Finding(
            clause: self.clause, outcome: ruling.outcome,
            reason: self.reasons.indices.contains(place) ? self.reasons[place] : ReasonCode(""),
            arguments: self.arguments(of: ruling.numbers))
    }

    private func arguments(of numbers: [NumericArgument]) -> [ReasonArgument] {
        var arguments: [ReasonArgument] = []
        var rest = numbers[...]
        while let number = rest.popFirst() {
            let place = Int(number.sort.test) - 1
            guard self.tests.indices.contains(place) else {
                arguments.append(number.argument())
                continue
            }
            let test = self.tests[place]
            let wanted = test.other == nil ? nil : rest.popFirst()
            arguments += test.arguments(found: number, wanted: wanted)
        }
        return arguments
    }
}

/// The words of one test of a condition: all of its four arguments that do not depend on what was found.
package struct TestWords: Hashable, Sendable {
    /// The fact that is asked for.
    package let fact: String
    /// What is asked of it, such as `at most`.
    package let asked: String
    /// What is wanted; nothing where another fact says so.
    package let wanted: [ReasonArgument]
    /// The other fact with which it is compared.
    package let other: String?
    /// The words of which the fact is one.
    let words: [String]

    package init(fact: String, asked: String, wanted: [ReasonArgument], other: String?, words: [String]) {
        self.fact = fact
        self.asked = asked
        self.wanted = wanted
        self.other = other
        self.words = words
    }

    /// The fact, what is asked of it, what was found, and what is wanted.
    fileprivate func arguments(found: NumericArgument, wanted: NumericArgument?) -> [ReasonArgument] {
        var all = self.wanted
        if let other, let wanted {
            all = [wanted.sort.kind == .absent ? .term(other) : wanted.argument(among: self.words)]
        }
        return [.term(self.fact), .term(self.asked), found.argument(among: self.words), .list(all)]
    }
}
