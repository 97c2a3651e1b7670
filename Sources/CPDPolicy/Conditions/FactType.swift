/// The type of a fact, with the unit in which an edition writes its values.
public enum FactType: Hashable, Sendable {
    /// An amount of money, written `45 GBP`.
    case money
    /// A length of time, written `90 minutes` or `6 hours`; kept in minutes.
    case minutes
    /// A time of day, written `15:45`; kept in minutes after midnight.
    case timeOfDay
    /// A share, written `12.5 %`; kept in hundredths of a percent.
    case percentage
    /// A day, written `2026-11-24`.
    case date
    /// A whole number of things.
    case count
    /// One of some words.
    case code([String])
    /// `true` or `false`.
    case truth

    /// Whether one value can be more than another.
    public var isOrdered: Bool {
        switch self {
        case .money, .minutes, .timeOfDay, .percentage, .date, .count: true
        case .code, .truth: false
        }
    }

    /// What a value of it is, as people say it, with an example: `an amount of money, written like 45 GBP`.
    public var summary: String {
        switch self {
        case .money: "an amount of money, written like 45 GBP"
        case .minutes: "a length of time, written like 90 minutes or 6 hours"
        case .timeOfDay: "a time of day, written like 15:45"
        case .percentage: "a percentage, written like 12.5 %"
        case .date: "a date that exists, written like 2026-11-24"
        case .count: "a whole number"
        case .code(let words): "one of the words " + words.joined(separator: ", ")
        case .truth: "true or false"
        }
    }

    /// The name of the type alone: `money`.
    public var name: String {
        switch self {
        case .money: "money"
        case .minutes: "length of time"
        case .timeOfDay: "time of day"
        case .percentage: "percentage"
        case .date: "date"
        case .count: "whole number"
        case .code: "word"
        case .truth: "true or false"
        }
    }

    /// Whether values of one type can be compared with values of the other.
    package func isComparable(with other: Self) -> Bool {
        switch (self, other) {
        case (.code, .code): true
        default: self == other
        }
    }

    /// The words of which a value is one; none where it is no word.
    var words: [String] { if case .code(let words) = self { words } else { [] } }
}
