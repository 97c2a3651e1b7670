/// A share of people, such as those who changed their practice, with how sure it can be.
///
/// The interval is Wilson's score interval without continuity correction (E. B. Wilson, "Probable inference, the law
/// of succession, and statistical inference", JASA 22, 1927; R. G. Newcombe, Statistics in Medicine 17, 1998,
/// method 3). With p the share, n the number of people, and z the normal quantile it is
///
///     (p + z²/2n ± z √(p(1 − p)/n + z²/4n²)) / (1 + z²/n)
///
/// It stays within 0 and 1 and does not collapse for nobody or everybody, which a school's small numbers need.
public struct ProportionInterval: Hashable, Sendable {
    /// The normal quantile of a 95 % interval.
    public static let quantile95 = 1.959963984540054

    /// The share that was seen, from 0 to 1.
    public let share: Double
    /// The lower end of the interval, from 0 to 1.
    public let lower: Double
    /// The upper end of the interval, from 0 to 1.
    public let upper: Double

    /// The share of `count` among `total` people, with its interval; `nil` where nobody was asked, where the count is
    /// not from 0 to the total, or where `quantile` is not a positive number.
    public init?(count: Int, of total: Int, quantile: Double = Self.quantile95) {
        guard total > 0, (0...total).contains(count), quantile > 0, quantile.isFinite else { return nil }
        let people = Double(total)
        let share = Double(count) / people
        let square = quantile * quantile
        let centre = share + square / (2 * people)
        let margin = quantile * (share * (1 - share) / people + square / (4 * people * people)).squareRoot()
        let scale = 1 + square / people
        self.share = share
        // Nobody and everybody are exact ends; rounding must not move them.
        self.lower = count == 0 ? 0 : (centre - margin) / scale
        self.upper = count == total ? 1 : (centre + margin) / scale
    }
}
