/// The stable name of one clause of a policy, such as `MAT-1k`. A verdict cites it, a report prints it.
public struct ClauseIdentifier: Hashable, Sendable, RawRepresentable, CustomStringConvertible {
    /// The name as written in the edition.
    public let rawValue: String

    /// A clause by its name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// A clause by its name.
    public init(_ name: String) { self.rawValue = name }

    /// The name as written in the edition.
    public var description: String { self.rawValue }
}

extension ClauseIdentifier: Comparable {
    /// The order of the names' bytes.
    public static func < (left: Self, right: Self) -> Bool {
        left.rawValue.utf8.lexicographicallyPrecedes(right.rawValue.utf8)
    }
}

/// How strongly a clause binds.
public enum Force: String, Hashable, Sendable, CaseIterable {
    /// "will", "expectation", "entitlement".
    case must
    /// "will be encouraged to".
    case should
    /// "may include".
    case may
    /// "at the discretion of": somebody may, case by case, and nobody can count on it.
    case atDiscretion = "at discretion"
    /// "the school believes that".
    case belief
}
