/// The places of the tests on which a condition's answer rests, as the bits of one word.
struct Grounds {
    /// How many tests a condition may have for it.
    static let capacity = 64
    private var bits: UInt64 = 0

    init() {}

    /// One place.
    init(_ place: Int) { self.bits = 1 &<< UInt64(truncatingIfNeeded: place) }

    /// Adds others.
    mutating func add(_ others: Self) { self.bits |= others.bits }

    /// Whether a place is among them.
    func contains(_ place: Int) -> Bool { self.bits & Self(place).bits != 0 }

    /// Takes the first.
    mutating func popFirst() -> Int? {
        guard self.bits != 0 else { return nil }
        let place = self.bits.trailingZeroBitCount
        self.bits &= self.bits &- 1
        return place
    }
}

/// The answer of a condition, with the tests on which it rests.
struct Judgement {
    var truth: Truth
    var grounds = Grounds()
}
