/// A currency by its ISO 4217 code, such as `GBP`. It arrives as data; nothing converts between two.
public struct Currency: Hashable, Sendable, RawRepresentable {
    /// The three letters, each in five bits, so that an amount of money holds no reference and is copied as it is.
    @usableFromInline package let letters: UInt16

    /// A currency from three upper-case letters; `nil` for anything else.
    public init?(rawValue: String) {
        guard rawValue.utf8.count == 3 else { return nil }
        var letters: UInt16 = 0
        for letter in rawValue.utf8 {
            guard (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(letter) else { return nil }
            letters = letters << 5 | UInt16(letter - UInt8(ascii: "A"))
        }
        self.letters = letters
    }

    @inlinable
    package init(letters: UInt16) { self.letters = letters }

    /// The three letters.
    public var rawValue: String {
        let bytes = [10, 5, 0].map { UInt8(ascii: "A") + UInt8(self.letters >> $0 & 31) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Whether two have the same letters.
    public static func == (left: Self, right: Self) -> Bool { left.letters == right.letters }

    /// Hashes the letters.
    public func hash(into hasher: inout Hasher) { hasher.combine(self.letters) }

    /// Pounds sterling.
    @inlinable public static var gbp: Currency { Currency(letters: 6 << 10 | 1 << 5 | 15) }
}

/// What went wrong with a sum of money.
public enum MoneyError: Error, Hashable, Sendable {
    /// Two amounts of different currencies met.
    case currenciesDiffer
    /// The result does not fit into 64 bits of pence.
    case overflow
}

/// An amount of money as whole minor units (pence) of one currency. There is no `Double` anywhere near it.
public struct Money: Hashable, Sendable {
    /// Minor units: £12.34 is 1234. Negative where money comes back.
    public let minorUnits: Int64
    /// The currency.
    public let currency: Currency

    /// An amount from its minor units.
    public init(minorUnits: Int64, currency: Currency = .gbp) {
        self.minorUnits = minorUnits
        self.currency = currency
    }

    /// Nothing, in a currency.
    public static func zero(_ currency: Currency = .gbp) -> Self { Self(minorUnits: 0, currency: currency) }

    /// The sum. Throws ``MoneyError`` where currencies differ or the sum does not fit.
    public func adding(_ other: Self) throws(MoneyError) -> Self {
        guard self.currency == other.currency else { throw .currenciesDiffer }
        let (sum, overflow) = self.minorUnits.addingReportingOverflow(other.minorUnits)
        guard !overflow else { throw .overflow }
        return Self(minorUnits: sum, currency: self.currency)
    }

    /// The difference. Throws ``MoneyError`` where currencies differ or it does not fit.
    public func subtracting(_ other: Self) throws(MoneyError) -> Self {
        guard self.currency == other.currency else { throw .currenciesDiffer }
        let (difference, overflow) = self.minorUnits.subtractingReportingOverflow(other.minorUnits)
        guard !overflow else { throw .overflow }
        return Self(minorUnits: difference, currency: self.currency)
    }

    /// So many times the amount. Throws ``MoneyError/overflow`` where it does not fit.
    public func multiplied(by factor: Int) throws(MoneyError) -> Self {
        let (product, overflow) = self.minorUnits.multipliedReportingOverflow(by: Int64(factor))
        guard !overflow else { throw .overflow }
        return Self(minorUnits: product, currency: self.currency)
    }

    /// The sum of amounts; zero of the currency for none. Throws ``MoneyError``.
    public static func sum(
        _ amounts: some Sequence<Money>, in currency: Currency = .gbp
    ) throws(MoneyError) -> Money {
        var total = Money.zero(currency)
        for amount in amounts { total = try total.adding(amount) }
        return total
    }
}

extension Money: CustomStringConvertible {
    /// The amount as `1240.00 GBP`, the same everywhere; readers see it through a renderer.
    public var description: String {
        let pence = self.minorUnits.magnitude
        let sign = self.minorUnits < 0 ? "-" : ""
        return "\(sign)\(pence / 100).\(padded(Int(pence % 100), to: 2)) \(self.currency.rawValue)"
    }

    /// Reads `45 GBP`, `45.50 GBP` or `1240.00 GBP`: digits, at most two decimals, one space, a currency.
    public init?(_ text: String) {
        let parts = text.split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 2, let currency = Currency(rawValue: String(parts[1])) else { return nil }
        var digits = parts[0]
        let negative = digits.first == "-"
        if negative { digits = digits.dropFirst() }
        let pieces = digits.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(pieces.count),
            pieces.allSatisfy({ piece in
                !piece.isEmpty && piece.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            }), let whole = Int64(pieces[0])
        else { return nil }
        var fraction: Int64 = 0
        if pieces.count == 2 {
            guard pieces[1].count <= 2, let value = Int64(pieces[1]) else { return nil }
            fraction = pieces[1].count == 1 ? value * 10 : value
        }
        let (hundredfold, first) = whole.multipliedReportingOverflow(by: 100)
        let (total, second) = hundredfold.addingReportingOverflow(fraction)
        guard !first, !second else { return nil }
        self.init(minorUnits: negative ? -total : total, currency: currency)
    }
}

extension Money: Codable {
    /// Reads one string, such as `1240.00 GBP`.
    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let money = Self(text) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "Money is written like 1240.00 GBP."))
        }
        self = money
    }

    /// Writes one string.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(self.description)
    }
}
