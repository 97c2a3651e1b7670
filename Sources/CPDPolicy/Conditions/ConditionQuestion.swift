import CPDDomain

/// Yes, no, or not known because a fact is missing.
enum Truth: Hashable, Sendable {
    case no
    case unknown
    case yes

    init(_ truth: Bool) { self = truth ? .yes : .no }

    /// What a check of it found.
    var outcome: Outcome {
        switch self {
        case .no: .notMet
        case .unknown: .notEvidenced
        case .yes: .met
        }
    }

    var negated: Self {
        switch self {
        case .no: .yes
        case .unknown: .unknown
        case .yes: .no
        }
    }
}

/// What a condition asks of one fact.
enum ConditionQuestion: Sendable {
    case present
    case compares(Condition.Comparison, FactValue)
    /// Compared with another fact.
    case comparesFacts(Condition.Comparison)
    case isOneOf([FactValue])
    case isWithin(Period)

    /// The answer for a value.
    ///
    /// - Parameter other: that of the other fact, where there is one.
    func answer(_ value: FactValue?, other: () -> FactValue?) -> Truth {
        guard let value else { return if case .present = self { .no } else { .unknown } }
        switch self {
        case .present: return .yes
        case .compares(let comparison, let limit): return Self.compare(value, comparison, limit)
        case .comparesFacts(let comparison): return other().map { Self.compare(value, comparison, $0) } ?? .unknown
        case .isOneOf(let values): return Truth(values.contains(value))
        case .isWithin(let period):
            if case .date(let date) = value { return Truth(period.contains(date)) }
            return .unknown
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
}
