public import CPDDomain

/// A difference that no facts show: what an edition says, or how it is to be carried out.
public struct ListedDifference: Hashable, Sendable {
    /// What it is a difference of.
    public let subject: Subject
    /// Which part of it.
    public let part: Part
    /// What the old edition says; `nil` where it says nothing, or too much for a line.
    public let old: String?
    /// What the new edition says; `nil` as above.
    public let new: String?

    /// What a difference is of.
    public enum Subject: Hashable, Sendable {
        /// The edition as a whole.
        case edition
        /// A clause.
        case clause(ClauseIdentifier)
        /// A duty.
        case duty(DutyKey)
        /// A requirement of training.
        case training(RequirementIdentifier)
        /// How requests are approved; a stage by its name, or the terms as a whole.
        case approval(stage: String?)
        /// What is said of money for development, a part by its name.
        case funding(String)
        /// A matter somebody decides.
        case matter(String)

        /// Its name, as an edition writes it.
        public var name: String {
            switch self {
            case .edition: "edition"
            case .clause(let clause): clause.rawValue
            case .duty(let key): "duty \(key)"
            case .training(let requirement): "training \(requirement)"
            case .approval(nil): "approval"
            case .approval(let stage?): "approval, \(stage)"
            case .funding(let part): "funding, \(part)"
            case .matter(let matter): matter
            }
        }
    }

    /// Which part differs.
    public enum Part: Hashable, Sendable {
        /// Whether it is there at all: the side that has it says what it is.
        case presence
        /// A part by the edition's own word for it, such as `text`, `force` or `at most`.
        case named(String)
    }

    init(_ subject: Subject, _ part: Part, _ old: String?, _ new: String?) {
        (self.subject, self.part, self.old, self.new) = (subject, part, old, new)
    }
}
