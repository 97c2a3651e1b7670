import CPDDomain

/// One thing that may be recorded of what a term is asked about, with the values the search tries. That nothing is
/// recorded is always tried too.
struct TermDimension<Sample> {
    /// Records a value, and says which.
    typealias Choice = (inout Sample) -> ReasonArgument

    let name: String
    /// The values, in order.
    let choices: [Choice]
    /// Whether the search begins with the first value, since without one the term has nothing to answer.
    let isGiven: Bool

    init(_ name: String, given isGiven: Bool = false, _ choices: [Choice]) {
        self.name = name
        self.choices = choices
        self.isGiven = isGiven && !choices.isEmpty
    }

    /// A dimension that is one part of the sample, from its values with their words.
    init<Value>(
        _ name: String, _ path: WritableKeyPath<Sample, Value>, given isGiven: Bool = false,
        _ values: [(ReasonArgument, Value)]
    ) {
        self.init(
            name, given: isGiven,
            values.map { words, value in
                { sample in
                    sample[keyPath: path] = value
                    return words
                }
            })
    }
}

extension TermDimension {
    /// What some conditions ask about provision, with the values at their bounds.
    static func facts(of conditions: [Condition], _ path: WritableKeyPath<Sample, ProvisionFacts>) -> [Self] {
        let checks = conditions.map {
            ClauseCheck(kind: RuleVocabulary.conditionKind, parameters: RuleParameters(["require": .condition($0)]))
        }
        return FactDimension.space(of: checks, over: .provision).dimensions.map { dimension in
            Self(dimension.name, dimension.choices.map { choice in { choice(&$0[keyPath: path]) } })
        }
    }

    /// Days, each once and in order, the first of them first.
    static func days(
        _ name: String, _ path: WritableKeyPath<Sample, CivilDate?>, given isGiven: Bool = true, _ days: [CivilDate]
    ) -> Self {
        Self(name, path, given: isGiven, FactDimension.unique(days).map { (.date($0), $0) })
    }

    /// Numbers from nothing up, each once.
    static func counts(
        _ name: String, _ path: WritableKeyPath<Sample, Int?>, given isGiven: Bool = true, _ numbers: [Int],
        words: (Int) -> ReasonArgument = { .count($0) }
    ) -> Self {
        Self(
            name, path, given: isGiven,
            FactDimension.unique(numbers.filter { (0...10_000_000).contains($0) }).map { (words($0), $0) })
    }

    /// The contract as a share of full time: full, and half.
    static func share(_ path: WritableKeyPath<Sample, Int?>) -> Self {
        .init("contract.share", path, given: true, [1000, 500].map { (.percentage($0 * 10), $0) })
    }
}

extension CivilDate {
    /// The day before, the day itself, and the day after.
    var around: [CivilDate] { [-1, 0, 1].map { self.adding(days: $0) } }
}

extension Int {
    /// The number below, the number itself, and the one above.
    var around: [Int] { [self &- 1, self, self &+ 1] }
}

extension Money {
    /// A penny less, the amount itself, and a penny more; nothing below nothing.
    var around: [Money] {
        [-1, 0, 1].map { Money(minorUnits: self.minorUnits &+ $0, currency: self.currency) }
            .filter { $0.minorUnits >= 0 }
    }
}
