import CPDDomain

/// How an amount is brought to whole pence or pounds.
public struct MoneyRounding: Hashable, Sendable {
    /// Which way.
    public var direction: Direction
    /// To multiples of so many minor units: 1 for pence, 100 for pounds.
    public var unit: Int64

    /// Which way an amount is rounded.
    public enum Direction: String, Hashable, Sendable, CaseIterable {
        /// To the amount below.
        case down
        /// To the nearer amount; what lies in the middle goes up.
        case nearest
        /// To the amount above.
        case up
    }

    /// A rounding; a unit below one counts as one.
    public init(_ direction: Direction, unit: Int64 = 1) {
        self.direction = direction
        self.unit = max(1, unit)
    }
}

extension Money {
    /// So many parts of a whole number of parts of the amount, rounded; what comes back is rounded like what is paid.
    ///
    /// - Returns: `nil` where the parts are not between nothing and the whole, or the result does not fit.
    func share(_ part: Int, of whole: Int, rounding: MoneyRounding) -> Money? {
        guard whole > 0, (0...whole).contains(part) else { return nil }
        let (divisor, isTooLarge) = UInt64(whole).multipliedReportingOverflow(by: rounding.unit.magnitude)
        guard !isTooLarge else { return nil }
        let product = self.minorUnits.magnitude.multipliedFullWidth(by: UInt64(part))
        guard product.high < divisor else { return nil }
        let (below, rest) = divisor.dividingFullWidth(product)
        let goesUp =
            switch rounding.direction {
            case .down: false
            case .nearest: rest >= divisor - rest
            case .up: rest > 0
            }
        let (units, overflow) = (below + (goesUp ? 1 : 0)).multipliedReportingOverflow(by: rounding.unit.magnitude)
        guard !overflow, let magnitude = Int64(exactly: units) else { return nil }
        return Money(minorUnits: self.minorUnits < 0 ? -magnitude : magnitude, currency: self.currency)
    }

    /// The amount divided by weights, to the penny: never more or less than the whole.
    ///
    /// Each part is rounded down. The pence left over go one by one to the parts that lost most by it, of equals to the
    /// one that stands first.
    ///
    /// - Returns: `nil` where no weight is above nothing, one is below, or they do not fit.
    func apportioned(by weights: [Int]) -> [Money]? {
        var whole: UInt64 = 0
        for weight in weights {
            guard weight >= 0 else { return nil }
            whole += UInt64(min(weight, 1_000_000_000))
        }
        guard whole > 0, weights.allSatisfy({ $0 <= 1_000_000_000 }) else { return nil }
        let parts = weights.map { weight in
            whole.dividingFullWidth(self.minorUnits.magnitude.multipliedFullWidth(by: UInt64(weight)))
        }
        var pence = parts.map(\.quotient)
        let left = self.minorUnits.magnitude - pence.reduce(0, +)
        let order = parts.indices.sorted { (parts[$1].remainder, $0) < (parts[$0].remainder, $1) }
        for index in order.prefix(Int(clamping: left)) { pence[index] += 1 }
        var amounts: [Money] = []
        for one in pence {
            guard let magnitude = Int64(exactly: one) else { return nil }
            amounts.append(
                Money(minorUnits: self.minorUnits < 0 ? -magnitude : magnitude, currency: self.currency))
        }
        return amounts
    }
}
