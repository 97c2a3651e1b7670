public import CPDDomain

/// How development is evaluated: by whom, how soon after, and by which measures.
public struct EvaluationTerms: Hashable, Sendable {
    /// Who says what it was worth: posts, and `participant` for who took part.
    public var by: [String]
    /// Within how many days after its end; `nil` where the policy does not say.
    public var withinDays: Int?
    /// What is looked at, in words.
    public var measures: [String]
    /// The posts that hold the talk afterwards, any of them; `nil` where the policy does not name them.
    public var talkWith: [ApprovalPost]?
    /// The posts that confirm the change an evaluation claims, any of them; `nil` where the policy does not name them.
    public var confirmedBy: [ApprovalPost]?
    /// The clause behind it, where it names one.
    public var clause: ClauseIdentifier?

    /// Terms of evaluation.
    public init(by: [String], withinDays: Int?, measures: [String] = [], clause: ClauseIdentifier? = nil) {
        self.by = by
        self.withinDays = withinDays
        self.measures = measures
        self.clause = clause
    }

    /// The terms in one line of words.
    public var summary: String {
        var parts = ["by " + self.by.joined(separator: ", ")]
        parts.append(self.withinDays.map { "within \($0) days" } ?? "within days unset")
        if !self.measures.isEmpty { parts.append("by measures: " + self.measures.joined(separator: ", ")) }
        if let talkWith { parts.append("talk with " + talkWith.map(\.name).joined(separator: " or ")) }
        if let confirmedBy { parts.append("confirmed by " + confirmedBy.map(\.name).joined(separator: " or ")) }
        if let clause { parts.append("clause \(clause)") }
        return parts.joined(separator: "; ")
    }
}

extension PolicyEdition {
    /// The posts of which one holds the talk afterwards, or whoever does it for its holder: as the edition says, else the
    /// headteacher or a senior leader (IMP-1).
    public var talkPosts: [ApprovalPost] {
        self.evaluation?.talkWith ?? [.role(.headteacher), .role(.seniorLeader)]
    }

    /// The posts of which one confirms the change an evaluation claims, or whoever does it for its holder: as the edition
    /// says, else the line manager or the CPD leader (IMP-5).
    public var confirmationPosts: [ApprovalPost] {
        self.evaluation?.confirmedBy ?? [.role(.lineManager), .role(.cpdLeader)]
    }
}
