/// What the talk after provision agreed (IMP-1). Both are valid ends of the thread.
public enum DisseminationAgreement: String, Hashable, Sendable, CaseIterable {
    /// To share it: channel, audience, owner and due date say how.
    case circulate
    /// That wider circulation would bring no benefit.
    case noWiderCirculation = "no wider circulation"
}
