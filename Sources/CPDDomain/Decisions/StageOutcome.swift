/// What is said of a request at one stage of its route.
public enum StageOutcome: String, Hashable, Sendable, CaseIterable {
    /// It was commented on.
    case commented
    /// It was commented on without objection.
    case noObjection = "no objection"
    /// It was commented on with a concern.
    case concern
    /// It was declined.
    case declined
    /// It was approved.
    case approved

    /// What a comment with a stance is kept as, or one without.
    public init(commentWith stance: Stance?) {
        switch stance {
        case nil: self = .commented
        case .noObjection: self = .noObjection
        case .concern: self = .concern
        }
    }

    /// Where whoever commented stands; `nil` where they did not say, and for what is decided.
    public var stance: Stance? {
        switch self {
        case .noObjection: .noObjection
        case .concern: .concern
        case .commented, .declined, .approved: nil
        }
    }

    /// Whether it is a comment, which decides nothing.
    public var isComment: Bool {
        switch self {
        case .commented, .noObjection, .concern: true
        case .declined, .approved: false
        }
    }
}
