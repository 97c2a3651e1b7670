/// On what basis an hour of development is given.
public enum TimeBasis: String, Hashable, Sendable, CaseIterable {
    /// Directed time.
    case directed
    /// A day of in-service training.
    case inset = "INSET"
    /// Within the contract's hours.
    case contracted
    /// Paid on top.
    case paidExtra = "paid extra"
    /// Given back as time off.
    case inLieu = "in lieu"
    /// The person's own, which counts towards nothing owed and nothing asked, unless a policy says so.
    case ownTime = "own time"
}
