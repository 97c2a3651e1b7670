/// One thing an approach asks to have recorded.
public struct DetailSpecification: Hashable, Sendable {
    /// Whether somebody has to record it before the clause is evidenced.
    public enum Need: Hashable, Sendable {
        /// Always.
        case needed
        /// Where another detail is one of some words.
        case neededWhere(String, isOneOf: [String])
        /// Never; but it is of use.
        case welcome
    }

    /// Its name, in lower case, such as `host`.
    public let name: String
    /// What a value of it is.
    public let type: DetailType
    /// Whether it has to be recorded.
    public let need: Need
    /// Whether there may be several, such as milestones.
    public let isRepeated: Bool
    /// The name of the date before which it must not lie; `nil` where any day will do.
    public let notBefore: String?
    /// What it is, in one sentence.
    public let meaning: String

    init(
        _ name: String, _ type: DetailType, _ need: Need, isRepeated: Bool = false,
        notBefore: String? = nil, _ meaning: String
    ) {
        self.name = name
        self.type = type
        self.need = need
        self.isRepeated = isRepeated
        self.notBefore = notBefore
        self.meaning = meaning
    }

    /// One that is always needed.
    init(
        _ name: String, _ type: DetailType, isRepeated: Bool = false, notBefore: String? = nil, _ meaning: String
    ) {
        self.init(name, type, .needed, isRepeated: isRepeated, notBefore: notBefore, meaning)
    }

    /// Whether it has to be recorded of an opportunity of which this much is.
    public func isNeeded(given recorded: (_ name: String) -> [String]) -> Bool {
        switch self.need {
        case .needed: true
        case .neededWhere(let other, let words): recorded(other).contains { words.contains($0) }
        case .welcome: false
        }
    }
}
