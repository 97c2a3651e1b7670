/// A moment in time in UTC, to the millisecond; both databases keep it exactly.
public struct Timestamp: Hashable, Sendable, Comparable, Codable {
    /// Milliseconds since the first moment of 1970 in UTC; negative before it.
    public let millisecondsSinceEpoch: Int64

    /// A moment from its milliseconds since 1970.
    public init(millisecondsSinceEpoch: Int64) {
        self.millisecondsSinceEpoch = millisecondsSinceEpoch
    }

    /// The first moment, in UTC, of a date.
    public init(startOf date: CivilDate) {
        self.init(millisecondsSinceEpoch: Int64(date.daysSinceEpoch) * 86_400_000)
    }

    /// The date of this moment in UTC.
    public var dateInUTC: CivilDate {
        CivilDate(daysSinceEpoch: Int32(clamping: self.millisecondsSinceEpoch.floorDivided(by: 86_400_000)))
    }

    /// Reads one integer.
    public init(from decoder: any Decoder) throws {
        self.init(millisecondsSinceEpoch: try decoder.singleValueContainer().decode(Int64.self))
    }

    /// Writes one integer.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(self.millisecondsSinceEpoch)
    }

    /// The earlier moment first.
    public static func < (left: Self, right: Self) -> Bool {
        left.millisecondsSinceEpoch < right.millisecondsSinceEpoch
    }
}

extension Int64 {
    func floorDivided(by divisor: Int64) -> Int64 {
        let (quotient, remainder) = self.quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? quotient - 1 : quotient
    }
}
