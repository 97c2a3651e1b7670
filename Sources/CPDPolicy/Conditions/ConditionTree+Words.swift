import CPDDomain

extension ConditionTree {
    /// What a test's findings stand for: all of its arguments that do not depend on what was found.
    var words: TestWords {
        let (word, wanted): (String, [ReasonArgument]) =
            switch self.question {
            case .present: ("present", [])
            case .compares(let comparison, let limit): (comparison.rawValue, [limit.argument])
            case .comparesFacts(let comparison): (comparison.rawValue, [])
            case .isOneOf(let values): ("one of", values.map(\.argument))
            case .isWithin(let period):
                ("within", [.date(period.from)] + (period.until.map { [.date($0)] } ?? []))
            }
        return TestWords(
            fact: self.names.first ?? "", asked: self.isNegated ? "not " + word : word, wanted: wanted,
            other: self.names.count > 1 ? self.names.last : nil, words: self.codes)
    }

    /// A test as four arguments of a reason: the fact, what is asked of it, what was found, and what is wanted.
    func arguments(_ subject: Subject) -> [ReasonArgument] {
        let words = self.words
        let found = self.value(subject)?.argument ?? .term("not recorded")
        let wanted = words.other.map { [self.other(subject)?.argument ?? .term($0)] } ?? words.wanted
        return [.term(words.fact), .term(words.asked), found, .list(wanted)]
    }

    /// The ruling of a condition that is one test; in words where it found one that is none of its fact's.
    func rulingOfTest(_ subject: Subject) -> Ruling {
        guard let numeric, let number = NumericArgument(self.value(subject), among: self.codes) else { return .inWords }
        guard self.comparesFacts else {
            let outcome = numeric.answer(number, .notRecorded).outcome
            return Ruling(outcome, reason: outcome.reason, number.found(byTest: 0))
        }
        guard let other = NumericArgument(self.other(subject), among: self.codes) else { return .inWords }
        let outcome = numeric.answer(number, other).outcome
        return Ruling(outcome, reason: outcome.reason, number.found(byTest: 0), other)
    }
}
