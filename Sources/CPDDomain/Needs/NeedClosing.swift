/// How a need came to its end. Each is a valid end of the thread (PRN-5).
public enum NeedClosing: String, Hashable, Sendable, CaseIterable {
    /// Met by provision.
    case met
    /// Met in another way.
    case metWithoutProvision = "met without provision"
    /// No longer needed.
    case withdrawn
    /// Carried into the next year with a reason.
    case carriedForward = "carried forward"
}
