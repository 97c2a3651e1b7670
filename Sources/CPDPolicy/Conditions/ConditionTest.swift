import CPDDomain

/// Yes, no, or not known because a fact is missing.
enum Truth: Hashable, Sendable {
    case no
    case unknown
    case yes

    init(_ truth: Bool) { self = truth ? .yes : .no }

    var negated: Self {
        switch self {
        case .no: .yes
        case .unknown: .unknown
        case .yes: .no
        }
    }
}

/// One comparison of a condition, with its facts found in a catalogue.
struct ConditionTest<Subject>: Sendable {
    enum Question: Sendable {
        case present
        case compares(Condition.Comparison, FactValue)
        case comparesFacts(Condition.Comparison, TypedFact<Subject>)
        case isOneOf([FactValue])
        case isWithin(Period)
    }

    let fact: TypedFact<Subject>
    let question: Question

    func answer(_ subject: Subject) -> Truth {
        let value = self.fact.value(subject)
        guard case .present = self.question else {
            guard let value else { return .unknown }
            return self.answer(value, subject)
        }
        return Truth(value != nil)
    }

    private func answer(_ value: FactValue, _ subject: Subject) -> Truth {
        switch self.question {
        case .present: .yes
        case .compares(let comparison, let limit): Self.compare(value, comparison, limit)
        case .comparesFacts(let comparison, let other):
            other.value(subject).map { Self.compare(value, comparison, $0) } ?? .unknown
        case .isOneOf(let values): Truth(values.contains(value))
        case .isWithin(let period):
            if case .date(let date) = value { Truth(period.contains(date)) } else { .unknown }
        }
    }

    private static func compare(_ value: FactValue, _ comparison: Condition.Comparison, _ limit: FactValue) -> Truth {
        guard let order = value.order(to: limit) else {
            // Words that differ are not equal; amounts in two currencies cannot be compared at all.
            if case .money = value { return .unknown }
            return comparison == .equals ? .no : .unknown
        }
        return switch comparison {
        case .equals: Truth(order == .same)
        case .atMost: Truth(order != .more)
        case .atLeast: Truth(order != .less)
        case .over: Truth(order == .more)
        case .under: Truth(order == .less)
        }
    }

    /// The test as four arguments of a reason: the fact, what is asked of it, what was found, and what is wanted.
    ///
    /// - Parameter isNegated: whether it was asked that the test does *not* hold.
    func arguments(_ subject: Subject, isNegated: Bool) -> [ReasonArgument] {
        let found = self.fact.value(subject)?.argument ?? .term("not recorded")
        let (word, wanted): (String, [ReasonArgument]) =
            switch self.question {
            case .present: ("present", [])
            case .compares(let comparison, let limit): (comparison.rawValue, [limit.argument])
            case .comparesFacts(let comparison, let other):
                (comparison.rawValue, [other.value(subject)?.argument ?? .term(other.name)])
            case .isOneOf(let values): ("one of", values.map(\.argument))
            case .isWithin(let period):
                ("within", [.date(period.from)] + (period.until.map { [.date($0)] } ?? []))
            }
        return [.term(self.fact.name), .term(isNegated ? "not " + word : word), found, .list(wanted)]
    }
}
