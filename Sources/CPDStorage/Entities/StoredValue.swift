public import CPDDomain

/// One value as every store keeps it. Its order is the order in which every store sorts: integers by size, text by
/// its UTF-8 bytes, identifiers by their sixteen bytes. Swift's own order of `String` differs.
public enum StoredValue: Hashable, Sendable {
    /// The sixteen bytes of an identifier, as two halves.
    case identifier(high: UInt64, low: UInt64)
    /// A number, a date in days, a time in milliseconds.
    case integer(Int64)
    /// Text without NUL.
    case text(String)

    /// An identifier of any kind.
    public init<Entity>(_ identifier: Identifier<Entity>) {
        self = .identifier(high: identifier.high, low: identifier.low)
    }

    /// A date as its days since 1970.
    public init(_ date: CivilDate) { self = .integer(Int64(date.daysSinceEpoch)) }

    /// A code as its text.
    public init(_ code: some RawRepresentable<String>) { self = .text(code.rawValue) }

    /// Equality by bytes: two spellings of one character are two texts, as in the databases.
    public static func == (left: Self, right: Self) -> Bool {
        switch (left, right) {
        case (.identifier(let a, let b), .identifier(let c, let d)): a == c && b == d
        case (.integer(let left), .integer(let right)): left == right
        case (.text(let left), .text(let right)): left.utf8.elementsEqual(right.utf8)
        default: false
        }
    }

    /// Hashes what equality compares.
    public func hash(into hasher: inout Hasher) {
        switch self {
        case .identifier(let high, let low):
            hasher.combine(high)
            hasher.combine(low)
        case .integer(let integer): hasher.combine(integer)
        case .text(let text): for byte in text.utf8 { hasher.combine(byte) }
        }
    }
}

extension StoredValue: Comparable {
    /// The common order of all stores. Values of different kinds never meet in one column.
    public static func < (left: Self, right: Self) -> Bool {
        switch (left, right) {
        case (.integer(let left), .integer(let right)): left < right
        case (.text(let left), .text(let right)): left.utf8.lexicographicallyPrecedes(right.utf8)
        case (.identifier(let a, let b), .identifier(let c, let d)): (a, b) < (c, d)
        default: false
        }
    }
}
