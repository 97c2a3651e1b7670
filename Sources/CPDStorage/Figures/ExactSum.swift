/// A sum of 64-bit integers that is exact however large it grows on the way: only its end must fit, so that it does not
/// depend on the order of what is added.
///
/// It is kept in two halves, each the sum of a half of every number; a database adds up the same halves, so that
/// neither runs over before a milliard of rows.
package struct ExactSum: Hashable, Sendable {
    /// The greatest number whose square fits into 64 bits.
    package static let greatestRoot: Int64 = 3_037_000_499

    /// The sum of the upper halves: each number shifted right by 32 bits.
    private var upper: Int64
    /// The sum of the lower halves: the last 32 bits of each number.
    private var lower: Int64
    /// Whether something was added that does not fit itself.
    private var isTooLarge: Bool

    /// A sum from its halves, and from how many numbers were left out because their squares do not fit.
    package init(upper: Int64 = 0, lower: Int64 = 0, leftOut: Int64 = 0) {
        self.upper = upper
        self.lower = lower
        self.isTooLarge = leftOut > 0
    }

    /// Adds a number.
    mutating func add(_ number: Int64) {
        self.upper += number >> 32
        self.lower += number & 0xFFFF_FFFF
    }

    /// Adds the square of a number.
    mutating func add(squareOf number: Int64) {
        guard (-Self.greatestRoot...Self.greatestRoot).contains(number) else { return self.isTooLarge = true }
        self.add(number * number)
    }

    /// The sum, or `nil` where it does not fit into 64 bits.
    package var total: Int64? {
        let upper = self.upper + (self.lower >> 32)
        guard !self.isTooLarge, let half = Int32(exactly: upper) else { return nil }
        return Int64(half) << 32 | self.lower & 0xFFFF_FFFF
    }
}
