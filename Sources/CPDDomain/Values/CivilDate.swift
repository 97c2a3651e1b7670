/// A date as a person writes it in a diary: year, month and day of the Gregorian calendar, without a time zone.
///
/// Kept as days since 1 January 1970, so both databases order and subtract it as an integer. Written `2026-11-24`.
public struct CivilDate: Hashable, Sendable, Comparable {
    /// Days since 1 January 1970; negative before it.
    public let daysSinceEpoch: Int32

    /// A date from its days since 1 January 1970.
    public init(daysSinceEpoch: Int32) {
        self.daysSinceEpoch = daysSinceEpoch
    }

    /// A date that exists, in the years 1 to 9999; `nil` for 30 February.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Self.daysInMonth(month, ofYear: year)
        else { return nil }
        self.init(daysSinceEpoch: Self.days(year: year, month: month, day: day))
    }

    /// Reads exactly `YYYY-MM-DD`; `nil` for anything else, including a date that does not exist.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            let year = decimal(bytes[0..<4]), let month = decimal(bytes[5..<7]), let day = decimal(bytes[8..<10])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// Year, month and day (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms").
    public var components: (year: Int, month: Int, day: Int) {
        let shifted = Int(self.daysSinceEpoch) + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    /// The date so many days later, or earlier for a negative number; held at the ends of the range.
    public func adding(days: Int) -> Self {
        let (sum, overflow) = Int(self.daysSinceEpoch).addingReportingOverflow(days)
        return Self(daysSinceEpoch: overflow ? (days < 0 ? .min : .max) : Int32(clamping: sum))
    }

    /// The same day so many years later; 29 February becomes 28 February where the year has none. Held at the years 1
    /// and 9999.
    public func adding(years: Int) -> Self {
        let (year, month, day) = self.components
        // No date is more than twelve million years from any other, so the bound changes nothing but the overflow.
        let target = min(max(year + min(max(years, -20_000_000), 20_000_000), 1), 9999)
        return Self(
            daysSinceEpoch: Self.days(
                year: target, month: month, day: min(day, Self.daysInMonth(month, ofYear: target))))
    }

    /// Whole days from another date to this one; negative where this one is earlier.
    public func days(since other: Self) -> Int {
        Int(self.daysSinceEpoch) - Int(other.daysSinceEpoch)
    }

    /// The earlier date first.
    public static func < (left: Self, right: Self) -> Bool {
        left.daysSinceEpoch < right.daysSinceEpoch
    }

    static func daysInMonth(_ month: Int, ofYear year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func days(year: Int, month: Int, day: Int) -> Int32 {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = shiftedYear / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return Int32(era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468)
    }
}

extension CivilDate: CustomStringConvertible, Codable {
    /// The date as `YYYY-MM-DD`.
    public var description: String {
        let (year, month, day) = self.components
        return padded(year, to: 4) + "-" + padded(month, to: 2) + "-" + padded(day, to: 2)
    }

    /// Reads one string, `YYYY-MM-DD`.
    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let date = Self(text) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "A date is written YYYY-MM-DD."))
        }
        self = date
    }

    /// Writes one string.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(self.description)
    }
}

func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

private func decimal(_ bytes: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for byte in bytes {
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
        value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return value
}
