/// How often each rating from 1 to 5 was given. Histograms of schools add up to the histogram of their trust.
public struct RatingHistogram: Hashable, Sendable {
    /// The ratings: 1 the worst, 5 the best.
    public static let scale = 1...5

    /// How often each rating was given, the worst first; five numbers, none negative.
    public private(set) var counts: [Int]

    /// No ratings yet: the identity of ``merged(with:)``.
    public init() {
        self.counts = [0, 0, 0, 0, 0]
    }

    /// A histogram from five counts, the worst rating's first; `nil` for another number of them or a negative one.
    public init?(counts: [Int]) {
        guard counts.count == Self.scale.count, counts.allSatisfy({ $0 >= 0 }) else { return nil }
        self.counts = counts
    }

    /// A histogram of ratings; `nil` where one is not on the scale.
    public init?(_ ratings: some Sequence<Int>) {
        self.init()
        for rating in ratings {
            guard Self.scale.contains(rating) else { return nil }
            self.counts[rating - 1] += 1
        }
    }

    /// The number of ratings.
    public var total: Int { self.counts.reduce(0, +) }

    /// How many ratings are at least so good.
    public func count(ofAtLeast rating: Int) -> Int {
        zip(Self.scale, self.counts).reduce(0) { $1.0 >= rating ? $0 + $1.1 : $0 }
    }

    /// The mean in hundredths, halves rounded up: 425 is 4.25. `nil` where nobody rated.
    public var meanInHundredths: Int? {
        let total = self.total
        guard total > 0 else { return nil }
        let sum = zip(Self.scale, self.counts).reduce(0) { $0 + $1.0 * $1.1 }
        return (200 * sum + total) / (2 * total)
    }

    /// The ratings of both. Associative and commutative, so the order in which schools are added does not matter.
    public func merged(with other: Self) -> Self {
        var result = self
        for index in result.counts.indices { result.counts[index] += other.counts[index] }
        return result
    }
}
