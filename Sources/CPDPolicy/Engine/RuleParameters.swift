public import CPDDomain

/// What a parameter of a rule kind holds.
public enum ParameterType: Hashable, Sendable {
    /// An amount of money, written `45 GBP`.
    case money
    /// A length of time in months, written `60 months` or `5 years`.
    case months
    /// A whole number.
    case count
    /// Words.
    case text
    /// An amount of money for each kind of provision: `{ in-school: 15 GBP, otherwise: 60 GBP }`.
    case moneyByKind
    /// A size of provision: `{ hours: 6, cost: 500 GBP }`.
    case size
    /// A condition over the typed facts of the catalogue.
    case condition
    /// A time of day, written `15:45`.
    case timeOfDay
    /// Some of the words known, one or a list of them.
    case words([String])

    /// What a value of it is, as people say it, with an example: `an amount of money, written like 45 GBP`.
    public var summary: String {
        switch self {
        case .money: "an amount of money, written like 45 GBP"
        case .months: "a length of time, written like 60 months or 5 years"
        case .count: "a whole number"
        case .text: "words"
        case .moneyByKind:
            "an amount of money, or one for each kind of provision, written like { in-school: 15 GBP, otherwise: 60 GBP }"
        case .size: "a size of provision, written like { hours: 6, cost: 500 GBP }"
        case .condition: "a condition over the facts, written like { cost.total: { over: 500 GBP } }"
        case .timeOfDay: FactType.timeOfDay.summary
        case .words(let words): "one or several of " + words.joined(separator: ", ")
        }
    }
}

/// The value of a parameter.
public enum ParameterValue: Hashable, Sendable {
    /// An amount of money.
    case money(Money)
    /// A length of time in months.
    case months(Int)
    /// A whole number.
    case count(Int)
    /// Words.
    case text(String)
    /// An amount for each kind of provision.
    case moneyByKind(CostLimits)
    /// A size of provision.
    case size(ProvisionSize)
    /// A condition.
    case condition(Condition)
    /// A time of day, in minutes after midnight.
    case timeOfDay(Int)
    /// Some words, in the order of those known.
    case words([String])
}

/// The parameters a school has set for one rule.
public struct RuleParameters: Hashable, Sendable {
    /// The values by name.
    public var values: [String: ParameterValue]

    /// Parameters.
    public init(_ values: [String: ParameterValue] = [:]) { self.values = values }

    /// A length of time in months.
    public func months(_ name: String) -> Int? {
        if case .months(let months)? = self.values[name] { months } else { nil }
    }

    /// An amount for each kind of provision.
    public func limits(_ name: String) -> CostLimits? {
        if case .moneyByKind(let limits)? = self.values[name] { limits } else { nil }
    }

    /// A size of provision.
    public func size(_ name: String) -> ProvisionSize? {
        if case .size(let size)? = self.values[name] { size } else { nil }
    }

    /// A condition.
    public func condition(_ name: String) -> Condition? {
        if case .condition(let condition)? = self.values[name] { condition } else { nil }
    }

    /// A time of day, in minutes after midnight.
    public func timeOfDay(_ name: String) -> Int? {
        if case .timeOfDay(let minutes)? = self.values[name] { minutes } else { nil }
    }

    /// Some words; none where they are left out.
    public func words(_ name: String) -> [String] {
        if case .words(let words)? = self.values[name] { words } else { [] }
    }

    /// An amount of money.
    public func money(_ name: String) -> Money? {
        if case .money(let money)? = self.values[name] { money } else { nil }
    }

    /// A whole number.
    public func count(_ name: String) -> Int? {
        if case .count(let count)? = self.values[name] { count } else { nil }
    }

    /// Words.
    public func text(_ name: String) -> String? {
        if case .text(let text)? = self.values[name] { text } else { nil }
    }
}

/// The most a participant-hour may cost, by kind of provision.
public struct CostLimits: Hashable, Sendable {
    /// Limits of single approaches.
    public var byApproach: [Approach: Money]
    /// The limit of every other; `nil` where the edition sets none.
    public var otherwise: Money?

    /// Limits.
    public init(byApproach: [Approach: Money] = [:], otherwise: Money?) {
        self.byApproach = byApproach
        self.otherwise = otherwise
    }

    /// The limit for an approach, or for one nobody recorded.
    public func limit(for approach: Approach?) -> Money? {
        approach.flatMap { self.byApproach[$0] } ?? self.otherwise
    }

    /// The word an edition uses for an approach: `in-school`, `conference`, `school-visit`.
    public static func key(of approach: Approach) -> String {
        if approach == .inSchoolTraining { return "in-school" }
        return String(approach.rawValue.map { $0 == " " ? "-" : $0 })
    }
}

/// How long and costly provision is: hours for each who takes part, and the full cost of all together.
public struct ProvisionSize: Hashable, Sendable {
    /// Hours.
    public var hours: Int
    /// Full cost.
    public var cost: Money

    /// A size.
    public init(hours: Int, cost: Money) {
        self.hours = hours
        self.cost = cost
    }
}
