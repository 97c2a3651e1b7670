/// Whether a cost is for everybody together or for each who takes part.
public enum CostBasis: String, Hashable, Sendable, CaseIterable {
    /// Once, however many take part.
    case whole
    /// For each who takes part.
    case perParticipant = "per participant"
}
