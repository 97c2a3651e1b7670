public import CPDDomain

/// What must be so, said as data over the catalogue of typed facts: a tree that can be checked before it is used, and no
/// language to program in.
public indirect enum Condition: Hashable, Sendable {
    /// Every one of them holds.
    case all([Condition])
    /// One of them holds.
    case any([Condition])
    /// It does not hold.
    case not(Condition)
    /// Somebody recorded the fact.
    case present(String)
    /// A fact compared with a value, or with another fact of the same type.
    case compares(String, Comparison, Operand)
    /// A fact is one of some values.
    case isOneOf(String, [FactValue])
    /// A date lies within a period.
    case isWithin(String, Period)

    /// How a fact is compared.
    public enum Comparison: String, Hashable, Sendable, CaseIterable {
        /// The same.
        case equals = "equals"
        /// ≤
        case atMost = "at most"
        /// ≥
        case atLeast = "at least"
        /// >
        case over = "over"
        /// <
        case under = "under"
    }

    /// What a fact is compared with.
    public enum Operand: Hashable, Sendable {
        /// A value an edition sets.
        case value(FactValue)
        /// Another fact, by its name.
        case fact(String)
    }

    /// The words of an edition that join conditions; every other word in their place is the name of a fact.
    public static let joiningWords = ["all", "any", "not"]

    /// The words of an edition for what can be asked of a fact.
    public static let testingWords = Comparison.allCases.map(\.rawValue) + ["one of", "within"]
}
