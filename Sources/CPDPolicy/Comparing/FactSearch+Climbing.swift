import CPDDomain

extension FactSearch {
    /// Goes over the facts a few times, from the full set of a number, and keeps of each fact the value that is least far
    /// from what both editions ask; so the facts that a long condition joins come to hold together.
    ///
    /// - Parameters:
    ///   - isOpen: whether another set may be tried.
    ///   - visit: called with every set that is tried.
    func climb(from number: Int, isOpen: () -> Bool, visit: (Chosen) -> Void) {
        var set = self.fullSet(number)
        visit(set)
        for _ in 0..<3 {
            for place in set.indices {
                var least = self.distance(of: set)
                let kept = set[place].choice
                for choice in self.dimensions[set[place].dimension].choices.indices where choice != kept {
                    guard isOpen() else { return }
                    var other = set
                    other[place].choice = choice
                    visit(other)
                    let distance = self.distance(of: other)
                    if distance < least { (set, least) = (other, distance) }
                }
            }
        }
    }

    private func distance(of set: Chosen) -> Int {
        var facts = self.empty
        for (dimension, choice) in set { _ = self.dimensions[dimension].choices[choice](&facts) }
        return self.question.distance(of: facts)
    }

    /// The set of a number: a value of every dimension, the same for the same number everywhere.
    func fullSet(_ number: Int) -> Chosen {
        self.dimensions.indices.compactMap { dimension in
            let count = self.dimensions[dimension].choices.count
            guard count > 0 else { return nil }
            // Mixed as in SplitMix64, so that neighbouring numbers differ in every dimension.
            var value = UInt64(number) &* 0x9e37_79b9_7f4a_7c15 &+ UInt64(dimension) &* 0xd1b5_4a32_d192_ed03
            value = (value ^ (value >> 30)) &* 0xbf58_476d_1ce4_e5b9
            value = (value ^ (value >> 27)) &* 0x94d0_49bb_1331_11eb
            return (dimension, Int((value ^ (value >> 31)) % UInt64(count)))
        }
    }
}
