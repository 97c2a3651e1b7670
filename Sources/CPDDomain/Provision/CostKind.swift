/// What a cost is for; together they are the full cost (IMP-4).
public enum CostKind: String, Hashable, Sendable, CaseIterable {
    /// The provider's fee.
    case fee
    /// Travel.
    case travel
    /// Board and lodging.
    case accommodation
    /// Cover for lessons.
    case cover
    /// Paid time of those who take part; a cost that no invoice shows.
    case salariedTime = "salaried time"
}
