import CPDDomain

/// Chance that has an address: what is drawn at one place does not depend on what was drawn elsewhere.
struct Draw {
    private var random: SplitMix64

    /// The draws at an address under a seed.
    init(seed: UInt64, at address: UInt64...) {
        var state = SplitMix64(state: seed)
        for part in address { state = SplitMix64(state: state.next() ^ part &* 0xD1B5_4A32_D192_ED03) }
        self.random = state
    }

    /// A number from 0, below a bound.
    mutating func below(_ bound: Int) -> Int { Int(self.random.next() >> 33) % bound }

    /// A number in a range.
    mutating func number(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + self.below(range.upperBound - range.lowerBound + 1)
    }

    /// Whether something of so many in a hundred happens.
    mutating func happens(percent: Int) -> Bool { self.below(100) < percent }

    /// One of a list.
    mutating func pick<Element>(_ list: [Element]) -> Element { list[self.below(list.count)] }

    /// So many of a list, each once, in the list's order.
    mutating func some<Element>(_ count: Int, of list: [Element]) -> [Element] {
        var taken: [Element] = []
        for (index, element) in list.enumerated()
        where self.below(list.count - index) < count - taken.count { taken.append(element) }
        return taken
    }

    /// An identifier as of a time.
    mutating func identifier<Entity>(at time: Timestamp) -> Identifier<Entity> {
        var generator = IdentifierGenerator(seed: self.random.next())
        return generator.next(at: time)
    }
}
