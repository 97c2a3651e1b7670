import CPDDomain
import CPDImpact
import Testing

@Suite struct RatingHistogramTests {
    private static func random(_ random: inout SplitMix64) -> RatingHistogram {
        RatingHistogram((0..<Int.random(in: 0...40, using: &random)).map { _ in Int.random(in: 1...5, using: &random) })
            ?? RatingHistogram()
    }

    @Test(
        "the mean is rounded to hundredths, halves up",
        arguments: [
            ([5, 5, 4, 3], 425), ([1, 2], 150), ([1, 1, 2], 133), ([1, 2, 2], 167), ([5], 500),
            (Array(repeating: 4, count: 199) + [5], 401), (Array(repeating: 1, count: 7) + [2], 113),
        ])
    func mean(ratings: [Int], hundredths: Int) {
        #expect(RatingHistogram(ratings)?.meanInHundredths == hundredths)
    }

    @Test func nobodyHasNoMean() {
        #expect(RatingHistogram().meanInHundredths == nil)
        #expect(RatingHistogram().total == 0)
    }

    @Test("what is off the scale is refused", arguments: [0, 6, -1, Int.max])
    func offTheScale(rating: Int) {
        #expect(RatingHistogram([3, rating]) == nil)
    }

    @Test(
        "counts must be five and not negative", arguments: [[], [1, 2, 3, 4], [1, 2, 3, 4, 5, 6], [0, 0, -1, 0, 0]])
    func counts(counts: [Int]) {
        #expect(RatingHistogram(counts: counts) == nil)
    }

    @Test("merging is associative, commutative, and nothing changes nothing", arguments: UInt64(0)..<50)
    func merging(seed: UInt64) {
        var random = SplitMix64(state: seed)
        let (a, b, c) = (Self.random(&random), Self.random(&random), Self.random(&random))
        #expect(a.merged(with: b).merged(with: c) == a.merged(with: b.merged(with: c)))
        #expect(a.merged(with: b) == b.merged(with: a))
        #expect(a.merged(with: RatingHistogram()) == a)
        #expect(a.merged(with: b).total == a.total + b.total)
    }

    @Test func countsOfAtLeastARatingAreSums() {
        let histogram = RatingHistogram(counts: [1, 2, 3, 4, 5])
        #expect((0...6).map { histogram?.count(ofAtLeast: $0) } == [15, 15, 14, 12, 9, 5, 0])
    }
}
