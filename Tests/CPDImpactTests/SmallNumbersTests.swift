import CPDImpact
import Testing

@Suite struct SmallNumbersTests {
    @Test(
        "small groups are withheld, and what would give them away",
        arguments: [
            ([12, 7, 30], [12, 7, 30], 49), ([12, 3, 30], [nil, nil, 30], 45),
            ([12, 3, 2, 30], [nil, nil, nil, 30], 47),
            ([0, 9, 4, 6], [0, nil, nil, 6], 19), ([5, 1, 20, 9], [nil, nil, nil, 9], 35), ([3], [nil], nil),
            ([1, 1], [nil, nil], nil), ([4, 8], [nil, nil], nil), ([0, 0], [0, 0], 0), ([5], [5], 5), ([], [], 0),
            ([0, 3], [0, nil], nil),
        ] as [([Int], [Int?], Int?)])
    func withholds(counts: [Int], cells: [Int?], total: Int?) {
        let shown = SmallNumbers(showing: counts)
        #expect(shown.cells == cells)
        #expect(shown.total == total)
    }

    @Test("no group of one to four is ever shown, and what is shown is true", arguments: 1...4)
    func neverShown(groups: Int) {
        for counts in tables(groups: groups, upTo: 7) {
            let shown = SmallNumbers(showing: counts)
            for (count, cell) in zip(counts, shown.cells) where cell != nil {
                #expect(cell == count && (count == 0 || count >= 5))
            }
            if let total = shown.total { #expect(total == counts.reduce(0, +) && (total == 0 || total >= 5)) }
        }
    }

    /// The reader may know the rules: he tries every table and keeps those that show what he sees.
    @Test(
        "a reader who knows the rules cannot work a withheld number out",
        arguments: [(1, 12), (2, 12), (3, 12), (4, 9), (5, 7)])
    func cannotBeWorkedOut(groups: Int, most: Int) {
        var seen: [SmallNumbers: [Set<Int>]] = [:]
        for counts in tables(groups: groups, upTo: most) {
            var values = seen.removeValue(forKey: SmallNumbers(showing: counts)) ?? Array(repeating: [], count: groups)
            for index in counts.indices { values[index].insert(counts[index]) }
            seen[SmallNumbers(showing: counts)] = values
        }
        // The tables he would have to think of hold one more in a group; those at the edge are left out.
        for counts in tables(groups: groups, upTo: most - 1) {
            let shown = SmallNumbers(showing: counts)
            let values = seen[shown] ?? []
            for index in counts.indices where shown.cells[index] == nil {
                #expect(values[index].count >= 2, "\(counts)")
            }
        }
    }
}

/// Every table of so many groups with counts from 0 up to a number.
private func tables(groups: Int, upTo most: Int) -> [[Int]] {
    (0..<groups).reduce([[]]) { tables, _ in tables.flatMap { table in (0...most).map { table + [$0] } } }
}
