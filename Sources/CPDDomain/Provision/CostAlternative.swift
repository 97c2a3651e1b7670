/// Another way to the same end, by name, with its whole cost (MAT-1k).
public struct CostAlternative: Hashable, Sendable {
    /// What it is.
    public var title: String
    /// What it would cost in full.
    public var cost: Money

    /// A named alternative.
    public init(title: String, cost: Money) {
        self.title = title
        self.cost = cost
    }
}
