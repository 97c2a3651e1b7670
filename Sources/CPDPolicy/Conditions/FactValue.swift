public import CPDDomain

/// The value of a fact, in the unit of its type.
public enum FactValue: Hashable, Sendable {
    /// An amount of money.
    case money(Money)
    /// A length of time in minutes.
    case minutes(Int)
    /// A time of day in minutes after midnight.
    case timeOfDay(Int)
    /// A share in hundredths of a percent: 1250 for 12.5 %.
    case percentage(Int)
    /// A day.
    case date(CivilDate)
    /// A number of things.
    case count(Int)
    /// One word of several.
    case code(String)
    /// Yes or no.
    case truth(Bool)

    /// How one value lies to another of the same type; `nil` where they cannot be compared: other types or currencies,
    /// and words or truths that differ.
    @inlinable
    func order(to other: Self) -> FactOrder? {
        switch (self, other) {
        case (.money(let left), .money(let right)):
            left.currency == right.currency ? FactOrder(left.minorUnits, right.minorUnits) : nil
        case (.minutes(let left), .minutes(let right)), (.percentage(let left), .percentage(let right)),
            (.count(let left), .count(let right)), (.timeOfDay(let left), .timeOfDay(let right)):
            FactOrder(left, right)
        case (.date(let left), .date(let right)): FactOrder(left, right)
        default: self == other ? .same : nil
        }
    }

    /// The value as a reason's argument.
    var argument: ReasonArgument {
        switch self {
        case .money(let money): .money(money)
        case .minutes(let minutes): .minutes(minutes)
        case .timeOfDay(let minutes): .timeOfDay(minutes)
        case .percentage(let hundredths): .percentage(hundredths)
        case .date(let date): .date(date)
        case .count(let count): .count(count)
        case .code(let word): .text(word)
        case .truth(let truth): .term(truth ? "yes" : "no")
        }
    }
}

/// How one value lies to another.
@usableFromInline
enum FactOrder: Hashable, Sendable {
    case less
    case same
    case more

    @inlinable
    init<Value: Comparable>(_ left: Value, _ right: Value) {
        self = left < right ? .less : left == right ? .same : .more
    }
}
