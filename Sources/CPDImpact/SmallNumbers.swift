/// A row of counts of people by group, as it may be shown: groups of one to four are withheld, and so much more that
/// none of them can be worked out from the rest, not even by a reader who knows these rules.
///
/// A group of nobody is shown as 0: there is nobody to be recognised. The rules, in this order:
///
/// 1. Every group of one to four is withheld.
/// 2. Where there is one, so is the first other group that is not empty. It is the first in the order of the table and
///    not the smallest, because a choice by size tells the size.
/// 3. Where all small groups are of one and that other group is of exactly five, the next one is withheld too:
///    otherwise there is only one way to fill the gap.
/// 4. Where no group but empty ones is left to see, the total is withheld.
///
/// So for every withheld number there are at least two tables that show the same. That holds for one table with its
/// total; figures that overlap with others (the same people by school and by group, or the total in another place) must
/// be shown from one such table.
public struct SmallNumbers: Hashable, Sendable {
    /// The smallest group that is shown.
    public static let smallestShown = 5

    /// The groups' counts in their order; `nil` where withheld.
    public let cells: [Int?]
    /// The sum of all groups; `nil` where withheld.
    public let total: Int?

    /// What may be shown of counts of people, none negative.
    public init(showing counts: [Int]) {
        precondition(counts.allSatisfy { $0 >= 0 }, "a count of people is not negative")
        var isWithheld = counts.map { (1..<Self.smallestShown).contains($0) }
        let small = counts.indices.filter { isWithheld[$0] }
        let others = counts.indices.filter { counts[$0] >= Self.smallestShown }
        if !small.isEmpty {
            let hasOneFilling =
                small.allSatisfy { counts[$0] == 1 } && others.first.map { counts[$0] } == Self.smallestShown
            for index in others.prefix(hasOneFilling ? 2 : 1) { isWithheld[index] = true }
        }
        let showsNobody = counts.indices.allSatisfy { isWithheld[$0] || counts[$0] == 0 }
        self.cells = zip(counts, isWithheld).map { $1 ? nil : $0 }
        self.total = isWithheld.contains(true) && showsNobody ? nil : counts.reduce(0, +)
    }
}
