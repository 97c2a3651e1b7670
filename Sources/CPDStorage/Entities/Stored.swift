/// How often a row has been written: 1 after it was inserted, one more with each update.
public struct Revision: Hashable, Sendable, Comparable, RawRepresentable {
    /// The number, from 1.
    public let rawValue: Int64

    /// A revision by its number.
    public init(rawValue: Int64) { self.rawValue = rawValue }

    /// The revision of a row just inserted.
    public static let first = Revision(rawValue: 1)

    /// The revision after the next update. One that no row can have, such as a number from outside, ends nothing.
    public var next: Revision { Revision(rawValue: self.rawValue &+ 1) }

    /// The earlier revision first.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// A value and the revision it was read at.
public struct Stored<Value: Sendable>: Sendable {
    /// The value; change it and hand it to `update` with the revision.
    public var value: Value
    /// The revision it was read at.
    public let revision: Revision

    /// A value as read at a revision.
    public init(_ value: Value, at revision: Revision) {
        self.value = value
        self.revision = revision
    }
}

extension Stored: Equatable where Value: Equatable {}
extension Stored: Hashable where Value: Hashable {}
