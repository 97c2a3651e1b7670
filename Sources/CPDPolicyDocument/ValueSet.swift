import CPDDomain
import CPDPolicy

/// The values of a fact that some tests let through: ranges of whole numbers, or words.
enum ValueSet: Hashable {
    /// Ranges in order, none touching the next, in the unit of the type; of money, in one currency.
    case numbers([ClosedRange<Int64>], currency: Currency?)
    /// Words.
    case words(Set<String>)

    private static let everything = Int64.min...Int64.max

    /// The values that compare so with one value; `nil` where that cannot be told.
    init?(_ comparison: Condition.Comparison, _ value: FactValue, of type: FactType) {
        let number: Int64
        var currency: Currency?
        switch value {
        case .money(let money): (number, currency) = (money.minorUnits, money.currency)
        case .minutes(let value), .timeOfDay(let value), .percentage(let value), .count(let value):
            number = Int64(value)
        case .date(let date): number = Int64(date.daysSinceEpoch)
        case .code(let word):
            self = .words([word])
            return
        case .truth(let truth):
            self = .words([truth ? "yes" : "no"])
            return
        }
        let range: ClosedRange<Int64>? =
            switch comparison {
            case .equals: number...number
            case .atMost: Int64.min...number
            case .atLeast: number...Int64.max
            case .over: number == .max ? nil : number + 1...Int64.max
            case .under: number == .min ? nil : Int64.min...number - 1
            }
        self = .numbers(range.map { [$0] } ?? [], currency: currency)
    }

    /// The days of a period.
    init(_ period: Period) {
        let last = period.until.map { Int64($0.daysSinceEpoch) - 1 } ?? Int64.max
        self = .numbers([Int64(period.from.daysSinceEpoch)...last], currency: nil)
    }

    /// Every value of a type.
    static func all(of type: FactType, like other: Self) -> Self {
        switch (type, other) {
        case (.code(let words), _): .words(Set(words))
        case (.truth, _): .words(["yes", "no"])
        case (_, .numbers(_, let currency)): .numbers([Self.everything], currency: currency)
        default: .numbers([Self.everything], currency: nil)
        }
    }

    /// The values in any of some sets; `nil` for none, and where they cannot be compared.
    static func union(_ sets: [Self], of type: FactType) -> Self? {
        guard let first = sets.first else { return nil }
        // What is in none of them is in no union of them.
        var outside = Self.all(of: type, like: first)
        for set in sets {
            guard let rest = outside.intersection(set.complement(in: type)) else { return nil }
            outside = rest
        }
        return outside.complement(in: type)
    }

    var isEmpty: Bool {
        switch self {
        case .numbers(let ranges, _): ranges.isEmpty
        case .words(let words): words.isEmpty
        }
    }

    /// The values in both; `nil` where they cannot be compared, as amounts of two currencies.
    func intersection(_ other: Self) -> Self? {
        switch (self, other) {
        case (.words(let left), .words(let right)): return .words(left.intersection(right))
        case (.numbers(let left, let currency), .numbers(let right, let other)) where currency == other:
            let ranges = left.flatMap { one in
                right.compactMap { two -> ClosedRange<Int64>? in one.overlaps(two) ? one.clamped(to: two) : nil }
            }
            return .numbers(ranges.sorted { $0.lowerBound < $1.lowerBound }, currency: currency)
        default: return nil
        }
    }

    /// The values of the type that are not in it.
    func complement(in type: FactType) -> Self {
        switch self {
        case .words(let words):
            guard case .words(let all) = Self.all(of: type, like: self) else { return self }
            return .words(all.subtracting(words))
        case .numbers(let ranges, let currency):
            var gaps: [ClosedRange<Int64>] = []
            var next: Int64? = .min
            for range in ranges {
                if let from = next, range.lowerBound > from { gaps.append(from...range.lowerBound - 1) }
                next = range.upperBound == .max ? nil : range.upperBound + 1
            }
            if let next { gaps.append(next...Int64.max) }
            return .numbers(gaps, currency: currency)
        }
    }
}
