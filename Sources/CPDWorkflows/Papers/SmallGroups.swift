internal import CPDDomain
internal import CPDImpact

/// Groups that may be shown, and those that are shown together because a figure about fewer than five people tells
/// about one of them.
///
/// There are two rules for one promise, each for its own kind of table. `SmallNumbers` of CPDImpact is for a row of
/// counts of people: it blanks cells, and enough of them that no count can be worked out. Here what is shown of a group is
/// more than its count (money, time, shares), and a governing body has to see that it adds up: a blank cell in such a
/// table would be filled from its total and from other tables of the same money. So groups are put together, and their
/// sums remain true. Both take the same fewest number.
///
/// Where groups are too small, they are put together, and with them the next smallest group until five or more people
/// stand behind what is shown. So every total may be printed and none of the parts can be worked out from it. Groups
/// nobody belongs to hide nobody and stand as they are. What is counted must belong to one group each, so that the
/// groups add up to the total.
struct SmallGroups<Key: Hashable> {
    /// Fewest people a figure may be about.
    static var fewest: Int { SmallNumbers.smallestShown }

    /// The groups shown one by one, in the order given.
    let shown: [Key]
    /// The groups shown together, in the order given; none, or two and more, or all there are.
    let together: [Key]
    /// Whether even what is shown together stands on fewer than five people, and is withheld.
    let isWithheld: Bool

    /// - Parameter groups: each group with the people behind it, in the order of the table.
    init(_ groups: [(key: Key, people: Set<Identifier<Person>>)]) {
        let occupied = groups.enumerated().filter { !$0.element.people.isEmpty }
        var apart = occupied.filter { $0.element.people.count >= Self.fewest }
        var pooled = occupied.filter { $0.element.people.count < Self.fewest }
        func people() -> Set<Identifier<Person>> { pooled.reduce(into: []) { $0.formUnion($1.element.people) } }
        while !pooled.isEmpty, pooled.count < 2 || people().count < Self.fewest {
            // The next smallest; of two of one size the later in the table.
            let sizes = apart.map(\.element.people.count)
            guard let size = sizes.min(), let next = sizes.lastIndex(of: size) else { break }
            pooled.append(apart.remove(at: next))
        }
        let hidden = Set(pooled.map(\.offset))
        self.shown = groups.enumerated().filter { !hidden.contains($0.offset) }.map(\.element.key)
        self.together = groups.enumerated().filter { hidden.contains($0.offset) }.map(\.element.key)
        self.isWithheld = !pooled.isEmpty && people().count < Self.fewest
    }
}
