import CPDDomain

/// What a condition asks of one fact, said in numbers: what it is compared with was turned into numbers when the condition
/// was made, a word into its place among those of the fact. Where that cannot be done there is none.
enum NumericQuestion: Sendable {
    case present
    case compares(Condition.Comparison, NumericArgument)
    /// Compared with another fact.
    case comparesFacts(Condition.Comparison)
    case isOneOf([NumericArgument])
    case isWithin(Period)

    /// `nil` where a word is none of the fact's, or two facts have not the same words.
    init?(_ question: ConditionQuestion, among words: [String], ofOther otherWords: [String]) {
        switch question {
        case .present: self = .present
        case .compares(let comparison, let limit):
            guard let number = NumericArgument(limit, among: words) else { return nil }
            self = .compares(comparison, number)
        case .comparesFacts(let comparison):
            guard words == otherWords else { return nil }
            self = .comparesFacts(comparison)
        case .isOneOf(let values):
            let numbers = values.compactMap { NumericArgument($0, among: words) }
            guard numbers.count == values.count else { return nil }
            self = .isOneOf(numbers)
        case .isWithin(let period): self = .isWithin(period)
        }
    }

    /// The answer for a number, and for that of the other fact, which is read only where two are compared.
    func answer(_ number: NumericArgument, _ other: NumericArgument) -> Truth {
        guard number.sort.kind != .absent else { return if case .present = self { .no } else { .unknown } }
        switch self {
        case .present: return .yes
        case .compares(let comparison, let limit): return Self.compare(number, comparison, limit)
        case .comparesFacts(let comparison):
            return other.sort.kind == .absent ? .unknown : Self.compare(number, comparison, other)
        case .isOneOf(let numbers): return Truth(numbers.contains(number))
        case .isWithin(let period):
            guard number.sort.kind == .date else { return .unknown }
            return Truth(period.contains(CivilDate(daysSinceEpoch: Int32(truncatingIfNeeded: number.value))))
        }
    }

    private static func compare(
        _ number: NumericArgument, _ comparison: Condition.Comparison, _ limit: NumericArgument
    ) -> Truth {
        guard number.sort == limit.sort else {
            // Amounts in two currencies cannot be compared at all; values of two types are not equal.
            return number.sort.kind != .money && comparison == .equals ? .no : .unknown
        }
        let (left, right) = (number.value, limit.value)
        // One word is no more than another, only the same or not.
        let isOrdered = number.sort.kind != .word && number.sort.kind != .truth
        guard isOrdered || left == right else { return comparison == .equals ? .no : .unknown }
        return switch comparison {
        case .equals: Truth(left == right)
        case .atMost: Truth(left <= right)
        case .atLeast: Truth(left >= right)
        case .over: Truth(left > right)
        case .under: Truth(left < right)
        }
    }
}

extension NumericArgument {
    /// The value of a fact as a number, a word as its place among some; `nil` for a word that is none of them.
    init?(_ value: FactValue?, among words: @autoclosure () -> [String]) {
        switch value {
        case nil: self = .notRecorded
        case .money(let money)?: self = .money(money)
        case .minutes(let minutes)?: self = .minutes(minutes)
        case .timeOfDay(let minutes)?: self = .timeOfDay(minutes)
        case .percentage(let hundredths)?: self = .percentage(hundredths)
        case .date(let date)?: self = .date(date)
        case .count(let count)?: self = .count(count)
        case .truth(let truth)?: self = .truth(truth)
        case .code(let word)?:
            guard let place = words().firstIndex(of: word) else { return nil }
            self.init(.word, Int64(place))
        }
    }
}
